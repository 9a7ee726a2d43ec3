/** Where the vendor's texts leave a choice, and limits for which no figure is published. Change them while it runs. */
export interface BiginSettings {
	/** Several records, some of them bad: the status page names 202, the sibling API uses 207. */
	mixedStatus: 207 | 202;
	/** inferred: no figure for Bigin; the sibling counts from 5 to 10 and more. One call too many gets 429. */
	maxParallel: number;
	/** Life of an access token in seconds; documented as an hour. */
	tokenSeconds: number;
	/** Zoho's general pages: 10 access tokens in 10 minutes from one refresh token, then "Access Denied". */
	accessTokensPerTenMinutes: number;
	/** Data centre that the consent reports. */
	location: string;
}

export interface BiginOptions extends Partial<BiginSettings> {
	/** Contacts to invent; 5,000 when left out. */
	contacts?: number;
}

export const defaultSettings: BiginSettings = {
	mixedStatus: 207,
	maxParallel: 10,
	tokenSeconds: 3_600,
	accessTokensPerTenMinutes: 10,
	location: 'us',
};

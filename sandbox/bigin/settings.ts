import type { SeedSizes } from './seed/sizes';

/** Where the vendor's texts leave a choice, and limits for which no figure is published. Change them while it runs. */
export interface BiginSettings {
	/** Several records, some of them bad: the status page names 202, the sibling API uses 207. */
	mixedStatus: 207 | 202;
	/** One record, and it is bad: 400 with the envelope of a record, or 202 where the description has it. */
	singleFaultStatus: 400 | 202;
	/** inferred: an upsert that only added records may answer 201. */
	upsertInsertStatus: 200 | 201;
	/** inferred: an id nobody knows is answered by an empty 204, or by 400 INVALID_DATA. */
	unknownId: 204 | 400;
	/** inferred: no figure for Bigin; the sibling counts from 5 to 10 and more. One call too many gets 429. */
	maxParallel: number;
	/** Credits within 24 hours: 50,000 and 250 for each of four licences. */
	creditsADay: number;
	/** Life of an access token in seconds; documented as an hour. */
	tokenSeconds: number;
	/** Zoho's general pages: 10 access tokens in 10 minutes from one refresh token, then "Access Denied". */
	accessTokensPerTenMinutes: number;
	/** Data centre that the consent reports. */
	location: string;
	/** How far searches lag behind writes, in milliseconds; 10 to 20 seconds were seen. */
	searchLagMs: number;
	/** How long a bulk job takes, in milliseconds. */
	bulkJobMs: number;
	/** Most records in the file of one bulk read. */
	bulkReadRows: number;
	/** Life of a channel that named no expiry or one too far ahead: two hours as seen, one by an older text. */
	channelMs: number;
	/** The furthest that a channel may reach, in milliseconds; documented as a day. What is further has the usual life. */
	longestChannelMs: number;
	/** How long after a change its notification leaves, in milliseconds. */
	notifyDelayMs: number;
	/** How long Bigin waits for the answer to a notification, in milliseconds. inferred: no page says, 5 seconds are usual at Zoho. */
	notifyPatienceMs: number;
	/** How many times each notification is sent. 0 loses them. */
	notifyTimes: number;
}

export interface BiginOptions extends Partial<BiginSettings> {
	/** Rows to invent of each kind. */
	seed?: Partial<SeedSizes>;
	/** Short for `seed.contacts`. */
	contacts?: number;
}

export const defaultSettings: BiginSettings = {
	mixedStatus: 207,
	singleFaultStatus: 400,
	upsertInsertStatus: 200,
	unknownId: 204,
	maxParallel: 10,
	creditsADay: 51_000,
	tokenSeconds: 3_600,
	accessTokensPerTenMinutes: 10,
	location: 'us',
	searchLagMs: 0,
	bulkJobMs: 3_000,
	bulkReadRows: 200_000,
	channelMs: 7_200_000,
	longestChannelMs: 86_400_000,
	notifyDelayMs: 0,
	notifyPatienceMs: 5_000,
	notifyTimes: 1,
};

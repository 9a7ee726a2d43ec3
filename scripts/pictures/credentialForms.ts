/** The form of a credential, filled in as the guide tells. */
export interface FormPicture {
	/** Name of the picture, without ending. */
	file: string;
	/** Type of a node that takes it, without the package. */
	node: string;
	/** What is chosen at the top of the form, where the node has several ways to sign in. The first is chosen already. */
	signIn?: string;
	/** What is typed, by label. All of it is invented. */
	filled: Record<string, string>;
	/** What is chosen from a list, by label. */
	chosen?: Record<string, string>;
}

export const FORMS: FormPicture[] = [
	{ file: 'leanlaw-sign-in', node: 'leanLaw', filled: { 'API Key': 'an-invented-key' } },
	{
		file: 'bigin-sign-in',
		node: 'bigin',
		filled: { 'Client ID': '1000.INVENTEDCLIENTID', 'Client Secret': 'an-invented-secret' },
		chosen: { 'Data Centre': 'Europe' },
	},
	{ file: 'bigtime-sign-in-key', node: 'bigTime', filled: { 'API Key': 'an-invented-key', 'Firm ID': 'abcd-efg-hijk' } },
	{
		file: 'bigtime-sign-in-password',
		node: 'bigTime',
		signIn: 'User Session',
		filled: { Email: 'nathan@example.com', Password: 'an-invented-password' },
	},
	{
		file: 'bizzstream-sign-in-token',
		node: 'bizzStream',
		filled: { 'Environment ID': 'Qm4tZx81LrKp0vWn', 'Access Token': 'an-invented-token' },
	},
	{
		file: 'bizzstream-sign-in-password',
		node: 'bizzStream',
		signIn: 'User Name and Password',
		filled: { 'Environment ID': 'Qm4tZx81LrKp0vWn', 'User Name': 'n8n@example.com', Password: 'an-invented-password', 'Log-In Path': '/api/v2/the-path-you-were-told' },
	},
	{
		file: 'bizzstream-sign-in-original',
		node: 'bizzStream',
		signIn: 'Original Platform (V1)',
		filled: { 'Environment ID': 'Qm4tZx81LrKp0vWn', 'User Name': 'n8n@example.com', Password: 'an-invented-password' },
	},
	{
		file: 'bigchange-sign-in',
		node: 'bigChange',
		filled: { 'Client ID': 'an-invented-id', 'Client Secret': 'an-invented-secret', 'Customer ID': '20811' },
	},
];

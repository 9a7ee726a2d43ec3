/** The form of a credential, filled in as the guide tells. */
export interface FormPicture {
	/** Name of the picture, without ending. */
	file: string;
	/** Type of a node that takes it, without the package. */
	node: string;
	/** How that node is told which sign-in is meant, where it has several. */
	parameters: Record<string, unknown>;
	/** What is typed, by label. All of it is invented. */
	filled: Record<string, string>;
	/** What is chosen from a list, by label. */
	chosen?: Record<string, string>;
}

export const FORMS: FormPicture[] = [
	{ file: 'leanlaw-sign-in', node: 'leanLaw', parameters: {}, filled: { 'API Key': 'an-invented-key' } },
	{
		file: 'bigin-sign-in',
		node: 'bigin',
		parameters: {},
		filled: { 'Client ID': '1000.INVENTEDCLIENTID', 'Client Secret': 'an-invented-secret' },
		chosen: { 'Data Centre': 'Europe' },
	},
	{ file: 'bigtime-sign-in-key', node: 'bigTime', parameters: {}, filled: { 'API Key': 'an-invented-key', 'Firm ID': 'abcd-efg-hijk' } },
	{
		file: 'bigtime-sign-in-password',
		node: 'bigTime',
		parameters: { authentication: 'session' },
		filled: { Email: 'nathan@example.com', Password: 'an-invented-password' },
	},
	{
		file: 'bizzstream-sign-in-token',
		node: 'bizzStream',
		parameters: {},
		filled: { 'Environment ID': 'Qm4tZx81LrKp0vWn', 'Access Token': 'an-invented-token' },
	},
	{
		file: 'bizzstream-sign-in-password',
		node: 'bizzStream',
		parameters: { authentication: 'logIn' },
		filled: { 'Environment ID': 'Qm4tZx81LrKp0vWn', 'User Name': 'n8n@example.com', Password: 'an-invented-password', 'Log-In Path': '/api/v2/the-path-you-were-told' },
	},
	{
		file: 'bizzstream-sign-in-original',
		node: 'bizzStream',
		parameters: { authentication: 'v1' },
		filled: { 'Environment ID': 'Qm4tZx81LrKp0vWn', 'User Name': 'n8n@example.com', Password: 'an-invented-password' },
	},
	{
		file: 'bigchange-sign-in',
		node: 'bigChange',
		parameters: {},
		filled: { 'Client ID': 'an-invented-id', 'Client Secret': 'an-invented-secret', 'Customer ID': '20811' },
	},
];

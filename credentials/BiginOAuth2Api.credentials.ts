import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

/** Accounts hosts by data centre: https://www.bigin.com/developer/docs/apis/v2/multi-dc.html */
const ACCOUNTS_HOSTS: Record<string, string> = {
	us: 'accounts.zoho.com',
	au: 'accounts.zoho.com.au',
	ca: 'accounts.zohocloud.ca',
	cn: 'accounts.zoho.com.cn',
	eu: 'accounts.zoho.eu',
	in: 'accounts.zoho.in',
	jp: 'accounts.zoho.jp',
	sa: 'accounts.zoho.sa',
};

/** An expression for an address at the accounts server of the chosen data centre. */
function atAccounts(path: string): string {
	const hosts = JSON.stringify(ACCOUNTS_HOSTS);
	return `={{ ($self["dataCentre"] === "custom" ? $self["accountsUrl"].replace(new RegExp("/+$"), "") : "https://" + ${hosts}[$self["dataCentre"]]) + "${path}" }}`;
}

/** Scopes of what the node does: https://www.bigin.com/developer/docs/apis/v2/scopes.html */
const SCOPE = 'ZohoBigin.modules.ALL,ZohoBigin.settings.ALL,ZohoBigin.users.ALL,ZohoBigin.org.ALL';

export class BiginOAuth2Api implements ICredentialType {
	name = 'biginOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Bigin OAuth2 API';

	icon: Icon = { light: 'file:../nodes/Bigin/bigin.svg', dark: 'file:../nodes/Bigin/bigin.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/bigin.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Data Centre',
			name: 'dataCentre',
			type: 'options',
			options: [
				{ name: 'Australia', value: 'au' },
				{ name: 'Canada', value: 'ca' },
				{ name: 'China', value: 'cn' },
				{ name: 'Custom (Test Server)', value: 'custom' },
				{ name: 'Europe', value: 'eu' },
				{ name: 'India', value: 'in' },
				{ name: 'Japan', value: 'jp' },
				{ name: 'Saudi Arabia', value: 'sa' },
				{ name: 'United States', value: 'us' },
			],
			default: 'us',
			description: 'Where your Bigin account lives: the ending of the address at which you sign in',
		},
		{
			displayName: 'Accounts URL',
			name: 'accountsUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:4010/bigin',
			displayOptions: { show: { dataCentre: ['custom'] } },
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:4010/bigin',
			displayOptions: { show: { dataCentre: ['custom'] } },
		},
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{ displayName: 'Authorization URL', name: 'authUrl', type: 'hidden', default: atAccounts('/oauth/v2/auth'), required: true },
		{ displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'hidden', default: atAccounts('/oauth/v2/token'), required: true },
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: SCOPE,
			description: 'What the account allows. Separate several with commas.',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: 'access_type=offline&prompt=consent',
		},
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	];
}

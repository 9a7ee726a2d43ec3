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

/**
 * Scopes of all that the node does: https://www.bigin.com/developer/docs/apis/v2/scopes.html. `ZohoBigin.Files.READ` is
 * left out: only the sibling API names it, and one scope that Zoho does not know fails the whole consent.
 */
const SCOPES = [
	'ZohoBigin.modules.ALL',
	'ZohoBigin.modules.notes.ALL',
	'ZohoBigin.modules.attachments.ALL',
	'ZohoBigin.settings.ALL',
	'ZohoBigin.users.ALL',
	'ZohoBigin.org.ALL',
	'ZohoBigin.notifications.ALL',
	'ZohoBigin.coql.READ',
	'ZohoBigin.bulk.ALL',
	'ZohoBigin.change_owner.CREATE',
	'ZohoBigin.send_mail.all.CREATE',
	'ZohoBigin.Files.CREATE',
	'ZohoFiles.files.ALL',
	'ZohoSearch.securesearch.READ',
];

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
		{
			displayName: 'Upload URL',
			name: 'uploadUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://content.zohoapis.eu',
			description: 'Where imports upload their files. Leave it empty for the host of the data centre.',
		},
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{ displayName: 'Authorization URL', name: 'authUrl', type: 'hidden', default: atAccounts('/oauth/v2/auth'), required: true },
		{ displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'hidden', default: atAccounts('/oauth/v2/token'), required: true },
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: SCOPES.join(','),
			description:
				'What the account allows, separated by commas. Take out what you do not want the node to do, then connect the account again.',
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

import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { accessTokenOf } from '../nodes/BigChange/accessToken';
import { USUAL_BASE_URL } from '../nodes/BigChange/dialect/connection';
import { baseUrlExpression } from '../nodes/shared/baseUrl';
import { testRules } from '../nodes/shared/testRules';

/**
 * OAuth 2.0 client credentials with a customer ID: https://documentation.ops.bigchange.com/docs/rest/auth-proxy/get-an-access-token.
 * n8n's own OAuth2 credential would keep the token of an API key that was replaced by another until it runs out, and says
 * of a refused secret no more than its HTTP status.
 */
export class BigChangeApi implements ICredentialType {
	name = 'bigChangeApi';

	displayName = 'BigChange API';

	icon: Icon = {
		light: 'file:../nodes/BigChange/bigchange.svg',
		dark: 'file:../nodes/BigChange/bigchange.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/bigchange.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Of an API key made in the BigChange developer portal under API Key Management',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown only once, when the API key is made',
		},
		{
			displayName: 'Customer ID',
			name: 'customerId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 20811',
			description: 'The number of the BigChange customer whose data your workflows read and write. It stands beside the API key.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: USUAL_BASE_URL,
			description: 'Leave as it is, unless you work with a test server',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return { accessToken: await accessTokenOf(this.helpers.httpRequest, credentials) };
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.accessToken}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: baseUrlExpression(USUAL_BASE_URL),
			url: '/v1/contactGroups',
			qs: { pageSize: 1 },
			headers: { 'Customer-Id': '={{String($credentials.customerId).trim()}}' },
		},
		rules: testRules({
			status: {
				401: 'BigChange did not accept the sign-in. Check that Client ID and Client Secret were copied whole.',
				403: 'The API key is right, but BigChange refused it. Check Customer ID, ask the customer to approve the key, and give the key the scope contacts:read, which this test needs.',
			},
		}),
	};
}

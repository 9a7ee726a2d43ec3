import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import { USUAL_BASE_URL } from '../nodes/LeanLaw/dialect';
import { baseUrlExpression } from '../nodes/shared/baseUrl';
import { testRules } from '../nodes/shared/testRules';

/** A LeanLaw key stands for the firm, not for a person: https://platform.leanlaw.io/auth */
export class LeanLawApi implements ICredentialType {
	name = 'leanLawApi';

	displayName = 'LeanLaw API';

	icon: Icon = {
		light: 'file:../nodes/LeanLaw/leanlaw.svg',
		dark: 'file:../nodes/LeanLaw/leanlaw.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/leanlaw.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Made in LeanLaw under Settings > API and shown only once. Give it the scopes of what your workflows read and write.',
		},
		{
			displayName: 'Partner ID',
			name: 'partnerId',
			type: 'string',
			default: '',
			description: 'Only for LeanLaw partners. It is sent with every call.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: USUAL_BASE_URL,
			description: 'Leave as it is, unless you work with a test server',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey.trim()}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: baseUrlExpression(USUAL_BASE_URL),
			url: '/v2/clients',
			qs: { limit: 1 },
		},
		rules: testRules({
			status: {
				401: 'LeanLaw received no key. Fill in API Key.',
				403: 'LeanLaw refused this key. Check that it was copied whole, and that it may read clients (its scopes are chosen when it is made).',
			},
		}),
	};
}

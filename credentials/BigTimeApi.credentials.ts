import type { IAuthenticateGeneric, ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { USUAL_BASE_URL } from '../nodes/BigTime/dialect';
import { baseUrlExpression } from '../nodes/shared/baseUrl';
import { testRules } from '../nodes/shared/testRules';

/** A key of a firm acts with the rights of the person it was made for: https://iq.bigtime.net/BigtimeData/api/v2/help/Overview */
export class BigTimeApi implements ICredentialType {
	name = 'bigTimeApi';

	displayName = 'BigTime API';

	icon: Icon = { light: 'file:../nodes/BigTime/bigtime.svg', dark: 'file:../nodes/BigTime/bigtime.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/bigtime.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Made in BigTime under My Company > Integrations > API Keys. It may do what the person may do for whom it was made.',
		},
		{
			displayName: 'Firm ID',
			name: 'firmId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. abcd-efg-hijk',
			description: 'Stands in BigTime under My Company > Company Info, at the bottom of the window',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: USUAL_BASE_URL,
			description: 'Leave as it is, unless your firm works with BigTime at another address',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Auth-ApiToken': '={{$credentials.apiKey.trim()}}',
				'X-Auth-Realm': '={{$credentials.firmId.trim()}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: baseUrlExpression(USUAL_BASE_URL),
			url: '/picklist/LaborCodes',
			headers: { Accept: 'application/json' },
		},
		rules: testRules({
			status: {
				401: 'BigTime does not know this key. Check that API Key was copied whole.',
				403: 'BigTime does not accept this key for this firm. Check API Key and Firm ID.',
				503: 'BigTime allows 30 calls a minute, and this key has used them up. Wait a minute, then test again.',
			},
		}),
	};
}

import type { IAuthenticateGeneric, ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { ADDRESS_TAIL } from '../nodes/BizzStream/address';
import { baseUrlField, environmentIdField } from '../nodes/BizzStream/credentialFields';
import { testRules } from '../nodes/shared/testRules';

/** The newer platform with a token that was made before: https://docs.test.metacomplatform.com/rest/introduction-to-rest/ */
export class BizzStreamApi implements ICredentialType {
	name = 'bizzStreamApi';

	displayName = 'BizzStream API';

	icon: Icon = { light: 'file:../nodes/BizzStream/bizzstream.svg', dark: 'file:../nodes/BizzStream/bizzstream.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/bizzstream.md';

	properties: INodeProperties[] = [
		baseUrlField,
		environmentIdField,
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'With or without the word Bearer in front. If the token tells when it ends, you are warned some days before.',
		},
		{
			displayName: 'Definition for the Test',
			name: 'testDefinition',
			type: 'string',
			default: '',
			placeholder: 'e.g. workOrder',
			description:
				'Name of a document definition that the user may see. The test then reads one of its documents. Leave it empty to test with the list of definitions, which not every user may read.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.accessToken.trim().replace(new RegExp("^Bearer +", "i"), "")}}',
				'environment-id': '={{$credentials.environmentId.trim()}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{$credentials.baseUrl.trim().replace(new RegExp("${ADDRESS_TAIL}", "i"), "")}}`,
			url: '={{"/api/v2/document-definitions" + ($credentials.testDefinition ? "/" + encodeURIComponent($credentials.testDefinition) + "/documents" : "")}}',
			qs: { options: '={{$credentials.testDefinition ? JSON.stringify({ limit: 1 }) : undefined}}' },
		},
		rules: testRules({
			status: {
				401: 'BizzStream refused this access token. Check that it was copied whole and has not run out.',
				403: 'BizzStream did not let this user in. Check Environment ID. If it is right, the user may not read definitions: name one under Definition for the Test.',
				404: 'BizzStream has nothing there for this user. Check Base URL. If it is right, name another definition under Definition for the Test.',
			},
			body: [
				{ key: 'error', value: 'token_expired', message: 'This access token has run out. Put a new one into Access Token.' },
				{ key: 'status', value: 'error', message: 'BizzStream answered with an error. Check Environment ID and Access Token.' },
				{ key: 'status', value: undefined, message: 'Something else than BizzStream answered at this address. Check Base URL.' },
			],
		}),
	};
}

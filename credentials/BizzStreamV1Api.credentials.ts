import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { ADDRESS_TAIL } from '../nodes/BizzStream/address';
import { baseUrlField, environmentIdField, userNameField } from '../nodes/BizzStream/credentialFields';
import { originalEnvironment, originalHeaders, originalSession } from '../nodes/BizzStream/logIn';
import { passwordField, sessionField } from '../nodes/shared/credentialFields';
import { testRules } from '../nodes/shared/testRules';

/** The original platform: https://docs.bizzstream.com/rest/authentication/ */
export class BizzStreamV1Api implements ICredentialType {
	name = 'bizzStreamV1Api';

	displayName = 'BizzStream Original Platform API';

	icon: Icon = { light: 'file:../nodes/BizzStream/bizzstream.svg', dark: 'file:../nodes/BizzStream/bizzstream.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/bizzstream.md';

	properties: INodeProperties[] = [
		sessionField,
		baseUrlField,
		environmentIdField,
		userNameField,
		passwordField,
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return { session: await originalSession(this, credentials) };
	}

	async authenticate({ session, environmentId }: ICredentialDataDecryptedObject, request: IHttpRequestOptions): Promise<IHttpRequestOptions> {
		const place = originalEnvironment(request.url, environmentId);
		return {
			...request,
			headers: { ...request.headers, ...originalHeaders(session), ...place.headers },
			qs: { ...request.qs, ...place.qs },
		};
	}

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{$credentials.baseUrl.trim().replace(new RegExp("${ADDRESS_TAIL}", "i"), "")}}`,
			url: '/api/v1/users',
		},
		rules: testRules({
			status: {
				401: 'BizzStream logged this user in and then refused the session. Test again; if it stays, check Base URL.',
				403: 'BizzStream knows this user, but not in this environment. Check Environment ID.',
			},
			body: [
				{ key: 'status', value: 'error', message: 'BizzStream answered with an error. Check Environment ID.' },
				{ key: 'status', value: undefined, message: 'Something else than BizzStream answered at this address. Check Base URL.' },
			],
		}),
	};
}

import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { ADDRESS_TAIL } from '../nodes/BizzStream/address';
import { baseUrlField, environmentIdField, userNameField } from '../nodes/BizzStream/credentialFields';
import { aeroSession } from '../nodes/BizzStream/logIn';
import { passwordField, sessionField } from '../nodes/shared/credentialFields';
import { testRules } from '../nodes/shared/testRules';

/** The newer platform with user name and password. BizzStream prints no page on this log-in, so its path and names are settings. */
export class BizzStreamLogInApi implements ICredentialType {
	name = 'bizzStreamLogInApi';

	displayName = 'BizzStream Log-In API';

	icon: Icon = { light: 'file:../nodes/BizzStream/bizzstream.svg', dark: 'file:../nodes/BizzStream/bizzstream.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/bizzstream.md';

	properties: INodeProperties[] = [
		sessionField,
		baseUrlField,
		environmentIdField,
		userNameField,
		passwordField,
		{
			displayName: 'Log-In Path',
			name: 'logInPath',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. /api/v2/the-path-you-were-told',
			description: 'BizzStream does not publish it. Ask your BizzStream contact where user name and password are sent to get a token.',
		},
		{
			displayName: 'User Name Is Sent As',
			name: 'userSentAs',
			type: 'string',
			default: '',
			placeholder: 'e.g. username',
			description: 'What the log-in calls the user name. Leave it empty for "username".',
		},
		{
			displayName: 'Password Is Sent As',
			name: 'passSentAs',
			type: 'string',
			default: '',
			placeholder: 'e.g. password',
			description: 'What the log-in calls the password. Leave it empty for "password".',
		},
		{
			displayName: 'Token Is Found At',
			name: 'answerPlace',
			type: 'string',
			default: '',
			placeholder: 'e.g. data.token',
			description: 'Where in the answer the token stands, with dots between the names. Leave it empty for "token".',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return { session: await aeroSession(this, credentials) };
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.session}}',
				'environment-id': '={{$credentials.environmentId.trim()}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{$credentials.baseUrl.trim().replace(new RegExp("${ADDRESS_TAIL}", "i"), "")}}`,
			url: '/api/v2/document-definitions',
		},
		rules: testRules({
			status: {
				401: 'The log-in worked, but BizzStream refused its token. Check Token Is Found At.',
				403: 'The log-in worked. BizzStream did not let this user read definitions: check Environment ID. If it is right, this credential can be used all the same.',
				404: 'The log-in worked. BizzStream has no list of definitions for this user: this credential can be used all the same.',
			},
			body: [
				{ key: 'status', value: 'error', message: 'The log-in worked, but BizzStream answered with an error. Check Environment ID.' },
				{ key: 'status', value: undefined, message: 'Something else than BizzStream answered at this address. Check Base URL.' },
			],
		}),
	};
}

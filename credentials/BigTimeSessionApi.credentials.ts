import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { USUAL_BASE_URL } from '../nodes/BigTime/dialect';
import { baseUrlExpression, baseUrlFrom } from '../nodes/shared/baseUrl';
import { passwordField, sessionField } from '../nodes/shared/credentialFields';
import { RefusedSignIn } from '../nodes/shared/refusedSignIn';
import { sessionToken } from '../nodes/shared/session';
import { testRules } from '../nodes/shared/testRules';

/**
 * Signs in as a person. A session lasts some days, which BigTime does not promise: a new one is opened when a call is
 * refused, once for all calls of the account. https://iq.bigtime.net/BigtimeData/api/v2/help/Session
 */
export class BigTimeSessionApi implements ICredentialType {
	name = 'bigTimeSessionApi';

	displayName = 'BigTime User Session API';

	icon: Icon = { light: 'file:../nodes/BigTime/bigtime.svg', dark: 'file:../nodes/BigTime/bigtime.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-backoffice/n8n-nodes-backoffice/blob/main/docs/sign-in/bigtime.md';

	properties: INodeProperties[] = [
		// Firm and token, with a blank between: both are sent with every call, and both come from signing in.
		sessionField,
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			placeholder: 'name@email.com',
			default: '',
			required: true,
			description: 'With which you sign in to BigTime. Single sign-on does not work here.',
		},
		passwordField,
		{
			displayName: 'Firm ID',
			name: 'firmId',
			type: 'string',
			default: '',
			placeholder: 'e.g. abcd-efg-hijk',
			description: 'Needed only if you sign in to several firms: without it BigTime opens the one visited last',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: USUAL_BASE_URL,
			description: 'Leave as it is, unless your firm works with BigTime at another address',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject): Promise<IDataObject> {
		const { password, session } = credentials;
		const [email, firm] = [credentials.email, credentials.firmId].map((part) => String(part ?? '').trim());
		const baseUrl = baseUrlFrom(credentials.baseUrl, USUAL_BASE_URL);
		const account = [baseUrl, email, password, firm].map(String);
		const signIn = async (): Promise<string> => {
			const answer: unknown = await this.helpers.httpRequest({
				method: 'POST',
				url: `${baseUrl}/session`,
				headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
				body: { UserId: email, Pwd: password, ...(firm ? { Firm: firm } : {}) },
				json: true,
			});
			return sessionIn(answer);
		};
		return { session: await sessionToken(account, String(session ?? ''), signIn) };
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-Auth-Token': '={{$credentials.session.split(" ")[1]}}',
				'X-Auth-Realm': '={{$credentials.session.split(" ")[0]}}',
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
				401: 'BigTime refused this email and password. Check both. Accounts with single sign-on cannot sign in here: use an API key.',
				403: 'BigTime does not accept this sign-in for this firm. Check Firm ID.',
				503: 'BigTime allows 30 calls a minute, and this sign-in has used them up. Wait a minute, then test again.',
			},
		}),
	};
}

/** Firm and token of a session. The documented name is `firm`; some clients of others read `firmId`. Throws RefusedSignIn where one is missing: each call would sign in anew, in vain. */
function sessionIn(answer: unknown): string {
	const members = typeof answer === 'object' && answer !== null ? Object.entries(answer) : [];
	const byName = new Map(members.map(([name, value]) => [name.toLowerCase(), String(value ?? '')]));
	const firm = byName.get('firm') ?? byName.get('firmid') ?? '';
	const token = byName.get('token') ?? '';
	if (firm === '' || token === '') throw new RefusedSignIn('the answer to it has no token or no firm');
	return `${firm} ${token}`;
}

import { NodeApiError, NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import type {
	ICredentialType,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

/** Signs in with a key. */
export const keyApi: ICredentialType = {
	name: 'keyApi',
	displayName: 'Key API',
	properties: [
		{ displayName: 'Key', name: 'key', type: 'string', default: '' },
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: 'http://127.0.0.1:1' },
	],
	authenticate: {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.key}}' }, qs: { source: 'test' } },
	},
	test: {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/me' },
		rules: [{ type: 'responseCode', properties: { value: 403, message: 'The key was refused' } }],
	},
};

/** Signs in by OAuth2 at an address that the account names. */
export const centreOAuth2Api: ICredentialType = {
	name: 'centreOAuth2Api',
	displayName: 'Centre OAuth2 API',
	extends: ['oAuth2Api'],
	properties: [
		{ displayName: 'Accounts URL', name: 'accountsUrl', type: 'string', default: '' },
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: '={{ $self["accountsUrl"] }}/token',
		},
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	],
};

/** Signs in for a session first. */
export const sessionApi: ICredentialType = {
	name: 'sessionApi',
	displayName: 'Session API',
	properties: [
		{ displayName: 'Session', name: 'session', type: 'hidden', typeOptions: { expirable: true }, default: '' },
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
	],
	async preAuthentication(credentials) {
		const answer: unknown = await this.helpers.httpRequest({ method: 'POST', url: `${String(credentials.baseUrl)}/login` });
		return { session: String(answer) };
	},
	authenticate: { type: 'generic', properties: { headers: { session: '={{$credentials.session}}' } } },
};

const apis = [keyApi, centreOAuth2Api, sessionApi];

/** Asks for one person per item. */
export class People implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'People',
		name: 'people',
		group: ['transform'],
		version: 1,
		description: 'Asks for one person per item',
		defaults: { name: 'People' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: apis.map(({ name }) => ({ name, displayOptions: { show: { signIn: [name] } } })),
		properties: [
			{ displayName: 'Sign-In', name: 'signIn', type: 'string', default: 'keyApi' },
			{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
			{ displayName: 'Name', name: 'name', type: 'string', default: 'nobody' },
		],
	};

	methods = {
		listSearch: {
			async people(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
				const url = `${String(this.getCurrentNodeParameter('baseUrl'))}/people`;
				const qs = { filter, paginationToken };
				await this.helpers.httpRequestWithAuthentication.call(this, 'keyApi', { url, qs });
				return { results: [{ name: 'Ada', value: 'ada' }], paginationToken: '2' };
			},
		},
		loadOptions: {
			async places(this: ILoadOptionsFunctions) {
				return [{ name: String(this.getCurrentNodeParameter('name')), value: 'here' }];
			},
		},
		resourceMapping: {
			async fields() {
				return { fields: [] };
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const rows: INodeExecutionData[] = [];
		for (let item = 0; item < this.getInputData().length; item++) {
			const signIn = String(this.getNodeParameter('signIn', item));
			const name = String(this.getNodeParameter('name', item));
			if (name === '') throw new NodeOperationError(this.getNode(), 'Fill in Name', { itemIndex: item });
			try {
				const url = `${String(this.getNodeParameter('baseUrl', item))}/people/${name}`;
				const json = await this.helpers.httpRequestWithAuthentication.call(this, signIn, { url });
				rows.push({ json, pairedItem: { item } });
			} catch (thrown) {
				if (!(thrown instanceof NodeApiError) || !this.continueOnFail()) throw thrown;
				rows.push({ json: { error: thrown.message }, error: thrown, pairedItem: { item } });
			}
		}
		this.addExecutionHints({ message: 'Asked for people' });
		return [rows];
	}
}

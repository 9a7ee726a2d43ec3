import { Credentials } from 'n8n-core';
import { ICredentialsHelper } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialsExpressionResolveValues,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeProperties,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import type { Account } from './account';
import { signed } from './authenticate';
import { CredentialTypes } from './credentialTypes';
import { decrypted, isCredentialData } from './decrypted';

/** Older requests, such as those of n8n's HTTP Request node, have a `uri`; n8n takes both for the same. */
function hasAddress(request: object): request is IHttpRequestOptions {
	return 'url' in request || 'uri' in request;
}

/** n8n signs in anew whenever a credential is tested, which it does with a node that has one empty field of this name. */
function isTested({ parameters }: INode): boolean {
	return parameters.temp === '';
}

/** n8n's own credentials helper, with accounts in memory in place of a database. */
export class AccountsHelper extends ICredentialsHelper {
	private readonly types: CredentialTypes;

	constructor(private readonly accounts: readonly Account[]) {
		super();
		this.types = new CredentialTypes(accounts.map(({ type }) => type));
	}

	private account({ id, name }: INodeCredentialsDetails): Account {
		const found = this.accounts.find((account) => account.id === id);
		if (found === undefined) throw new Error(`The test has no account "${name}"`);
		return found;
	}

	private save(details: INodeCredentialsDetails, change: ICredentialDataDecryptedObject): void {
		const account = this.account(details);
		account.data = { ...account.data, ...change };
		account.saves++;
	}

	getParentTypes(name: string): string[] {
		return this.types.parentsOf(name);
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.types.propertiesOf(type);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		request: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		if (!hasAddress(request)) throw new Error('Only requests with an address can be signed');
		const { authenticate } = this.types.get(typeName);
		if (authenticate === undefined) return request;
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (!workflow || !node) throw new Error('A generic authenticate needs the workflow and the node');
		return signed(request, authenticate, { credentials, workflow, node });
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { preAuthentication, properties } = this.types.get(typeName);
		const token = properties.find(({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable);
		if (token === undefined || preAuthentication === undefined) return undefined;
		if (credentials[token.name] !== '' && !credentialsExpired && !isTested(node)) return undefined;
		const output = await this.runPreAuthentication(helpers, credentials, typeName);
		const details = node.credentials?.[typeName];
		if (output?.[token.name] === undefined || details === undefined) return undefined;
		this.save(details, output);
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const output: unknown = await this.types.get(typeName).preAuthentication?.call(helpers, credentials);
		return isCredentialData(output) ? output : undefined;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		const stored = new Credentials(details, type);
		await stored.setData(this.account(details).data);
		return stored;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		_executeData?: IExecuteData,
		raw?: boolean,
		run?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const stored = this.account(details).data;
		if (raw) return { ...stored };
		return decrypted({ stored, properties: this.types.propertiesOf(type), mode, run });
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		_type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.save(details, data);
	}

	async updateCredentialsOauthTokenData(
		details: INodeCredentialsDetails,
		_type: string,
		{ oauthTokenData }: ICredentialDataDecryptedObject,
	): Promise<void> {
		if (oauthTokenData !== undefined) this.save(details, { oauthTokenData });
	}
}

import type { ICredentialDataDecryptedObject, ICredentialType, INodeCredentials } from 'n8n-workflow';

/** A credential as n8n stores it: its type and what the user filled in. */
export interface Account {
	readonly id: string;
	readonly type: ICredentialType;
	/** Changes when a token is refreshed, as n8n's database would. */
	data: ICredentialDataDecryptedObject;
	/** How often n8n stored new data, e.g. a refreshed token. */
	saves: number;
}

let accountsMade = 0;

/**
 * A new account of a credential type. Each has its own id, so that what a node keeps per account is
 * not shared between tests; hand the same account to several runs to share it.
 */
export function account(type: ICredentialType, data: ICredentialDataDecryptedObject): Account {
	accountsMade++;
	return { id: `account-${accountsMade}`, type, data: { ...data }, saves: 0 };
}

/** The credentials block of a node that uses these accounts. */
export function credentialsOf(accounts: readonly Account[]): INodeCredentials {
	return Object.fromEntries(
		accounts.map(({ id, type }) => [type.name, { id, name: `${type.displayName} of a test` }]),
	);
}

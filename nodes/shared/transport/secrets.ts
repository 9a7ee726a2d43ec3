import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isObject } from '../values';

/** Shorter values are words or numbers that stand in ordinary text. */
const SHORTEST_SECRET = 8;

/** Every text in a credential that may be secret; addresses are not. */
export function secretsOf(credentials: ICredentialDataDecryptedObject): string[] {
	const found: string[] = [];
	const visit = (value: unknown): void => {
		if (typeof value === 'string' && value.length >= SHORTEST_SECRET && !/^https?:/.test(value)) found.push(value);
		else if (isObject(value)) Object.values(value).forEach(visit);
	};
	visit(credentials);
	return found;
}

/** A text with every secret in it made unreadable. */
export function hideSecrets(text: string | undefined, secrets: string[]): string | undefined {
	if (text === undefined) return undefined;
	return secrets.reduce((shown, secret) => shown.split(secret).join('••••'), text);
}

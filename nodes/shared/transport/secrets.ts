import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isObject } from '../values';

/** Shorter values are words or numbers that stand in ordinary text. */
const SHORTEST_SECRET = 8;

/** Every text in a credential that may be secret, and its words, since a session may be several; addresses are not. */
export function secretsOf(credentials: ICredentialDataDecryptedObject): string[] {
	const found = new Set<string>();
	const visit = (value: unknown): void => {
		if (typeof value === 'string') {
			for (const text of [value, ...value.split(/\s+/)]) if (text.length >= SHORTEST_SECRET && !/^https?:/.test(text)) found.add(text);
		} else if (isObject(value)) Object.values(value).forEach(visit);
	};
	visit(credentials);
	return [...found];
}

/** A secret as it may stand in a text: plain, in an address, in a form, in JSON. */
function formsOf(secret: string): string[] {
	const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
	return [secret, inForm, inForm.replace(/\+/g, '%20'), JSON.stringify(secret).slice(1, -1)];
}

/** A text with every secret in it made unreadable. Long ones go first, so that no rest is left of one that begins with another. */
export function hideSecrets(text: string | undefined, secrets: string[]): string | undefined {
	if (text === undefined) return undefined;
	const forms = secrets.flatMap(formsOf).sort((one, other) => other.length - one.length);
	return forms.reduce((shown, form) => shown.split(form).join('••••'), text);
}

import type { Field } from '../shared/descriptor';
import { text, type About } from '../shared/fields';
import { asWords, isEmpty, shown, type Reader } from '../shared/values';

/** `Nathan Smith <nathan@example.com>`, or the address alone. */
const ADDRESS = /^(?:(.*?)\s*<([^\s@<>]+@[^\s@<>]+)>|([^\s@<>]+@[^\s@<>]+))$/;

function addressIn(written: string): { email: string; user_name?: string } | undefined {
	const [, name = '', named, plain] = ADDRESS.exec(written) ?? [];
	const email = named ?? plain;
	return email === undefined ? undefined : { email, ...(name !== '' && { user_name: name }) };
}

function wordsIn(value: unknown): string[] {
	const words: unknown[] = Array.isArray(value) ? value : String(value).split(/[,;]/);
	return words.map((word) => String(word).trim()).filter((word) => word !== '');
}

const asAddresses: Reader = (value) => {
	if (isEmpty(value)) return { value: undefined };
	const found = [];
	for (const word of wordsIn(value)) {
		const address = addressIn(word);
		if (address === undefined) return { problem: `must hold email addresses separated by commas, but holds '${shown(word)}'` };
		found.push(address);
	}
	return { value: found.length > 0 ? found : undefined };
};

/** Several mail addresses, with names or without. */
export function addresses(name: string, about: About = {}): Field {
	return { ...text(name, { example: 'e.g. nathan@example.com, Ana Petrov <ana@example.com>', ...about }), read: asAddresses };
}

/** IDs of uploaded files, separated by commas, as a mail takes them. */
export function fileIds(name: string, about: About = {}): Field {
	return {
		...text(name, about),
		read: (value, context) => {
			const reading = asWords(value, context);
			return 'value' in reading && Array.isArray(reading.value) ? { value: reading.value.map((id) => ({ id: String(id) })) } : reading;
		},
	};
}

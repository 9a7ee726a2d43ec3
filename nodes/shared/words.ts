import { lookUp } from './values';

/** Words that n8n writes in capitals. */
const CAPITALS: Record<string, string> = { id: 'ID', ids: 'IDs', json: 'JSON', url: 'URL', cc: 'CC', zip: 'ZIP' };

function split(name: string): string[] {
	return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s._-]+/);
}

/** Words that n8n writes small inside a label. */
const SMALL = ['as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'per', 'to', 'with'];

/** `billingInstructions` becomes `Billing Instructions`, and `fieldsToClear` `Fields to Clear`, as n8n writes labels. */
export function titleOf(name: string): string {
	return split(name)
		.map((word, index, words) => {
			const inside = index > 0 && index < words.length - 1;
			if (inside && SMALL.includes(word.toLowerCase())) return word.toLowerCase();
			return lookUp(CAPITALS, word.toLowerCase()) ?? word.charAt(0).toUpperCase() + word.slice(1);
		})
		.join(' ');
}

/** `['client', 'name']` becomes `clientName`. */
export function camelCaseOf(words: string[]): string {
	return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}

/** A label in the middle of a sentence: `Time Entry` becomes `time entry`, `LEDES Code` keeps its capitals. */
export function inSentence(label: string): string {
	return label
		.split(' ')
		.map((word) => (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word))
		.join(' ');
}

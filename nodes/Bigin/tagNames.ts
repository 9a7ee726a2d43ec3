import type { Field } from '../shared/descriptor';
import { text } from '../shared/fields';
import { isObject } from '../shared/values';

/** Names of tags, to put on a record or take off it. */
export const tagNames = text('tagNames', {
	label: 'Tags',
	example: 'e.g. VIP, Newsletter',
	required: true,
	description: 'Names separated by commas, each of 25 letters at most',
});

function namesIn(value: unknown): string[] {
	return String(value ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
}

/** https://www.bigin.com/developer/docs/apis/add-tags-to-multiple-records.html: 25 letters a name. */
export const MOST_TAG_LETTERS = 25;

export function readTags(write: (names: string[]) => unknown): Field['read'] {
	return (value) => {
		const names = namesIn(value);
		const long = names.find((name) => name.length > MOST_TAG_LETTERS);
		if (long !== undefined) return { problem: `has a tag of more than ${MOST_TAG_LETTERS} letters: '${long}'` };
		const written = write(names);
		return { value: names.length === 0 ? undefined : isObject(written) || Array.isArray(written) ? written : String(written) };
	};
}

import { text } from '../shared/fields';
import { asWords, shown, type Datum, type Reader } from '../shared/values';

/** Names of tags, to put on a record or take off it. */
export const tagNames = text('tagNames', {
	label: 'Tags',
	example: 'e.g. VIP, Newsletter',
	required: true,
	description: 'Names separated by commas, each of 25 letters at most',
});

/** https://www.bigin.com/developer/docs/apis/add-tags-to-multiple-records.html: 25 letters a name. */
export const MOST_TAG_LETTERS = 25;

/** Reads names of tags. */
function readNames(problemOf: (name: string) => string | undefined, write: (names: string[]) => Datum): Reader {
	return (value, context) => {
		const reading = asWords(value, context);
		if ('problem' in reading || !Array.isArray(reading.value)) return reading;
		const names = reading.value.map(String);
		const problem = names.map(problemOf).find((each) => each !== undefined);
		return problem === undefined ? { value: write(names) } : { problem };
	};
}

function tooLong(name: string): string | undefined {
	return name.length > MOST_TAG_LETTERS ? `has a tag of more than ${MOST_TAG_LETTERS} letters: '${shown(name)}'` : undefined;
}

function twoInOne(name: string): string | undefined {
	return name.includes(',') ? `has a tag with a comma, which Bigin would take for two: '${shown(name)}'` : undefined;
}

/** Tags for a body. */
export const asTags = readNames(tooLong, (names) => names.map((name) => ({ name })));

/** Tags for the query, where commas stand between their names. */
export const asTagQuery = readNames((name) => tooLong(name) ?? twoInOne(name), (names) => names.join(','));

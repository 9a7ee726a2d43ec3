import fc from 'fast-check';

import {
	asChoice,
	asChoices,
	asDate,
	asDateTime,
	asFlag,
	asId,
	asJson,
	asJsonObject,
	asList,
	asNumber,
	asText,
	asWords,
	type Reader,
	type ReadingContext,
} from '../../../nodes/shared/values';

const context: ReadingContext = { zone: 'Europe/Amsterdam', item: {}, files: [] };

const readers: Array<[string, Reader]> = [
	['text', asText],
	['a number', asNumber({ min: 0, max: 10, whole: true })],
	['a flag', asFlag],
	['a choice', asChoice(['open', 'closed'])],
	['several choices', asChoices(['open', 'closed'])],
	['a day', asDate],
	['a moment', asDateTime],
	['JSON', asJson],
	['a JSON object', asJsonObject],
	['a list', asList],
	['words', asWords],
	['an id', asId({ pattern: /^\d+$/, words: 'a number' })],
];

/** What an expression may give, objects that cannot be turned into text included. */
const anything = fc.oneof(
	fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
	fc.constantFrom({ toString: 0 }, [{ toString: 0 }], Object.create(null), Symbol('s')),
);

describe('a reader', () => {
	test.each(readers)('of %s takes or refuses whatever an expression gives, and never throws', (_name, read) => {
		fc.assert(
			fc.property(anything, (value) => {
				const reading = read(value, context);

				expect('value' in reading || reading.problem.length > 0).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	test.each([
		['a list', asList, 'must be a list'],
		['a choice', asChoice(['open']), 'must be one of open'],
		['several choices', asChoices(['open']), 'must be one of open'],
		['words', asWords, 'must be a list'],
	])('of %s refuses an object in words', (_name, read, words) => {
		expect(read({ a: 1 }, context)).toEqual({ problem: expect.stringContaining(words) });
	});
});

describe('words', () => {
	test.each<[unknown, string[] | undefined]>([
		['VIP, [2026] Fair ,', ['VIP', '[2026] Fair']],
		[['VIP', ' x,y '], ['VIP', 'x,y']],
		[7, ['7']],
		[' , ,', undefined],
		[[], undefined],
		[[null, ''], undefined],
	])('given as %j are read as %j', (value, words) => {
		expect(asWords(value, context)).toEqual({ value: words });
	});

	test('are refused whole where one of them is an object', () => {
		expect(asWords(['VIP', { name: 'x' }], context)).toEqual({ problem: 'must be text, but is an object' });
	});
});

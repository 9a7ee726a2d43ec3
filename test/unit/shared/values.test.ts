import fc from 'fast-check';
import { DateTime } from 'luxon';

import {
	asChoice,
	asChoices,
	asFlag,
	asId,
	asJson,
	asJsonObject,
	asNumber,
	asText,
	isEmpty,
	isObject,
	shown,
} from '../../../nodes/shared/values';
import type { Reader, ReadingContext } from '../../../nodes/shared/values';

const context: ReadingContext = { zone: 'Europe/Amsterdam', item: {}, files: [] };

function read(reader: Reader, value: unknown): unknown {
	const reading = reader(value, context);
	return 'problem' in reading ? reading.problem : reading.value;
}

const readers: Array<[string, Reader]> = [
	['text', asText],
	['a number', asNumber({ min: 0, max: 10, whole: true })],
	['a flag', asFlag],
	['a choice', asChoice(['Open', 'Closed'])],
	['several choices', asChoices(['Open', 'Closed'])],
	['JSON', asJson],
	['a JSON object', asJsonObject],
	['an id', asId()],
	['an id by a rule', asId({ pattern: /^\d+$/, words: 'a number' })],
];

describe.each(readers)('%s', (_name, reader) => {
	test.each([undefined, null, ''])('left empty as %j is not sent', (value) => {
		expect(reader(value, context)).toEqual({ value: undefined });
	});

	test('is read or refused in a short sentence, whatever is given', () => {
		fc.assert(
			fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
				const reading = reader(value, context);
				if (!('problem' in reading)) return;

				expect(reading.problem).toMatch(/^must be /);
				expect(reading.problem.length).toBeLessThan(140);
			}),
		);
	});
});

describe('text', () => {
	test.each([
		['Ada & Bo', 'Ada & Bo'],
		[' spaced ', ' spaced '],
		['=SUM(1)', '=SUM(1)'],
		['👩‍🔧 שלום "quoted"', '👩‍🔧 שלום "quoted"'],
		[0, '0'],
		[12.5, '12.5'],
		[false, 'false'],
	])('of %j is %j', (given, expected) => {
		expect(read(asText, given)).toBe(expected);
	});

	test('is taken whole, however long it is', () => {
		const long = 'é'.repeat(100_000);

		expect(read(asText, long)).toBe(long);
	});

	test.each([
		[['a'], 'must be text, but is a list'],
		[{ name: 'a' }, 'must be text, but is an object'],
		[new Date(0), 'must be text, but is an object'],
		[NaN, 'must be text, but is NaN: what was calculated is no number'],
		[Infinity, 'must be text, but is Infinity: what was calculated is no number'],
	])('is not made of %j', (given, problem) => {
		expect(read(asText, given)).toBe(problem);
	});
});

describe('a number', () => {
	test.each([
		[5, 5],
		['5', 5],
		[' 5 ', 5],
		['-0.25', -0.25],
		['1e3', 1000],
		[0, 0],
		['0', 0],
	])('of %j is %d', (given, expected) => {
		expect(read(asNumber(), given)).toBe(expected);
	});

	test.each<unknown>(['five', '5 euro', '1,5', '1.000,00', '   ', NaN, Infinity, -Infinity, 'Infinity', true, [], [5], { value: 5 }, new Date(0)])(
		'is not made of %j',
		(given) => {
			expect(read(asNumber(), given)).toMatch(/^must be a number, but is '/);
		},
	);

	test.each([
		[{ min: 1 }, 0, 'must be at least 1, but is 0'],
		[{ max: 100 }, '101', 'must be at most 100, but is 101'],
		[{ whole: true }, 1.5, 'must be a whole number, but is 1.5'],
	])('within %j is not %j', (bounds, given, problem) => {
		expect(read(asNumber(bounds), given)).toBe(problem);
	});

	test('on its bounds is taken, and beyond them is not', () => {
		fc.assert(
			fc.property(fc.integer(), fc.nat(1000), fc.integer(), (min, range, given) => {
				const inside = given >= min && given <= min + range;

				expect(read(asNumber({ min, max: min + range }), given) === given).toBe(inside);
			}),
		);
	});
});

describe('a flag', () => {
	test.each([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
	])('of %j is %s', (given, expected) => {
		expect(read(asFlag, given)).toBe(expected);
	});

	test.each<unknown>([1, 0, 'yes', 'True', ' ', {}, []])('is not made of %j', (given) => {
		expect(read(asFlag, given)).toMatch(/^must be true or false, but is '/);
	});
});

describe('a choice', () => {
	const reader = asChoice(['Not Started', 'Done', '7']);

	test.each([
		['Done', 'Done'],
		['dOnE', 'Done'],
		[7, '7'],
	])('of %j is sent as %j', (given, expected) => {
		expect(read(reader, given)).toBe(expected);
	});

	test.each<unknown>(['done ', 'constructor', {}, true])('is not made of %j', (given) => {
		expect(read(reader, given)).toContain('must be one of Not Started, Done, 7, but is');
	});
});

describe('several choices', () => {
	const reader = asChoices(['red', 'green', 'blue']);

	test.each<[unknown, string[]]>([
		[['green', 'RED'], ['green', 'red']],
		['green, blue', ['green', 'blue']],
		['red,', ['red']],
		[[], []],
	])('of %j are sent as %j', (given, expected) => {
		expect(read(reader, given)).toEqual(expected);
	});

	test('are refused as a whole where one is unknown', () => {
		expect(read(reader, ['red', 'mauve'])).toBe("must be one of red, green, blue, but is 'mauve'");
	});
});

describe('JSON', () => {
	test.each<[unknown, unknown]>([
		['{"a":[1,null]}', { a: [1, null] }],
		['[]', []],
		[{ a: 1 }, { a: 1 }],
		['12', 12],
	])('of %j is %j', (given, expected) => {
		expect(read(asJson, given)).toEqual(expected);
	});

	test.each(['{a:1}', '{"a":', 'undefined', `{"a":"${'x'.repeat(5000)}`])('is not made of %j', (given) => {
		expect(read(asJson, given)).toMatch(/^must be JSON: /);
	});

	test.each<unknown>(['[]', '5', 'true', '"text"', [1]])('as an object is not made of %j', (given) => {
		expect(read(asJsonObject, given)).toBe('must be a JSON object such as {"name": "value"}');
	});
});

describe('an id', () => {
	/** What an attacker may put into an item, and what slips in by accident. */
	const hostile = [
		'.',
		'..',
		'../admin',
		'a/b',
		'a\\b',
		'a?b=c',
		'a#b',
		'a b',
		'a\u0000b',
		'a\r\nX-Header: 1',
		'\ud83d',
		'//other.example',
		'/',
		' ',
		NaN,
		1.5,
		4_876_876_000_000_224_005,
		true,
		{ id: 1 },
		[1],
	];

	test.each<unknown>(hostile)('is not made of %p', (given) => {
		expect(read(asId(), given)).toMatch(/^must be an ID, but is '/);
	});

	test.each<[unknown, string]>([
		[42, '42'],
		[' 7d1c ', '7d1c'],
		['a.b', 'a.b'],
		['...', '...'],
		['4876876000000224005', '4876876000000224005'],
		['50%25', '50%25'],
		['naïve-é', 'naïve-é'],
	])('of %j is %j', (given, expected) => {
		expect(read(asId(), given)).toBe(expected);
	});

	test.each([
		['a plain id', asId()],
		['an id of any text', asId({ pattern: /^/, words: 'an ID', isAnyText: true })],
	])('that is taken stays one segment of a path, and reads back as it is: %s', (_name, reader) => {
		const pieces = fc.constantFrom('.', '..', '/', '\\', '%2e', '%2F', '%', '@', ':', ';', '\u0000', '\ud800', '\udc00', '\u2028', '?', '#');
		const tricky = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 }))).map((parts) => parts.join(''));
		fc.assert(
			fc.property(tricky, (given) => {
				const id = read(reader, given);
				if (typeof id !== 'string' || id.startsWith('must be')) return;
				const { pathname } = new URL(`https://api.example/v1/things/${encodeURIComponent(id)}/parts`);
				const [, ...segments] = pathname.split('/');

				expect(segments).toHaveLength(4);
				expect(segments.map(decodeURIComponent)).toEqual(['v1', 'things', id, 'parts']);
			}),
			{ numRuns: 2000 },
		);
	});

	test.each(['a/b?c=d&e#f%20g', 'wo 8+1', 'erp:zürich', '\\', '現場:42'])('of any text is %j as it is', (given) => {
		expect(read(asId({ pattern: /^/, words: 'an ID', isAnyText: true }), given)).toBe(given);
	});

	test('by a rule must fit the whole rule', () => {
		const reader = asId({ pattern: /^\d{3}$/, words: 'three digits' });

		expect(read(reader, '123')).toBe('123');
		expect(read(reader, 123)).toBe('123');
		expect(read(reader, '1234')).toBe("must be three digits, but is '1234'");
	});
});

describe('what is shown of a value', () => {
	test('is cut after 40 characters', () => {
		expect(shown('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
		expect(shown('x'.repeat(40))).toBe('x'.repeat(40));
		expect(shown({ a: 1 })).toBe('{"a":1}');
	});

	test('is never half a character', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 60 }), (text) => {
				expect(shown(text)).not.toMatch(/\p{Surrogate}/u);
			}),
		);
		expect(shown(`${'x'.repeat(39)}😀!`)).not.toMatch(/\p{Surrogate}/u);
	});
});

describe('what counts as empty, and as an object', () => {
	test.each<[unknown, boolean]>([[undefined, true], [null, true], ['', true], [0, false], [false, false], [' ', false], [[], false], [{}, false]])(
		'%j is empty: %s',
		(value, expected) => {
			expect(isEmpty(value)).toBe(expected);
		},
	);

	test.each<[unknown, boolean]>([[{}, true], [DateTime.now(), true], [null, false], [[], false], ['{}', false]])('%j is an object: %s', (value, expected) => {
		expect(isObject(value)).toBe(expected);
	});
});

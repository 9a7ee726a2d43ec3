import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, wrongCalls } from '../../../scripts/examples/expectation';
import { expectations } from '../../../scripts/examples/expectations';
import { readExamples } from '../../../scripts/start/examples';
import { paths } from '../../../scripts/start/paths';

describe('the rows of an example', () => {
	test('are right when each has the members that matter', () => {
		expect(differences([{ Owes: 5 }, { Name: /^Fox/ }], [{ Owes: 5, id: 1 }, { Name: 'Fox & Sons' }])).toEqual([]);
	});

	test('with another value are told by row and name', () => {
		expect(differences([{ Owes: 5 }, { Owes: 7 }], [{ Owes: 5 }, { Owes: '7' }])).toEqual([`row 2: 'Owes' must be 7, but is "7"`]);
	});

	test('that do not fit a pattern are told with it', () => {
		expect(differences([{ Date: /^\d{4}/ }], [{ Date: 2026 }])).toEqual(["row 1: 'Date' must be /^\\d{4}/, but is 2026"]);
	});

	test('of another number are told, and the missing ones too', () => {
		expect(differences([{ a: 1 }, { a: 2 }], [{ a: 1 }])).toEqual(['there must be 2 rows, but there are 1', "row 2: 'a' must be 2, but is nothing"]);
	});

	test('that nobody expects are told', () => {
		expect(differences([], [{ a: 1 }])).toEqual(['there must be 0 rows, but there are 1']);
	});

	test('are compared in depth', () => {
		expect(differences([{ contact: { city: 'Leeds' }, tags: ['a'] }], [{ contact: { city: 'Leeds', zip: '1' }, tags: ['a'] }])).toEqual([]);
		expect(differences([{ tags: ['a'] }], [{ tags: ['a', 'b'] }])).toHaveLength(1);
	});
});

describe('the calls of an example', () => {
	const read = { line: 'leanlaw GET /v2/clients', isWrite: false, isRefused: false };
	const written = { line: 'leanlaw POST /v2/clients', isWrite: true, isRefused: false };

	test('writes are counted apart from reads', () => {
		expect(wrongCalls({ writes: [written.line] }, [read, written])).toEqual([]);
	});

	test('a write that came twice is told', () => {
		expect(wrongCalls({ writes: [written.line] }, [written, written])).toHaveLength(1);
	});

	test('a write that was refused and came again counts once', () => {
		expect(wrongCalls({ writes: [written.line] }, [{ ...written, isRefused: true }, written])).toEqual([]);
	});

	test('a call that is missing is told', () => {
		expect(wrongCalls({ calls: [read.line, written.line] }, [read])).toEqual([
			'calls must be [leanlaw GET /v2/clients, leanlaw POST /v2/clients], but were [leanlaw GET /v2/clients]',
		]);
	});
});

describe('the examples', () => {
	const files = readdirSync(paths.examples).filter((file) => file.endsWith('.json'));

	test('each has something that it is held to, and nothing is held to a file that is gone', () => {
		expect(Object.keys(expectations).sort()).toEqual(files.sort());
	});

	test('each can be started by hand', () => {
		expect(readExamples().filter(({ trigger }) => trigger === undefined)).toEqual([]);
	});

	test('each is in the gallery', () => {
		const gallery = readFileSync(join(paths.root, 'docs', 'examples.md'), 'utf8');
		expect(files.filter((file) => !gallery.includes(`(../examples/${file})`))).toEqual([]);
	});

	test('no two have the same ID or name', () => {
		const examples = readExamples();
		expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
		expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
	});
});

import fc from 'fast-check';

import { readCsv, recordsOf, writeCsv } from '../../../nodes/shared/csv';

const cell = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', '=', '\uFEFF', ';') }),
);

describe('a table', () => {
	test('is read back as it was written', () => {
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
				// A mark at the very start belongs to the file, not to the cell.
				const plain = rows.map((row) => row.map((each) => each.replace(/^\uFEFF+/, '')));
				expect(readCsv(writeCsv(plain))).toEqual(plain);
			}),
		);
	});

	test.each([
		['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
		['a,b\n1,2', [['a', 'b'], ['1', '2']]],
		['\uFEFFa,b\r\n1,2', [['a', 'b'], ['1', '2']]],
		['a\r\r\nb\n\nc', [['a'], ['b'], ['c']]],
		['"one\r\ntwo","say ""hi""",\r\n', [['one\r\ntwo', 'say "hi"', '']]],
		['a,\n', [['a', '']]],
		['a,', [['a', '']]],
		['""\n', [['']]],
		['"open,b\n', [['"open', 'b']]],
		['"one" and more,b', [['one and more', 'b']]],
		['', []],
	])('%j is read as %j', (text, rows) => expect(readCsv(text)).toEqual(rows));

	test('with twenty million signs in quotes is read', () => {
		const long = `"${'x\n'.repeat(10_000_000)}"`;

		expect(readCsv(`${long},b\n`)[0]?.map(({ length }) => length)).toEqual([20_000_000, 1]);
	});

	test('with a quote that is never closed before twenty million signs is read', () => {
		expect(readCsv(`"12 inch pipe,b\n${'x'.repeat(20_000_000)},2`).map(([one = '', two]) => [one.length, two])).toEqual([[13, 'b'], [20_000_000, '2']]);
	});

	test('with quotes everywhere is read without delay', () => {
		for (const text of ['"', '""', '"\n', '",', 'a"', '"a\n', '"""a,', 'a "b\n']) {
			const begun = performance.now();
			readCsv(text.repeat(200_000));

			expect([text, performance.now() - begun < 2000]).toEqual([text, true]);
		}
	});

	test('of a hundred thousand rows is read without delay', () => {
		expect(readCsv('12345,"Jansen, P.",,2026-01-31\r\n'.repeat(100_000))).toHaveLength(100_000);
	});

	test('gives records by the names in its first row', () => {
		const [names = [], ...rows] = readCsv('Id,Name\n1,Ann,more\n2');

		expect(recordsOf(names, rows)).toEqual([{ Id: '1', Name: 'Ann' }, { Id: '2', Name: '' }]);
	});
});

test('a cell with a quote, a comma, a line break or a blank at its edge is quoted, and no other', () => {
	expect(writeCsv([['plain', 'a,b', 'say "hi"', 'two\nlines', ' edge', '']])).toBe('plain,"a,b","say ""hi""","two\nlines"," edge",\r\n');
});

import fc from 'fast-check';
import { DateTime } from 'luxon';

import { LITERAL_TYPES, quoted, writeLiteral } from '../../../nodes/Bigin/coql/literal';
import { pagesOf, writePage } from '../../../nodes/Bigin/coql/pages';
import { queryParameters } from '../../../nodes/Bigin/coql/parameters';
import { bind, statementOf, type Statement } from '../../../nodes/Bigin/coql/statement';

const context = { zone: 'Europe/Amsterdam', item: {}, files: [] };

/** Reads quoted text as a server may. @returns the text, and what follows the closing quote. */
function readQuoted(written: string, { escapes }: { escapes: boolean }): { text: string; rest: string } | undefined {
	let text = '';
	for (let at = 1; at < written.length; at++) {
		const sign = written.charAt(at);
		const next = written.charAt(at + 1);
		if ((sign === "'" && next === "'") || (escapes && sign === '\\')) {
			text += next;
			at++;
		} else if (sign === "'") return { text, rest: written.slice(at + 1) };
		else text += sign;
	}
	return undefined;
}

const hostile = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom("'", '\\', '"', ' or ', '1=1', ':name', '(', ')', '\n', ';') }),
);

describe('a text in a query', () => {
	test.each([true, false])('never ends before its end, where a backslash is an escape: %s', (escapes) => {
		fc.assert(fc.property(hostile, (text) => expect(readQuoted(quoted(text), { escapes })?.rest).toBe('')));
	});

	test('is read back as it was', () => {
		fc.assert(fc.property(hostile, (text) => expect(readQuoted(quoted(text), { escapes: true })?.text).toBe(text)));
	});

	test('stays one token of the query it is put into', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const bound = bind('select id from Contacts where Last_Name = :name', { name: quoted(text) });
				expect(bound).toEqual({ query: `select id from Contacts where Last_Name = ${quoted(text)}` });
				const statement = 'query' in bound ? statementOf(bound.query) : bound;
				expect(statement).toMatchObject({ select: 'select id from Contacts', where: `Last_Name = ${quoted(text)}`, rest: '' });
			}),
		);
	});
});

describe('a parameter', () => {
	const one = String.raw`(?:-?\d+(?:\.\d+)?|true|false|'(?:[^'\\]|\\\\|'')*')`;
	const literal = new RegExp(`^(?:${one}|\\(${one}(?:, ${one})*\\))$`);

	test.each(LITERAL_TYPES)('of the type $name is a literal or refused, whatever it holds', ({ value: type }) => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), hostile), (value) => {
				const written = writeLiteral(type, value, context);
				expect('problem' in written || literal.test(written.literal)).toBe(true);
			}),
		);
	});

	test.each([
		['text', "O'Brien", "'O''Brien'"],
		['text', String.raw`C:\ `, String.raw`'C:\\ '`],
		['text', '', "''"],
		['number', '12.50', '12.5'],
		['boolean', 'false', 'false'],
		['date', '2026-03-01T23:30:00+01:00', "'2026-03-01'"],
		['dateTime', '2026-03-01T09:00:00', "'2026-03-01T08:00:00+00:00'"],
		['dateTime', DateTime.fromISO('2026-03-01T09:00:00+01:00'), "'2026-03-01T08:00:00+00:00'"],
		['textList', 'Utrecht, Den Haag', "('Utrecht', 'Den Haag')"],
		['textList', ["'s-Hertogenbosch"], "('''s-Hertogenbosch')"],
		['numberList', [1, '2'], '(1, 2)'],
	])('of the type %s writes %j as %s', (type, value, written) => {
		expect(writeLiteral(type, value, context)).toEqual({ literal: written });
	});

	test.each([
		['number', 'twelve', "must be a number, but is 'twelve'"],
		['number', 1e30, "has too many digits for a number: '1e+30'"],
		['date', 'soon', "must be a date such as 2026-01-31, but is 'soon'"],
		['textList', [], 'is an empty list'],
		['textList', Array.from({ length: 51 }, String), 'has 51 values, and a list takes 50'],
		['number', '', 'is empty'],
		['table', 'x', "has a type that is not known: 'table'"],
	])('of the type %s refuses %j', (type, value, problem) => {
		expect(writeLiteral(type, value, context)).toEqual({ problem });
	});

	test('is named by one word, once', () => {
		const read = (...values: object[]) => queryParameters.read({ values }, context);

		expect(read({ name: ':city', type: 'text', value: 'Utrecht' })).toEqual({ value: { city: "'Utrecht'" } });
		expect(read({ name: 'my city', value: '' })).toEqual({ problem: "has a name that is not a word: 'my city'" });
		expect(read({ name: 'a', value: 1 }, { name: 'a', value: 2 })).toEqual({ problem: "has 'a' twice" });
		expect(read({ name: 'a', type: 'number', value: 'x' })).toEqual({
			problem: "has a value that cannot be used, for 'a': it must be a number, but is 'x'",
		});
	});
});

describe('a query', () => {
	test.each([
		['update Contacts set Last_Name = 1', "must begin with select, but begins with 'update'"],
		['', "must begin with select, but begins with ''"],
		['select id', 'names no module: write select … from Contacts'],
		["select id from Contacts where Last_Name = 'O'Brien'", 'has a quote that is not closed'],
		['select id from Contacts; select id from Tasks', 'must be a single statement, without a semicolon'],
		['select id from Contacts limit ten', "must end with limit and offset as numbers, but ends with 'limit ten'"],
	])('%s is refused', (query, problem) => expect(statementOf(query)).toEqual({ problem }));

	test('that names a parameter nobody gave is refused, and one that leaves a parameter out', () => {
		expect(bind('select id from Contacts where Last_Name = :constructor', {})).toEqual({
			problem: 'names :constructor, which is not among the Parameters',
		});
		expect(bind("select id from Contacts where Last_Name = ':name'", { name: "'x'" })).toEqual({
			problem: "does not use the parameter 'name': write :name, without quotes",
		});
	});

	test('is taken apart at its own words, not at those in quotes, brackets or names', () => {
		expect(
			statementOf(`Select Last_Name, From_Where from Contacts\nWHERE (Last_Name = 'where order by limit 5' and id in (1, 2)) Order By Last_Name desc Limit 20, 10;`),
		).toEqual({
			select: 'Select Last_Name, From_Where from Contacts\n',
			where: "(Last_Name = 'where order by limit 5' and id in (1, 2))",
			rest: 'Order By Last_Name desc',
			isById: false,
			limit: 10,
			offset: 20,
		});
	});
});

describe('the pages of a query', () => {
	function parts(query: string): Statement {
		const statement = statementOf(query);
		if ('problem' in statement) throw new TypeError(statement.problem);
		return statement;
	}

	function pages(query: string, answered: Array<{ ids: number; more?: boolean }>, wanted = Infinity): string[] {
		const statement = parts(query);
		const paging = pagesOf(statement);
		const asked = [paging.first(wanted)];
		let id = 0;
		for (const { ids, more } of answered) {
			const data = Array.from({ length: ids }, () => ({ id: String(++id) }));
			const body = { data, info: { count: ids, ...(more !== undefined && { more_records: more }) } };
			const next = paging.next({ received: ids, asked: asked.at(-1) ?? {}, body, wanted: wanted - id });
			if (next) asked.push(next);
		}
		return asked.map((page) => writePage(statement, page));
	}

	test('go by the last id where there is no order', () => {
		expect(pages('select Email from Contacts', [{ ids: 200, more: true }, { ids: 3, more: false }])).toEqual([
			'select Email from Contacts where id is not null limit 200 offset 0',
			"select Email from Contacts where id > '200' limit 200",
		]);
	});

	test.each([
		["Last_Name = 'a) or (b'", "(Last_Name = 'a) or (b') and id > '200'"],
		["(Last_Name = 'a' or Email is null)", "(Last_Name = 'a' or Email is null) and id > '200'"],
		["(Last_Name = 'a') or (Email is null)", "((Last_Name = 'a') or (Email is null)) and id > '200'"],
	])('keep the conditions %s together', (where, written) => {
		expect(pages(`select Email from Contacts where ${where} order by id asc`, [{ ids: 200, more: true }])[1]).toBe(
			`select Email from Contacts where ${written} order by id asc limit 200`,
		);
	});

	test('keep the lines of the query, so that what Bigin says of a line is found', () => {
		expect(pages('select Email\nfrom Contacts\nwhere Email is null\n', [])).toEqual([
			'select Email\nfrom Contacts\nwhere Email is null limit 200 offset 0',
		]);
	});

	test('go by offset where there is an order, and begin where the user says', () => {
		expect(pages('select Email from Contacts order by Email offset 50', [{ ids: 200 }, { ids: 10 }])).toEqual([
			'select Email from Contacts where id is not null order by Email limit 200 offset 50',
			'select Email from Contacts where id is not null order by Email limit 200 offset 250',
		]);
	});

	test('are no larger than what is wanted', () => {
		expect(pages('select Email from Contacts', [{ ids: 200, more: true }], 201).map((page) => /limit \d+/.exec(page)?.[0])).toEqual([
			'limit 200',
			'limit 1',
		]);
	});
});

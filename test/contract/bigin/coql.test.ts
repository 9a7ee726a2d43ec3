import type { INodeParameters } from 'n8n-workflow';

import { hurried } from '../../support/contract/hurried';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeResult } from '../../support/engine';
import { startLocalServer, type Answer, type LocalServer } from '../../support/localServer';

/** Answers queries in turn, and keeps what was asked. */
let answers: Answer[] = [];
const queries: string[] = [];
let server: LocalServer;

beforeAll(async () => {
	server = await startLocalServer(({ body }) => {
		const { select_query: query } = JSON.parse(body);
		queries.push(query);
		return answers.shift() ?? { status: 204 };
	});
});

beforeEach(() => {
	answers = [];
	queries.length = 0;
});

afterAll(async () => await server.close());

async function query(parameters: INodeParameters): Promise<NodeResult> {
	return await runNode({
		node: hurried(biginStand).node,
		credentials: [biginStand.accountAt({ url: () => server.url })],
		parameters: { resource: 'coqlQuery', operation: 'run', ...parameters },
	});
}

function page(from: number, rows: number, more: boolean): Answer {
	const data = Array.from({ length: rows }, (_, row) => ({ id: String(from + row), Last_Name: `Name ${from + row}` }));
	return { body: { data, info: { count: rows, more_records: more } } };
}

describe('a query', () => {
	test('has its values written into it, and gives an item for each row', async () => {
		answers = [page(1, 2, false)];

		const { items, error } = await query({
			query: 'select Last_Name from Contacts where (Mailing_City = :city and id in :ids)',
			parameters: {
				values: [
					{ name: 'city', type: 'text', value: "'s-Hertogenbosch" },
					{ name: 'ids', type: 'textList', value: "={{ ['1', '2'] }}" },
				],
			},
		});

		expect(error).toBeUndefined();
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([['1', { item: 0 }], ['2', { item: 0 }]]);
		expect(queries).toEqual([
			"select Last_Name from Contacts where (Mailing_City = '''s-Hertogenbosch' and id in ('1', '2')) limit 50 offset 0",
		]);
	});

	test('gives no item where nothing is found', async () => {
		const { items, error } = await query({ query: 'select id from Contacts' });

		expect([items, error]).toEqual([[], undefined]);
	});

	test('is read to its end by id, however many rows there are', async () => {
		answers = [page(1, 200, true), page(201, 200, true), page(401, 7, false)];

		const { items } = await query({ query: 'select Last_Name from Contacts', returnAll: true });

		expect(items.map(({ json }) => json.id)).toEqual(Array.from({ length: 407 }, (_, row) => String(row + 1)));
		expect(queries.slice(1)).toEqual([
			"select Last_Name from Contacts where id > '200' limit 200",
			"select Last_Name from Contacts where id > '400' limit 200",
		]);
	});

	test('with an order is read by offset, and says so where it has more than 10,000 rows', async () => {
		answers = Array.from({ length: 50 }, (_, index) => page(index * 200 + 1, 200, true));

		const { items, error } = await query({ query: 'select id from Contacts order by Last_Name', returnAll: true });

		expect(items).toEqual([]);
		expect(error?.message).toBe('A sorted COQL query reaches 10,000 rows, and this one has more [item 0]');
		expect(queries).toHaveLength(50);
		expect(queries.at(-1)).toMatch(/limit 200 offset 9800$/);
	});

	test('with an order reaches 10,000 rows where no more are wanted', async () => {
		answers = Array.from({ length: 50 }, (_, index) => page(index * 200 + 1, 200, true));

		const { items } = await query({ query: 'select id from Contacts order by Last_Name limit 10000', returnAll: true });

		expect(items).toHaveLength(10_000);
	});

	test('that Bigin does not understand tells where', async () => {
		const details = { clause: 'where', line: 1, column: 38, near: 'nad' };
		answers = [{ status: 400, body: { code: 'SYNTAX_ERROR', details, message: 'error occurred while parsing', status: 'error' } }];

		const { error } = await query({ query: 'select id from Contacts where a = 1 nad b = 2' });

		expect(error?.message).toBe(
			"Bigin did not understand the query: error occurred while parsing (in the where clause, line 1, column 38, near 'nad') [item 0]",
		);
		expect(error?.description).toContain('code SYNTAX_ERROR');
	});

	test.each([
		['delete from Contacts', "'Query' must begin with select, but begins with 'delete' [item 0]"],
		['select id from Contacts where Last_Name = :name', "'Query' names :name, which is not among the Parameters [item 0]"],
	])('that reads "%s" is not sent', async (text, message) => {
		const { error } = await query({ query: text });

		expect(error?.message).toBe(message);
		expect(queries).toEqual([]);
	});

	test('is repeated after a 503, since it changes nothing', async () => {
		answers = [{ status: 503, body: {} }, page(1, 1, false)];

		const { items } = await query({ query: 'select id from Contacts' });

		expect(items).toHaveLength(1);
		expect(queries).toHaveLength(2);
	});
});

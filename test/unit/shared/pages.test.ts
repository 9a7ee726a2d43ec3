import fc from 'fast-check';

import type { Failure } from '../../../nodes/shared/answer';
import { collectRows, type AskPage, type Collecting } from '../../../nodes/shared/pages';
import { byOffset, byPageNumber, byPageToken, unpaged, type Paging } from '../../../nodes/shared/paging';
import type { Row } from '../../../nodes/shared/values';

const MOST = 7;
const offset = byOffset({ offset: 'skip', limit: 'take', most: MOST, total: ['total'] });
const numbered = byPageNumber({ page: 'page', size: 'size', most: MOST });
const tokened = byPageToken({ token: 'token', size: 'size', most: MOST, next: ['next'] });
const down: Failure = { kind: 'outOfOrder', status: 500, notCarriedOut: false, temporary: true };

function rowsOf(count: number): Row[] {
	return Array.from({ length: count }, (_, index) => ({ id: `row-${index}`, index }));
}

interface Served {
	/** The list at the time of an ask, counted from 0. */
	rows: (ask: number) => Row[];
	/** Most rows that the server gives, whatever is asked. */
	clampedTo?: number;
	total?: (real: number) => number | undefined;
}

/** A server that understands all ways of paging, and notes the size of every page that it was asked for. */
function serverOf({ rows, clampedTo = Infinity, total = (real) => real }: Served) {
	const sizes: number[] = [];
	const ask: AskPage = async (query) => {
		const list = rows(sizes.length);
		const size = Number(query.take ?? query.size ?? Infinity);
		sizes.push(size);
		const begin = Number(query.skip ?? query.token ?? (query.page === undefined ? 0 : (Number(query.page) - 1) * size));
		const end = begin + Math.min(size, clampedTo);
		const next = end < list.length ? String(end) : undefined;
		return { rows: list.slice(begin, end), body: { total: total(list.length), next } };
	};
	return { ask, sizes };
}

async function collect(server: Pick<Collecting, 'ask'>, collecting: Partial<Collecting>): Promise<Row[]> {
	const collected = await collectRows({ paging: offset, wanted: Infinity, key: 'id', ...collecting, ask: server.ask });
	if (!Array.isArray(collected)) throw new TypeError(`The list ended in ${collected.failure.kind}`);
	return collected;
}

const counts = fc.integer({ min: 0, max: 60 });
const wanteds = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constant(Infinity));
const ways: Array<[string, Paging]> = [
	['by offset', offset],
	['by page number', numbered],
	['by token', tokened],
];

describe.each(ways)('a list read %s', (name, paging) => {
	test('gives the wanted rows once each and in order', async () => {
		await fc.assert(
			fc.asyncProperty(counts, wanteds, fc.boolean(), async (count, wanted, hasKey) => {
				const server = serverOf({ rows: () => rowsOf(count) });
				const key = hasKey ? 'id' : undefined;

				expect(await collect(server, { paging, wanted, key })).toEqual(rowsOf(Math.min(count, wanted)));
			}),
		);
	});

	test('is read with as few asks as can be, none larger than what is wanted', async () => {
		await fc.assert(
			fc.asyncProperty(counts, wanteds, async (count, wanted) => {
				const server = serverOf({ rows: () => rowsOf(count) });
				await collect(server, { paging, wanted });
				const size = Math.min(wanted, MOST);
				const found = Math.min(count, wanted);
				// Without a total or a token, only a page that is not full tells the end.
				const isTold = paging !== numbered || found === wanted;
				const fewest = isTold ? Math.max(1, Math.ceil(found / size)) : Math.floor(found / size) + 1;

				expect(server.sizes).toHaveLength(fewest);
				expect(server.sizes.every((asked) => asked <= size)).toBe(true);
			}),
		);
	});

	test('gives no row twice while others are added and removed', async () => {
		await fc.assert(
			fc.asyncProperty(counts, fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12 }), async (count, changes) => {
				const before = rowsOf(count);
				const added = (many: number) => Array.from({ length: many }, (_, index) => ({ id: `new-${index}` }));
				const sum = (asks: number) => changes.slice(0, asks).reduce((all, change) => all + change, 0);
				const rows = (asks: number) => (sum(asks) >= 0 ? [...added(sum(asks)), ...before] : before.slice(-sum(asks)));
				const ids = (await collect(serverOf({ rows }), { paging })).map(({ id }) => id);

				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: 400 },
		);
	});

	test('keeps rows without a key, even those that look alike', async () => {
		const alike = Array.from({ length: 20 }, (_, index) => ({ text: `line ${index % 9}` }));

		expect(await collect(serverOf({ rows: () => alike }), { paging })).toEqual(alike);
	});

	test('ends in a failure when the same page comes again and again', async () => {
		const page = rowsOf(MOST);
		let asks = 0;
		const ask: AskPage = async () => {
			if (++asks > 50) throw new TypeError('The loop has no end');
			return { rows: page, body: { total: 200, next: `token ${asks}` } };
		};

		for (const key of ['id', undefined]) {
			asks = 0;
			expect(await collectRows({ ask, paging, wanted: Infinity, key })).toMatchObject({ failure: { kind: 'unreadable' } });
		}
	});

	test('ends with the failure of the page that failed', async () => {
		for (const failing of [0, 1, 2]) {
			const server = serverOf({ rows: () => rowsOf(30) });
			let asks = 0;
			const ask: AskPage = async (query) => (asks++ === failing ? { failure: down } : await server.ask(query));

			expect(await collectRows({ ask, paging, wanted: Infinity, key: 'id' })).toEqual({ failure: down });
		}
	});

	test('with a filter on our side, goes on until enough rows stay', async () => {
		await fc.assert(
			fc.asyncProperty(counts, wanteds, fc.integer({ min: 1, max: 9 }), async (count, wanted, every) => {
				const keep = (row: Row) => Number(row.index) % every === 0;
				const server = serverOf({ rows: () => rowsOf(count) });
				const kept = await collect(server, { paging, wanted, keep });

				expect(kept).toEqual(rowsOf(count).filter(keep).slice(0, wanted));
				expect(server.sizes.every((asked) => asked === MOST)).toBe(true);
			}),
		);
	});

	test(`is empty where the vendor has nothing (${name})`, async () => {
		const server = serverOf({ rows: () => [] });

		expect(await collect(server, { paging })).toEqual([]);
		expect(server.sizes).toHaveLength(1);
	});
});

describe('a list of one page', () => {
	test('is cut to what is wanted', async () => {
		const server = serverOf({ rows: () => rowsOf(9) });

		expect(await collect(server, { paging: unpaged, wanted: 4 })).toEqual(rowsOf(4));
		expect(server.sizes).toHaveLength(1);
	});
});

describe('a list that shifts while it is read', () => {
	test('ends well where one row goes and others come between its last pages', async () => {
		const before = rowsOf(22);
		const rows = (asks: number) => (asks < 2 ? before : asks === 2 ? before.slice(1) : [{ id: 'new' }, ...before]);

		expect((await collect(serverOf({ rows }), {})).at(-1)).toEqual({ id: 'row-21', index: 21 });
	});

	test('ends well where its last page holds only a row seen before', async () => {
		const before = rowsOf(MOST);
		const rows = (asks: number) => (asks === 0 ? before : [{ id: 'new' }, ...before]);

		expect(await collect(serverOf({ rows }), { paging: numbered })).toEqual(before);
	});
});

describe('a token that leads nowhere', () => {
	test('ends in a failure where it leads back to its own empty page', async () => {
		let asks = 0;
		const ask: AskPage = async () => {
			if (++asks > 50) throw new TypeError('The loop has no end');
			return { rows: [], body: { next: 'again' } };
		};

		expect(await collectRows({ ask, paging: tokened, wanted: Infinity })).toMatchObject({ failure: { kind: 'unreadable' } });
	});

	test('ends in a failure where it goes round in a circle of pages', async () => {
		let asks = 0;
		const ask: AskPage = async ({ token }) => {
			if (++asks > 50) throw new TypeError('The loop has no end');
			return { rows: [{ id: token ?? 'first' }], body: { next: token === 'a' ? 'b' : 'a' } };
		};

		for (const key of ['id', undefined]) {
			asks = 0;
			expect(await collectRows({ ask, paging: tokened, wanted: Infinity, key })).toMatchObject({ failure: { kind: 'unreadable' } });
		}
	});
});

describe('a page that is too much for one call', () => {
	const halving: Paging = {
		...numbered,
		smaller: ({ page, size }, { kind }) => (kind === 'outOfOrder' && Number(size) > 1 ? { page, size: Math.floor(Number(size) / 2) } : undefined),
	};

	function slowServer(most: number) {
		const sizes: number[] = [];
		const ask: AskPage = async (query, isTooMuch) => {
			const size = Number(query.size);
			sizes.push(size);
			if (size > most) return { failure: { ...down, code: String(isTooMuch?.(down)) } };
			const begin = (Number(query.page) - 1) * size;
			return { rows: rowsOf(5).slice(begin, begin + size), body: {} };
		};
		return { ask, sizes };
	}

	test('is asked for with fewer rows, and so are those after it', async () => {
		const { ask, sizes } = slowServer(2);

		const rows = await collectRows({ ask, paging: halving, wanted: Infinity, key: 'id' });

		expect(rows).toEqual(rowsOf(5));
		expect(sizes).toEqual([7, 3, 1, 1, 1, 1, 1, 1]);
	});

	test('ends the list with its failure where it cannot be smaller, and is repeated then only', async () => {
		const { ask, sizes } = slowServer(0);

		expect(await collectRows({ ask, paging: halving, wanted: Infinity, key: 'id' })).toEqual({ failure: { ...down, code: 'false' } });
		expect(sizes).toEqual([7, 3, 1]);
	});
});

describe('a strategy that goes on after a row', () => {
	test('is told the rows received and what the request itself asks for', async () => {
		const seen: unknown[] = [];
		const after: Paging = {
			first: (_wanted, own) => ({ where: own?.where, after: '' }),
			next: ({ rows = [], own }) => {
				const last = rows.at(-1)?.id;
				seen.push(own);
				return last === undefined ? undefined : { where: own?.where, after: last };
			},
		};
		const ask: AskPage = async ({ after: from }) => {
			const rows = rowsOf(5).filter(({ id }) => String(id) > String(from)).slice(0, 2);
			return { rows, body: {} };
		};

		expect(await collectRows({ ask, paging: after, wanted: Infinity, key: 'id', own: { where: 'x' } })).toEqual(rowsOf(5));
		expect(new Set(seen)).toEqual(new Set([{ where: 'x' }]));
	});
});

describe('pages side by side', () => {
	test('are asked for together, and their rows leave in the order of the list, whichever page comes first', async () => {
		await fc.assert(
			fc.asyncProperty(counts, wanteds, fc.infiniteStream(fc.integer({ min: 1, max: 20 })), async (count, wanted, delays) => {
				const server = serverOf({ rows: () => rowsOf(count) });
				let open = 0;
				let mostOpen = 0;
				const ask: AskPage = async (query) => {
					mostOpen = Math.max(mostOpen, ++open);
					for (let turns = delays.next().value ?? 1; turns > 0; turns--) await Promise.resolve();
					open--;
					return await server.ask(query);
				};

				expect(await collect({ ask }, { wanted })).toEqual(rowsOf(Math.min(count, wanted)));
				const pages = Math.ceil(Math.min(count, wanted) / Math.min(wanted, MOST));
				if (pages > 2) expect(mostOpen).toBeGreaterThan(1);
			}),
		);
	});

	test('leave no gap where the server gives smaller pages than asked', async () => {
		await fc.assert(
			fc.asyncProperty(counts, wanteds, fc.integer({ min: 1, max: MOST }), async (count, wanted, clampedTo) => {
				const server = serverOf({ rows: () => rowsOf(count), clampedTo });

				expect(await collect(server, { wanted })).toEqual(rowsOf(Math.min(count, wanted)));
			}),
		);
	});

	test('give all rows where the total is too big or missing', async () => {
		const totals = fc.constantFrom<Array<(real: number) => number | undefined>>(
			(real) => real + 100,
			() => 1e15,
			() => undefined,
		);
		await fc.assert(
			fc.asyncProperty(counts, totals, async (count, total) => {
				const server = serverOf({ rows: () => rowsOf(count), total });

				expect(await collect(server, {})).toEqual(rowsOf(count));
				expect(server.sizes.length).toBeLessThan(200);
			}),
		);
	});

	test('give the beginning of the list, without a gap, where the total is too small', async () => {
		await fc.assert(
			fc.asyncProperty(counts, fc.integer({ min: -5, max: 60 }), async (count, said) => {
				const rows = await collect(serverOf({ rows: () => rowsOf(count), total: () => said }), {});

				expect(rows).toEqual(rowsOf(count).slice(0, rows.length));
				expect(rows.length).toBeGreaterThanOrEqual(Math.min(count, Math.max(said, Math.min(count, MOST))));
			}),
		);
	});

	test('go on after the last page where the total has grown meanwhile', async () => {
		const server = serverOf({ rows: (asks) => rowsOf(asks === 0 ? 20 : 45) });

		expect(await collect(server, {})).toEqual(rowsOf(45));
	});
});

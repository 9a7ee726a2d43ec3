import type { Answer, Call } from '../machinery/vendor';

/** What a list can be sorted by; rows without a value come first. */
export type SortKeys<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

const PAGE_ROWS = 100;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(one: string | number | null, other: string | number | null): number {
	if (one === null || other === null) return Number(one !== null) - Number(other !== null);
	return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
}

/** inferred: ascending unless told otherwise, and in the order of creation where nothing is asked for. */
function sorted<Row>(call: Call, rows: Row[], keys: SortKeys<Row>): Row[] {
	const sign = call.text('direction') === 'descending' ? -1 : 1;
	const key = keys[call.text('sortBy') ?? ''];
	if (key) return [...rows].sort((one, other) => sign * compare(key(one), key(other)));
	return sign < 0 ? [...rows].reverse() : rows;
}

/** One page: no total and no link, only how many rows it has. */
export function pageOf<Row>(call: Call, found: Row[], { sort = {}, view }: { sort?: SortKeys<Row>; view: (row: Row) => unknown }): Answer {
	const pageNumber = call.number('pageNumber') ?? 1;
	const pageSize = call.number('pageSize') ?? PAGE_ROWS;
	const items = sorted(call, found, sort).slice((pageNumber - 1) * pageSize, pageNumber * pageSize).map(view);
	return { status: 200, body: { items, pageNumber, pageSize, pageItemCount: items.length } };
}

/** A page as some models have it; every other answer as it is. */
export function withoutPageSize(answer: Answer): Answer {
	const { body } = answer;
	if (typeof body !== 'object' || body === null || !('pageItemCount' in body)) return answer;
	return { ...answer, body: Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'pageSize')) };
}

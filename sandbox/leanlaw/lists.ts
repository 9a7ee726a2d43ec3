import type { Stamped } from '../machinery/collection';
import type { Answer, Call } from '../machinery/vendor';

/** What a list may be sorted by; `undefined` values come first, as in most databases. */
export type SortKeys<Row> = Readonly<Record<string, (row: Row) => string | number | undefined>>;

const PAGE_ROWS = 1_000;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(one: string | number | undefined, other: string | number | undefined): number {
	if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
	return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
}

function sorted<Row>(rows: Row[], sort: readonly string[], keys: SortKeys<Row>): Row[] {
	const steps = sort.flatMap((name) => {
		const key = keys[name.replace(/^-/, '')];
		return key ? [{ key, sign: name.startsWith('-') ? -1 : 1 }] : [];
	});
	if (steps.length === 0) return rows;
	return [...rows].sort((one, other) => {
		for (const { key, sign } of steps) {
			const order = compare(key(one), key(other));
			if (order !== 0) return sign * order;
		}
		return 0;
	});
}

/**
 * The parts a list gives. One unknown name voids the whole list, without an error (seen on the agent surface).
 * No part comes by default: documented for meta, contact and custom fields, the strictest reading for the rest.
 */
export function selected(call: Call, names: readonly string[]): ReadonlySet<string> {
	const asked = call.list('select');
	if (asked.some((name) => !names.includes(name.replace(/^-/, '')))) return new Set();
	const leftOut = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
	return new Set(asked.filter((name) => !name.startsWith('-') && !leftOut.has(name)));
}

/** "After" is read as exclusive. Rows changed at that very instant do not count. */
function modifiedAfter(call: Call): (row: Stamped) => boolean {
	const since = call.text('modifiedSince');
	if (since === undefined) return () => true;
	const instant = Date.parse(since);
	return ({ modifiedAt }) => modifiedAt > instant;
}

/** One page with its place in the whole, in order of creation unless `sort` says otherwise. */
export function pageOf<Row extends Stamped>(
	call: Call,
	found: Row[],
	{ sort, view }: { sort: SortKeys<Row>; view: (row: Row) => object },
): Answer {
	const limit = call.number('limit') ?? PAGE_ROWS;
	const offset = call.number('offset') ?? 0;
	const order = call.list('sort');
	const data = sorted(found.filter(modifiedAfter(call)), order, sort);
	const pagination = { limit, offset, total: data.length, sort: order.length ? order.join(',') : undefined };
	return { status: 200, body: { data: data.slice(offset, offset + limit).map(view), pagination } };
}

/** Case-insensitive search for part of any of the texts. */
export function contains(query: string | undefined, ...texts: ReadonlyArray<string | undefined>): boolean {
	if (query === undefined) return true;
	const wanted = query.toLowerCase();
	return texts.some((text) => text?.toLowerCase().includes(wanted));
}

/** True when a filter is not sent, or is met. */
export function matches<Value>(wanted: Value | undefined, actual: Value | undefined): boolean {
	return wanted === undefined || wanted === actual;
}

/** GUIDs in any case: .NET compares them as numbers. */
export function sameId(wanted: string | undefined, actual: string | undefined): boolean {
	return wanted === undefined || wanted.toLowerCase() === actual;
}

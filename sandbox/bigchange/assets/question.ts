import type { Answer, Call } from '../../machinery/vendor';
import { secondText } from './days';

/** What a list is asked for, in the query or, for a search, in the body. */
export interface Question {
	/** All values of a filter; empty when it was not sent. */
	values(name: string): string[];
	/** Its only, or last, value. */
	text(name: string): string | undefined;
}

export function questionInQuery(call: Call): Question {
	return { values: (name) => call.values(name), text: (name) => call.text(name) };
}

/** Null is as good as left out. */
export function questionInBody(call: Call): Question {
	const sent = call.body<Readonly<Record<string, unknown>>>();
	const values = (name: string): string[] => [sent[name] ?? []].flat().map(String);
	return { values, text: (name) => values(name).at(-1) };
}

/** Whether a value is one of those asked for; where none are, all are. */
export function isAsked(question: Question, name: string, value: string | number | boolean | null): boolean {
	const wanted = question.values(name);
	return wanted.length === 0 || wanted.some((text) => text.toLowerCase() === String(value).toLowerCase());
}

/** Whether a day or an instant lies between `<name>From` and `<name>To`, both included. */
export function isBetween(question: Question, name: string, value: string | null): boolean {
	const from = question.text(`${name}From`);
	const to = question.text(`${name}To`);
	if (from === undefined && to === undefined) return true;
	if (value === null) return false;
	const time = Date.parse(value);
	return (from === undefined || time >= Date.parse(from)) && (to === undefined || time <= Date.parse(to));
}

/** Whether any of the texts contains what is searched for, in any case. */
export function isFound(question: Question, ...texts: ReadonlyArray<string | null>): boolean {
	const wanted = question.text('searchText')?.toLowerCase();
	return wanted === undefined || texts.some((text) => (text ?? '').toLowerCase().includes(wanted));
}

/** What a list can be sorted by; rows without a value come first. */
export type SortKeys<Row> = Readonly<Record<string, (row: Row) => string | null>>;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** inferred: ascending unless told otherwise, and in order of creation unless told otherwise. */
function sorted<Row>(question: Question, rows: Row[], keys: SortKeys<Row>): Row[] {
	const sign = question.text('direction') === 'descending' ? -1 : 1;
	const key = keys[question.text('sortBy') ?? ''];
	if (!key) return sign < 0 ? [...rows].reverse() : rows;
	return [...rows].sort((one, other) => sign * collator.compare(key(one) ?? '', key(other) ?? ''));
}

const PAGE_ROWS = 100;

export interface Printing<Row> {
	sort?: SortKeys<Row>;
	/** Milliseconds since 1970. */
	now: number;
	view(row: Row): object;
}

/** One page. Unlike those of the core API it has a total and the moment it was read. */
export function assetPage<Row>(question: Question, found: Row[], { sort = {}, now, view }: Printing<Row>): Answer {
	const pageNumber = Number(question.text('pageNumber') ?? 1);
	const pageSize = Number(question.text('pageSize') ?? PAGE_ROWS);
	const items = sorted(question, found, sort).slice((pageNumber - 1) * pageSize, pageNumber * pageSize).map(view);
	const totals = { totalItemCount: found.length, fetchedAt: secondText(now) };
	return { status: 200, body: { items, pageNumber, pageSize, pageItemCount: items.length, ...totals } };
}

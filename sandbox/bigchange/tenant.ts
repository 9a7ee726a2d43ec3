import type { Answer, Call } from '../machinery/vendor';
import { invalid, notFound } from './problem';
import type { BigChangeSettings } from './settings';
import type { SeedSizes } from './seed/sizes';
import { openShelf, type Shelf } from './shelf';
import type { Store } from './store';
import type { Tokens } from './tokens';

/** What every handler works on: the one company whose data the sandbox has. */
export interface Tenant {
	readonly settings: BigChangeSettings;
	readonly sizes: SeedSizes;
	/** Looked up at each call, since a reset replaces it. */
	readonly store: Store;
	readonly tokens: Tokens;
	/** Milliseconds since 1970. */
	now(): number;
	/** When the sandbox was started or last reset; the invented data lies around this day. */
	readonly openedAt: number;
	/** An id that no other record has. */
	newId(): number;
	/**
	 * Something that is made at its first use and made anew after a reset, for handlers that keep their own records.
	 * @returns what gives it
	 */
	drawer<Content>(make: () => Content): () => Content;
}

/** A shelf of this company, with the lag that is set. */
export function shelfOf<Row extends { id: number | string }>(tenant: Pick<Tenant, 'settings' | 'now'>, seed: readonly Row[]): Shelf<Row> {
	return openShelf<Row>({ now: () => tenant.now(), lagMs: () => tenant.settings.lagMs }, seed);
}

/**
 * The row a read is about, as readers see it.
 * @param id as it stands in the path
 * @throws Refusal 404 when there is none, or none yet
 */
export function readAt<Row extends { id: number | string }>(shelf: Shelf<Row>, id: string): Row {
	const row = shelf.read(id);
	if (!row) throw notFound();
	return row;
}

/**
 * The row a write is about, as it really is.
 * @throws Refusal 404 when there is none, or when it is too new to be seen
 */
export function writeAt<Row extends { id: number | string }>(shelf: Shelf<Row>, id: string): Row {
	readAt(shelf, id);
	const row = shelf.current(id);
	if (!row) throw notFound();
	return row;
}

/**
 * Makes sure that an id in a body belongs to a record. One that is too new to be read is good (inferred).
 * @throws Refusal 422 when no row has it; null and left out are good
 */
export function checkId<Row extends { id: number | string }>(shelf: Shelf<Row>, id: number | string | null | undefined, name: string): void {
	if (id === null || id === undefined || shelf.has(id)) return;
	throw invalid(name, `No record exists with the ${name} ${id}.`);
}

/** The answer to a create: the id alone, and the address of the new record. */
export function created(call: Call, id: number | string, address = call.path): Answer {
	return { status: 201, headers: { location: `${address}/${id}` }, body: { id } };
}

/** The answer to every other write. */
export const done: Answer = { status: 204 };

import type { Clock } from './clock';

/** What every stored row carries. Both are milliseconds since 1970; vendors print them their own way. */
export interface Stamped {
	createdAt: number;
	modifiedAt: number;
}

export interface Collection<Row extends Stamped> {
	/** Rows in the order they were made, at most those that `keep` accepts. */
	list(keep?: (row: Row) => boolean): Row[];
	get(id: string): Row | undefined;
	has(id: string): boolean;
	/** Stores a new row and stamps it. */
	create(row: Omit<Row, keyof Stamped>): Row;
	/** Overwrites the properties given and stamps the row; `undefined` when the id is unknown. */
	change(id: string, changes: Partial<Row>): Row | undefined;
	/** False when the id was unknown. */
	delete(id: string): boolean;
	size(): number;
}

/**
 * Rows of one kind with the five things every vendor can do to them.
 * @param idOf where a row keeps its id
 * @param seed rows to begin with, already stamped
 */
export function collection<Row extends Stamped>(
	idOf: (row: Omit<Row, keyof Stamped>) => string,
	{ clock, seed = [] }: { clock: Clock; seed?: readonly Row[] },
): Collection<Row> {
	const rows = new Map(seed.map((row) => [idOf(row), row]));
	return {
		list: (keep) => (keep ? [...rows.values()].filter(keep) : [...rows.values()]),
		get: (id) => rows.get(id),
		has: (id) => rows.has(id),
		create: (row) => {
			const now = clock.now();
			// The compiler cannot see that Omit<Row, stamps> plus the stamps is a Row again.
			const stored = { ...row, createdAt: now, modifiedAt: now } as Row;
			rows.set(idOf(row), stored);
			return stored;
		},
		change: (id, changes) => {
			const row = rows.get(id);
			if (!row) return undefined;
			const changed = { ...row, ...changes, modifiedAt: clock.now() };
			rows.set(id, changed);
			return changed;
		},
		delete: (id) => rows.delete(id),
		size: () => rows.size,
	};
}

/** Rows of one kind, read with a delay as BigChange does. Ids are numbers, those of persons and assets texts. */
export interface Shelf<Row extends { id: number | string }> {
	/** Rows as readers see them at this moment, in the order they were made. */
	list(keep?: (row: Row) => boolean): Row[];
	/** One row as readers see it; `undefined` while it is too new, and when there is none. */
	read(id: number | string): Row | undefined;
	/** One row as it really is, which is what writes build on and rules look at. */
	current(id: number | string): Row | undefined;
	/** All rows as they really are. */
	all(keep?: (row: Row) => boolean): Row[];
	/** Whether there is such a row, seen or not. */
	has(id: number | string): boolean;
	add(row: Row): Row;
	/** Overwrites the members given; nothing happens when the id is unknown. */
	change(id: number | string, changes: Partial<Row>): void;
	remove(id: number | string): void;
}

/** A row from one moment on; none when it was removed. */
interface Version<Row> {
	row: Row | undefined;
	/** When readers see it, in milliseconds since 1970. */
	seenFrom: number;
}

/** What a shelf needs to know of time. */
export interface Delay {
	/** Milliseconds since 1970. */
	now(): number;
	/** How long a write stays unseen from now on, in milliseconds. */
	lagMs(): number;
}

/** @param seed rows to begin with; readers see them at once */
export function openShelf<Row extends { id: number | string }>({ now, lagMs }: Delay, seed: readonly Row[] = []): Shelf<Row> {
	// The newest version of a row comes first.
	const versions = new Map<string, ReadonlyArray<Version<Row>>>(seed.map((row) => [String(row.id), [{ row, seenFrom: -Infinity }]]));

	const current = (id: number | string): Row | undefined => versions.get(String(id))?.[0]?.row;
	const seenOf = (history: ReadonlyArray<Version<Row>>): Row | undefined => history.find(({ seenFrom }) => seenFrom <= now())?.row;
	const write = (id: number | string, row: Row | undefined): void => {
		const time = now();
		const history = versions.get(String(id)) ?? [];
		// What is older than the version readers see now will never be looked at again.
		const seen = history.findIndex(({ seenFrom }) => seenFrom <= time);
		const kept = seen < 0 ? history : history.slice(0, seen + 1);
		versions.set(String(id), [{ row, seenFrom: time + lagMs() }, ...kept]);
	};
	const rowsOf = (choose: (history: ReadonlyArray<Version<Row>>) => Row | undefined, keep: (row: Row) => boolean): Row[] =>
		[...versions.values()].flatMap((history) => {
			const row = choose(history);
			return row !== undefined && keep(row) ? [row] : [];
		});

	return {
		list: (keep = () => true) => rowsOf(seenOf, keep),
		read: (id) => seenOf(versions.get(String(id)) ?? []),
		current,
		all: (keep = () => true) => rowsOf((history) => history[0]?.row, keep),
		has: (id) => current(id) !== undefined,
		add: (row) => {
			write(row.id, row);
			return row;
		},
		change: (id, changes) => {
			const row = current(id);
			if (row) write(id, { ...row, ...changes });
		},
		remove: (id) => write(id, undefined),
	};
}

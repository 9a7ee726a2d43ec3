/** What happened to one record, as the items of the trigger put it. */
export interface Happening {
	/** API name, e.g. `Contacts`. */
	module: string;
	type: 'created' | 'deleted' | 'updated';
	id: string;
}

/** A happening that started an execution. */
export interface Arrival extends Happening {
	/** Number of the execution in n8n. */
	execution: string;
	/** Found afterwards, and not told by Bigin. */
	isCaughtUp: boolean;
}

/** How what arrived differs from what was to arrive. All empty is what one wants. */
export interface Verdict {
	expected: number;
	lost: Happening[];
	/** One entry for each time too many. */
	twice: Arrival[];
	/** What nobody asked for. */
	uncalled: Arrival[];
}

const WORD_OF = { created: 'create', deleted: 'delete', updated: 'edit' } as const;

/** Whether one of the chosen events, e.g. `Contacts.all`, means this happening. */
export function isMeant(events: readonly string[], { module, type }: Happening): boolean {
	return events.includes(`${module}.all`) || events.includes(`${module}.${WORD_OF[type]}`);
}

function keyOf({ module, type, id }: Happening): string {
	return `${module} ${type} ${id}`;
}

/** Holds what arrived against what was to arrive; something that happened twice is to arrive twice. */
export function compare(expected: readonly Happening[], arrived: readonly Arrival[]): Verdict {
	const wanted = new Map<string, Happening[]>();
	for (const happening of expected) wanted.set(keyOf(happening), [...(wanted.get(keyOf(happening)) ?? []), happening]);
	const known = new Set(wanted.keys());
	const surplus = arrived.filter((arrival) => wanted.get(keyOf(arrival))?.pop() === undefined);
	return {
		expected: expected.length,
		lost: [...wanted.values()].flat(),
		twice: surplus.filter((arrival) => known.has(keyOf(arrival))),
		uncalled: surplus.filter((arrival) => !known.has(keyOf(arrival))),
	};
}

/** Whether everything arrived once and nothing else did. */
export function isExact({ lost, twice, uncalled }: Verdict): boolean {
	return lost.length + twice.length + uncalled.length === 0;
}

/** A verdict in one line, with the first few of what went wrong. */
export function inFigures({ expected, lost, twice, uncalled }: Verdict): string {
	const some = (list: readonly Happening[]): string => (list.length === 0 ? '' : `: ${list.slice(0, 3).map(keyOf).join(', ')}`);
	return `${expected} expected, ${lost.length} lost${some(lost)}, ${twice.length} twice${some(twice)}, ${uncalled.length} uncalled for${some(uncalled)}`;
}

/** What happened while somebody was watching. */
export interface Ledger {
	/** From now on, what one of these events means is to start this workflow once. */
	watch(workflow: string, events: readonly string[]): void;
	/** From now on nothing is to start it. */
	unwatch(workflow: string): void;
	note(happening: Happening): void;
	/** What was to start a workflow so far. */
	expectedOf(workflow: string): readonly Happening[];
}

export function newLedger(): Ledger {
	const watched = new Map<string, readonly string[]>();
	const expected = new Map<string, Happening[]>();
	return {
		watch: (workflow, events) => watched.set(workflow, events),
		unwatch: (workflow) => watched.delete(workflow),
		note: (happening) => {
			for (const [workflow, events] of watched) {
				if (!isMeant(events, happening)) continue;
				const list = expected.get(workflow) ?? [];
				list.push(happening);
				expected.set(workflow, list);
			}
		},
		expectedOf: (workflow) => expected.get(workflow) ?? [],
	};
}

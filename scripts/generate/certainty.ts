import { isOfSeveralCalls, type Pair } from './documented';

/** What no page of the vendor states about an operation, in the words of the API description and of the descriptor. */
export interface Certainty {
	/** For the table: one or a few words. */
	word: string;
	gaps: string[];
}

/** A gap that this part of all operations share is told once, at the head of the page. */
const SHARED_PART = 1 / 3;

/** Gaps that most operations of a vendor have. One or two operations alone share nothing. */
export function sharedGaps(pairs: Pair[]): string[] {
	const counts = new Map<string, number>();
	for (const { described } of pairs.filter(({ operation }) => operation.endpoint !== undefined)) for (const gap of described.inferred) counts.set(gap, (counts.get(gap) ?? 0) + 1);
	const least = Math.max(pairs.length * SHARED_PART, 3);
	return [...counts].filter(([, count]) => count >= least).map(([gap]) => gap);
}

/** In place of how certain a call is, for an operation that is made of several. */
const BY_SEVERAL_CALLS = 'as its steps';

/** How sure we are of an operation, apart from the gaps that it shares with the others. */
export function certaintyOf({ operation, described }: Pair, shared: string[]): Certainty {
	if (isOfSeveralCalls(operation)) return { word: BY_SEVERAL_CALLS, gaps: operation.inferred === undefined ? [] : [operation.inferred] };
	const own = described.inferred.filter((gap) => !shared.includes(gap));
	const marked = own.length > 0 ? [`Marked as uncertain in the API description: ${own.join('; ')}.`] : [];
	const gaps = [...(operation.inferred === undefined ? [] : [operation.inferred]), ...marked];
	if (described.isInferred) return { word: 'inferred', gaps };
	return { word: gaps.length > 0 ? 'documented, with gaps' : 'documented', gaps };
}

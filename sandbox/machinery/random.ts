/** A repeatable source of chance: the same seed gives the same firm, row by row. */
export interface Random {
	/** A number from 0 (included) to 1 (excluded). */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	whole(low: number, high: number): number;
	/** True in `share` of all cases, `share` between 0 and 1. */
	chance(share: number): boolean;
	/** One member of a list that is not empty. */
	pick<T>(list: readonly [T, ...T[]]): T;
}

/**
 * @param seed any whole number
 * @returns a generator of the "mulberry32" kind: 32 bits of state, fast, good enough for sample data
 */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
		chance: (share) => next() < share,
		pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
	};
}

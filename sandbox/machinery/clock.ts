/** The time as the sandbox sees it. Tests pass a hand-driven one, so nothing has to sleep. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Resolves when `ms` milliseconds of this clock have passed. */
	wait(ms: number): Promise<void>;
}

export interface HandClock extends Clock {
	/** Moves the time forward by `ms` and wakes every wait that is over by then. */
	advance(ms: number): void;
	/** How many waits are pending, so that a test can tell a slow call has arrived. */
	waiting(): number;
}

/** The clock of the machine. Its waits do not keep the process alive. */
export function systemClock(): Clock {
	return {
		now: () => Date.now(),
		wait: async (ms) => await new Promise((resolve) => setTimeout(resolve, ms).unref()),
	};
}

/**
 * A clock that stands still until told otherwise.
 * @param start ISO instant of the first `now()`
 */
export function handClock(start: string): HandClock {
	let time = Date.parse(start);
	if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${start}`);
	let sleepers: Array<{ until: number; wake: () => void }> = [];
	return {
		now: () => time,
		wait: async (ms) => {
			await new Promise<void>((wake) => sleepers.push({ until: time + ms, wake }));
		},
		advance: (ms) => {
			time += ms;
			const due = sleepers.filter((sleeper) => sleeper.until <= time);
			sleepers = sleepers.filter((sleeper) => sleeper.until > time);
			due.forEach((sleeper) => sleeper.wake());
		},
		waiting: () => sleepers.length,
	};
}

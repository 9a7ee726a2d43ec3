import type { Limits } from '../dialect';
import type { Clock } from './clock';

/** What a call brings to its turn. */
export interface Turn {
	signal?: AbortSignal;
	/** How the call waits where the account has to; the limiter's own clock when left out. */
	wait?: Clock['wait'];
}

/** Lets a bounded number of calls through at once, in the order in which they came. */
export interface Limiter {
	/** Runs a task when its turn comes. A task must not call `run` again: it would wait for itself. */
	run: <T>(task: () => Promise<T>, turn?: Turn) => Promise<T>;
	/** Lets no further call begin for so many ms: the vendor asked the account to wait. */
	pause: (ms: number) => void;
	/** Changes the bound; calls under way are not disturbed. */
	allow: (parallelCalls: number) => void;
	/** Whether nothing runs and nothing waits. */
	isIdle: () => boolean;
}

/**
 * Calls in a moving window, for vendors that count calls per time. A call counts from its beginning to so long after its
 * answer: when on its way it reached the vendor is not known, so that the vendor never sees more than are allowed.
 */
class Window {
	private underWay = 0;

	/** When the calls of late were answered, in ms since 1970. */
	private readonly ends: number[] = [];

	constructor(
		private readonly calls: number,
		private readonly lengthMs: number,
	) {}

	/** How long the next call has to wait, in ms; 0 takes a place at once. */
	take(now: number): number {
		this.forget(now);
		if (this.underWay + this.ends.length < this.calls) {
			this.underWay++;
			return 0;
		}
		return (this.ends[0] ?? now) + this.lengthMs - now;
	}

	/** Ends a call that had a place. */
	leave(now: number): void {
		this.underWay--;
		this.ends.push(now);
	}

	isEmpty(now: number): boolean {
		this.forget(now);
		return this.underWay === 0 && this.ends.length === 0;
	}

	private forget(now: number): void {
		while (this.ends[0] !== undefined && this.ends[0] <= now - this.lengthMs) this.ends.shift();
	}
}

/** Makes a limiter. Its clock tells the time. */
export function createLimiter(limits: Limits, clock: Clock): Limiter {
	let parallelCalls = limits.parallelCalls;
	let running = 0;
	let pausedUntil = 0;
	const queue: Array<() => void> = [];
	const window = limits.window && new Window(limits.window.calls, limits.window.lengthMs);

	function letThrough(): void {
		while (running < parallelCalls) {
			const next = queue.shift();
			if (next === undefined) return;
			running++;
			next();
		}
	}

	/** How long the next call has to wait, in ms; 0 when it may begin, and has a place in the window. */
	function untilAllowed(): number {
		const now = clock.now();
		return pausedUntil > now ? pausedUntil - now : (window?.take(now) ?? 0);
	}

	/** @returns whether the call has a place; a cancelled one needs none */
	async function waitForPlace({ signal, wait = clock.wait }: Turn): Promise<boolean> {
		while (!signal?.aborted) {
			const waitMs = untilAllowed();
			if (waitMs <= 0) return true;
			await wait(waitMs, signal);
		}
		return false;
	}

	return {
		async run(task, turn = {}) {
			await new Promise<void>((resolve) => {
				queue.push(resolve);
				letThrough();
			});
			let hasPlace = false;
			try {
				hasPlace = await waitForPlace(turn);
				return await task();
			} finally {
				if (hasPlace) window?.leave(clock.now());
				running--;
				letThrough();
			}
		},
		pause(ms) {
			pausedUntil = Math.max(pausedUntil, clock.now() + ms);
		},
		allow(calls) {
			parallelCalls = calls;
			letThrough();
		},
		isIdle: () => running === 0 && queue.length === 0 && pausedUntil <= clock.now() && (window?.isEmpty(clock.now()) ?? true),
	};
}

const limiters = new Map<string, Limiter>();

/** Above this many accounts, those with nothing under way are forgotten. */
const KEPT_ACCOUNTS = 100;

/**
 * The limiter of one run of a node: its calls also take their turn among all calls of the account. A run may ask for
 * fewer calls at once than the account allows, or for more; only the latter changes what the account allows.
 */
export function limiterOfRun(
	account: string,
	limits: Limits,
	{ clock, parallelCalls = limits.parallelCalls }: { clock: Clock; parallelCalls?: number },
): Pick<Limiter, 'pause' | 'run'> {
	const ofAccount = limiterOf(account, limits, clock);
	ofAccount.allow(Math.max(limits.parallelCalls, parallelCalls));
	const ofRun = createLimiter({ parallelCalls }, clock);
	return {
		run: async (task, turn) => await ofRun.run(async () => await ofAccount.run(task, turn), turn),
		pause: ofAccount.pause,
	};
}

/** The limiter of one account, shared by all executions of this process. */
export function limiterOf(account: string, limits: Limits, clock: Clock): Limiter {
	const existing = limiters.get(account);
	if (existing) return existing;
	if (limiters.size >= KEPT_ACCOUNTS) {
		for (const [key, limiter] of limiters) if (limiter.isIdle()) limiters.delete(key);
	}
	const limiter = createLimiter(limits, clock);
	limiters.set(account, limiter);
	return limiter;
}

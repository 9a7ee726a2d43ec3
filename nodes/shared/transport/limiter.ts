import type { Limits } from '../dialect';
import type { Clock } from './clock';

/** Lets a bounded number of calls through at once, in the order in which they came. */
export interface Limiter {
	/** Runs a task when its turn comes. A task must not call `run` again: it would wait for itself. */
	run: <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
	/** Changes the bound; calls under way are not disturbed. */
	allow: (parallelCalls: number) => void;
	/** Whether nothing runs and nothing waits. */
	isIdle: () => boolean;
}

/** Starts of calls in a moving window, for vendors that count calls per time. */
class Window {
	private readonly starts: number[] = [];

	constructor(
		private readonly calls: number,
		private readonly lengthMs: number,
	) {}

	/** How long the next call has to wait, in ms; 0 takes a place at once. */
	take(now: number): number {
		while (this.starts[0] !== undefined && this.starts[0] <= now - this.lengthMs) this.starts.shift();
		const oldest = this.starts[0];
		if (oldest !== undefined && this.starts.length >= this.calls) return oldest + this.lengthMs - now;
		this.starts.push(now);
		return 0;
	}

	isFull(now: number): boolean {
		const newest = this.starts[this.starts.length - 1];
		return newest !== undefined && newest > now - this.lengthMs;
	}
}

/** Makes a limiter. Its clock decides how waiting for the window goes. */
export function createLimiter(limits: Limits, clock: Clock): Limiter {
	let parallelCalls = limits.parallelCalls;
	let running = 0;
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

	async function waitForWindow(signal?: AbortSignal): Promise<void> {
		if (window === undefined) return;
		for (let waitMs = window.take(clock.now()); waitMs > 0; waitMs = window.take(clock.now())) {
			await clock.wait(waitMs, signal);
			if (signal?.aborted) return;
		}
	}

	return {
		async run(task, signal) {
			await new Promise<void>((resolve) => {
				queue.push(resolve);
				letThrough();
			});
			try {
				await waitForWindow(signal);
				return await task();
			} finally {
				running--;
				letThrough();
			}
		},
		allow(calls) {
			parallelCalls = calls;
			letThrough();
		},
		isIdle: () => running === 0 && queue.length === 0 && !(window?.isFull(clock.now()) ?? false),
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
): Pick<Limiter, 'run'> {
	const ofAccount = limiterOf(account, limits, clock);
	ofAccount.allow(Math.max(limits.parallelCalls, parallelCalls));
	const ofRun = createLimiter({ parallelCalls }, clock);
	return {
		run: async (task, signal) => await ofRun.run(async () => await ofAccount.run(task, signal), signal),
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

import type { Fault, FaultTimes } from './faults';
import { openHost } from './host';
import type { CallRecord } from './log';
import { mountVendor, type Mount } from './mount';
import type { ThrottleLimit } from './throttle';
import type { Clock } from './clock';
import type { Vendor } from './vendor';

export interface SandboxOptions {
	/** 0, the default, takes any free port. */
	port?: number;
	/** Default: the clock of the machine. */
	clock?: Clock;
	/** Also check what the sandbox answers; a wrong answer becomes a 500 and is listed by `badAnswers()`. */
	checkResponses?: boolean;
}

/** A running sandbox. `Name` is the set of its vendors. */
export interface RunningSandbox<Name extends string> {
	/** Base address of a vendor, e.g. `http://127.0.0.1:4010/leanlaw`. */
	url(vendor: Name): string;
	/** Every request so far as comparable text, in order of arrival. */
	calls(vendor: Name): string[];
	/** The same with headers, body, status and times. */
	callDetails(vendor: Name): readonly CallRecord[];
	/** Where requests differed from the API description, as `operation: difference`. */
	violations(vendor: Name): string[];
	/** The most calls of this vendor that were under way at one moment. */
	highestParallel(vendor: Name): number;
	badAnswers(): string[];
	clearCalls(): void;
	/**
	 * Switches a fault on. `*` means every operation of every vendor.
	 * @throws when no vendor has this operation
	 */
	fail(operationId: string, fault: Fault, times?: FaultTimes): () => void;
	clearFaults(): void;
	/** Makes every answer late by `ms` milliseconds; 0 ends it. */
	latency(ms: number): void;
	/** Refuses calls beyond the limit as the vendor does; no argument ends it. */
	throttle(limit?: ThrottleLimit): void;
	/** Everything as just started: data, log, faults, limits. The address stays. */
	reset(): void;
	stop(): Promise<void>;
}

function mountsWith(mounts: readonly Mount[], operationId: string): Mount[] {
	const found = mounts.filter((mount) => operationId === '*' || mount.operationIds.includes(operationId));
	if (found.length === 0) throw new Error(`No API in the sandbox has an operation '${operationId}'`);
	return found;
}

/**
 * Starts vendors on one port of loopback.
 * @param clock the one the vendors were made with
 * @throws the listen error, e.g. EADDRINUSE
 */
export async function openSandbox<Name extends string>(
	vendors: Record<Name, Vendor>,
	{ port = 0, clock, checkResponses = false }: SandboxOptions & { clock: Clock },
): Promise<RunningSandbox<Name>> {
	let base = '';
	const mounts: Mount[] = Object.values<Vendor>(vendors).map((vendor) =>
		mountVendor(vendor, { clock, checkAnswers: checkResponses, origin: () => `${base}/${vendor.name}` }),
	);
	const host = await openHost(mounts, port);
	base = host.origin;
	const mountOf = (name: Name): Mount => {
		const mount = mounts.find(({ vendor }) => vendor.name === name);
		if (!mount) throw new Error(`The sandbox does not serve '${name}'`);
		return mount;
	};
	return {
		url: (name) => `${base}/${mountOf(name).vendor.name}`,
		calls: (name) => mountOf(name).log.lines(),
		callDetails: (name) => mountOf(name).log.records(),
		violations: (name) =>
			mountOf(name)
				.log.records()
				.flatMap(({ operationId, violations }) => violations.map((text) => `${operationId || 'unknown'}: ${text}`)),
		highestParallel: (name) => mountOf(name).log.highestParallel(),
		badAnswers: () => mounts.flatMap((mount) => mount.badAnswers()),
		clearCalls: () => mounts.forEach(({ log }) => log.clear()),
		fail: (operationId, fault, times) => {
			const ends = mountsWith(mounts, operationId).map(({ faults }) => faults.fail(operationId, fault, times));
			return () => ends.forEach((end) => end());
		},
		clearFaults: () => mounts.forEach(({ faults }) => faults.clear()),
		latency: (ms) => mounts.forEach((mount) => mount.latency(ms)),
		throttle: (limit) => mounts.forEach(({ throttle }) => throttle.limit(limit)),
		reset: () => mounts.forEach((mount) => mount.reset()),
		stop: host.stop,
	};
}

import type { BigChangeOptions } from './bigchange/settings';
import { createBigChange, type BigChangeControls } from './bigchange/vendor';
import type { BiginOptions } from './bigin/settings';
import { createBigin, type BiginControls } from './bigin/vendor';
import type { BigTimeOptions } from './bigtime/settings';
import { createBigTime, type BigTimeControls } from './bigtime/vendor';
import type { LeanLawOptions } from './leanlaw/settings';
import { createLeanLaw, type LeanLawControls } from './leanlaw/vendor';
import { systemClock } from './machinery/clock';
import { openSandbox, type RunningSandbox, type SandboxOptions } from './machinery/sandbox';

export type VendorName = 'leanlaw' | 'bigin' | 'bigchange' | 'bigtime';

export interface ServerOptions extends SandboxOptions {
	leanlaw?: LeanLawOptions;
	bigin?: BiginOptions;
	bigchange?: BigChangeOptions;
	bigtime?: BigTimeOptions;
}

/** All vendors on one port, and what can be switched at each. */
export interface Sandbox extends RunningSandbox<VendorName> {
	leanlaw: LeanLawControls;
	bigin: BiginControls;
	bigchange: BigChangeControls;
	bigtime: BigTimeControls;
}

/**
 * Starts the sandbox on loopback.
 * @throws the listen error, e.g. EADDRINUSE
 */
export async function startServer(options: ServerOptions = {}): Promise<Sandbox> {
	const clock = options.clock ?? systemClock();
	const leanlaw = createLeanLaw({ clock }, options.leanlaw);
	const bigin = createBigin({ clock }, options.bigin);
	const bigchange = createBigChange({ clock }, options.bigchange);
	const bigtime = createBigTime({ clock }, options.bigtime);
	const vendors = { leanlaw: leanlaw.vendor, bigin: bigin.vendor, bigchange: bigchange.vendor, bigtime: bigtime.vendor };
	const running = await openSandbox<VendorName>(vendors, { ...options, clock });
	return { ...running, leanlaw: leanlaw.controls, bigin: bigin.controls, bigchange: bigchange.controls, bigtime: bigtime.controls };
}

import type { BigChangeOptions } from './bigchange/settings';
import { createBigChange, type BigChangeControls } from './bigchange/vendor';
import type { BiginOptions } from './bigin/settings';
import { createBigin, type BiginControls } from './bigin/vendor';
import type { BigTimeOptions } from './bigtime/settings';
import { createBigTime, type BigTimeControls } from './bigtime/vendor';
import type { BizzStreamOptions } from './bizzstream/settings';
import { createBizzStream, type BizzStreamControls } from './bizzstream/vendor';
import type { LeanLawOptions } from './leanlaw/settings';
import { createLeanLaw, type LeanLawControls } from './leanlaw/vendor';
import { systemClock } from './machinery/clock';
import { openSandbox, type RunningSandbox, type SandboxOptions } from './machinery/sandbox';

export type VendorName = 'leanlaw' | 'bigin' | 'bigchange' | 'bigtime' | 'bizzstream';

export interface ServerOptions extends SandboxOptions {
	leanlaw?: LeanLawOptions;
	bigin?: BiginOptions;
	bigchange?: BigChangeOptions;
	bigtime?: BigTimeOptions;
	bizzstream?: BizzStreamOptions;
}

/** All vendors on one port, and what can be switched at each. */
export interface Sandbox extends RunningSandbox<VendorName> {
	leanlaw: LeanLawControls;
	bigin: BiginControls;
	bigchange: BigChangeControls;
	bigtime: BigTimeControls;
	bizzstream: BizzStreamControls;
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
	const bizzstream = createBizzStream({ clock }, options.bizzstream);
	const vendors = {
		leanlaw: leanlaw.vendor,
		bigin: bigin.vendor,
		bigchange: bigchange.vendor,
		bigtime: bigtime.vendor,
		bizzstream: bizzstream.vendor,
	};
	const running = await openSandbox<VendorName>(vendors, { ...options, clock });
	return {
		...running,
		leanlaw: leanlaw.controls,
		bigin: bigin.controls,
		bigchange: bigchange.controls,
		bigtime: bigtime.controls,
		bizzstream: bizzstream.controls,
	};
}

import type { LeanLawOptions, LeanLawSettings } from './leanlaw/settings';
import { createLeanLaw } from './leanlaw/vendor';
import { systemClock } from './machinery/clock';
import { openSandbox, type RunningSandbox, type SandboxOptions } from './machinery/sandbox';

export type VendorName = 'leanlaw';

export interface ServerOptions extends SandboxOptions {
	leanlaw?: LeanLawOptions;
}

/** All vendors on one port, and what can be switched at each. */
export interface Sandbox extends RunningSandbox<VendorName> {
	leanlaw: LeanLawSettings;
}

/**
 * Starts the sandbox on loopback.
 * @throws the listen error, e.g. EADDRINUSE
 */
export async function startServer(options: ServerOptions = {}): Promise<Sandbox> {
	const clock = options.clock ?? systemClock();
	const leanlaw = createLeanLaw({ clock }, options.leanlaw);
	const running = await openSandbox<VendorName>({ leanlaw: leanlaw.vendor }, { ...options, clock });
	return { ...running, leanlaw: leanlaw.settings };
}

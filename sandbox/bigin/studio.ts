import type { BiginSettings } from './settings';
import type { Store } from './store';
import type { Tokens } from './tokens';

/** What every handler works on. Store and tokens are looked up at each call, since a reset replaces them. */
export interface Studio {
	readonly store: Store;
	readonly tokens: Tokens;
	readonly settings: BiginSettings;
	/** Milliseconds since 1970. */
	now(): number;
}

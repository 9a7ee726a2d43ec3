import type { Clock } from '../machinery/clock';
import type { Answer } from '../machinery/vendor';
import type { Credits } from './credits';
import type { News } from './notifications/news';
import type { RecordFaults } from './records/recordFaults';
import type { BiginSettings } from './settings';
import type { Store } from './store';
import type { Tokens } from './tokens';

/** What every handler works on. What a reset replaces is looked up at each call. */
export interface Studio {
	readonly store: Store;
	readonly tokens: Tokens;
	readonly credits: Credits;
	readonly recordFaults: RecordFaults;
	readonly news: News;
	readonly settings: BiginSettings;
	readonly clock: Clock;
	/** Milliseconds since 1970. */
	now(): number;
}

/** A handler's answer when nothing is there. */
export const nothing: Answer = { status: 204 };

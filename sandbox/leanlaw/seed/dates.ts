import type { Random } from '../../machinery/random';
import type { Stamped } from '../../machinery/collection';
import { FIRM_NOW, FIRM_START } from './people';

const SECOND_MS = 1_000;
export const DAY_MS = 86_400_000;

/** Calendar date in UTC, `yyyy-MM-dd`. */
export function dateText(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

/** Stamps in whole seconds, changed at some time after creation in a third of all cases. */
export function stampsAround(random: Random, createdFrom = FIRM_START): Stamped {
	const span = Math.floor((FIRM_NOW - createdFrom) / SECOND_MS);
	const createdAt = createdFrom + random.whole(0, span) * SECOND_MS;
	const rest = Math.floor((FIRM_NOW - createdAt) / SECOND_MS);
	return { createdAt, modifiedAt: random.chance(1 / 3) ? createdAt + random.whole(0, rest) * SECOND_MS : createdAt };
}

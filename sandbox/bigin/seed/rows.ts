import { seededRandom, type Random } from '../../machinery/random';
import type { JsonObject } from '../../machinery/vendor';
import { biginId, type IdKind } from '../ids';
import type { BiginRecord } from '../store';

const STUDIO_START = Date.parse('2024-02-01T08:00:00Z');
/** The last moment anything happened before the sandbox starts. */
export const STUDIO_NOW = Date.parse('2026-03-31T16:00:00Z');
const DAY_MS = 86_400_000;

/** Makes the values of a row, from 1. */
export type Inventor = (random: Random, row: number) => JsonObject;

/** The same kind and count give the same rows; a larger count changes none that were there. */
export function inventRows(kind: IdKind, count: number, { inventor, tagIds }: { inventor: Inventor; tagIds: readonly string[] }): BiginRecord[] {
	const random = seededRandom(4_242 + [...kind].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 0));
	const seconds = Math.floor((STUDIO_NOW - STUDIO_START) / 1_000);
	return Array.from({ length: count }, (_, index): BiginRecord => {
		const createdAt = STUDIO_START + random.whole(0, seconds) * 1_000;
		const tag = random.whole(0, tagIds.length * 8);
		const changed = random.chance(1 / 3) ? random.whole(0, 86_400) * 1_000 : 0;
		return {
			id: biginId(kind, index + 1),
			ownerId: biginId('user', random.whole(1, 3)),
			values: inventor(random, index + 1),
			tags: tagIds.slice(tag, tag + 1),
			createdAt,
			modifiedAt: Math.min(createdAt + changed, STUDIO_NOW),
		};
	});
}

/** A day up to `span` days before or after the end of the seed, e.g. `2026-04-18`. */
export function dayNear(random: Random, span: number): string {
	return new Date(STUDIO_NOW + random.whole(-span, span) * DAY_MS).toISOString().slice(0, 10);
}

/** An instant of that kind on a full quarter of an hour. */
export function instantNear(random: Random, span: number): string {
	const hour = String(random.whole(8, 17)).padStart(2, '0');
	return `${dayNear(random, span)}T${hour}:${random.pick(['00', '15', '30', '45'])}:00+01:00`;
}

/** A lookup to a row of a kind of which there are `count`, or none. */
export function tieTo(random: Random, kind: IdKind, { count, share }: { count: number; share: number }): { id: string } | null {
	const isTied = random.chance(share);
	const row = random.whole(1, Math.max(count, 1));
	return isTied && count > 0 ? { id: biginId(kind, row) } : null;
}

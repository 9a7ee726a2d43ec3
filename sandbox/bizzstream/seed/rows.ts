import type { Random } from '../../machinery/random';
import type { JsonObject } from '../../machinery/vendor';
import type { Definition } from '../definitions/definition';
import type { StoredDocument } from '../documents/document';
import { usualMembers } from '../documents/members';
import { bizzstreamId, type IdKind } from '../ids';
import { userGroups } from './users';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
const YEAR_END = Date.parse('2026-03-31T17:00:00Z');

/** What a row tells about itself; the rest is the same for all. */
export interface Row {
	values: JsonObject;
	externalId?: string;
	status?: string;
	/** Only the office is a member. */
	isOfficeOnly?: boolean;
}

export function dateText(instant: number): string {
	return new Date(instant).toISOString().slice(0, 10);
}

/** A moment of the year before the sandbox's spring, to the millisecond. */
export function lately(random: Random): number {
	return YEAR_END - random.whole(1, 365 * DAY_MS);
}

/** Documents of one kind; row 1 has the id `bizzstreamId(kind, 1)`. */
export function rowsOf(
	definition: Definition,
	{ kind, count, random, invent }: { kind: IdKind; count: number; random: Random; invent: (row: number, random: Random) => Row },
): StoredDocument[] {
	const author = bizzstreamId('user', 1);
	return Array.from({ length: count }, (_, index): StoredDocument => {
		const createdAt = lately(random);
		const { values, externalId, status, isOfficeOnly = false } = invent(index + 1, random);
		return {
			id: bizzstreamId(kind, index + 1),
			externalId,
			status: status ?? definition.statuses[0]?.name ?? '',
			createdBy: author,
			modifiedBy: author,
			accessGroups: usualMembers(definition, isOfficeOnly ? [userGroups.mechanics] : []),
			values,
			createdAt,
			modifiedAt: createdAt + random.whole(0, 15) * HOUR_MS,
		};
	});
}

/** Id of one of so many rows of a kind; `undefined` when there is none. */
export function anyOf(random: Random, kind: IdKind, count: number): string | undefined {
	return count > 0 ? bizzstreamId(kind, random.whole(1, count)) : undefined;
}

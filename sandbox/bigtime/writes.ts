import type { Members, Value } from './records';
import type { BigTimeSettings } from './settings';

/** A body as it arrives: the API description has vouched for its types, anything may be missing or null. */
export type Sent = Readonly<Record<string, unknown>>;

function isValue(value: unknown): value is Value {
	return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * The plain members of a row after a write. Unknown ones are ignored, as documented; null empties.
 * Whether those left out keep their value is not stated, so it is a setting.
 */
export function written(current: Members, sent: Sent, { names, leftOut = 'kept' }: { names: readonly string[]; leftOut?: BigTimeSettings['leftOut'] }): Members {
	const after: Record<string, Value> = leftOut === 'kept' ? { ...current } : {};
	for (const name of names) {
		const value = sent[name];
		if (isValue(value)) after[name] = value;
	}
	return after;
}

/** All of `names`, null where a row has nothing. */
export function filled(members: Members, names: readonly string[]): Record<string, Value> {
	return Object.fromEntries(names.map((name) => [name, members[name] ?? null]));
}

/** Something that was sent, or what there was before; null and nothing keep it. */
export function sentOr<Kept>(sent: Kept | null | undefined, before: Kept): Kept {
	return sent ?? before;
}

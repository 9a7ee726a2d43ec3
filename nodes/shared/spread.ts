import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

/**
 * Several calls in place of one that asks for more than a vendor gives at once. Their rows are joined, each once.
 * @param query the query values of the one call
 * @param now for a period without an end
 * @returns the query values of each call, in the order in which their rows leave; just `query` where one call is enough
 */
export type Spread = (query: IDataObject, now: DateTime) => IDataObject[];

/**
 * A period longer than so many months, in pieces. Neighbours share their border, since a record may lie between two ms. A
 * period without an end goes to now, or as many months further as `ahead` says, for what lies in the future.
 */
export function byMonths(names: { from: string; to: string; most: number; ahead?: number }): Spread {
	return (query, now) => {
		const begin = momentIn(query[names.from]);
		if (begin === undefined) return [query];
		const end = momentIn(query[names.to]) ?? DateTime.max(begin, now.toUTC()).plus({ months: names.ahead ?? 0 });
		const pieces: IDataObject[] = [];
		let from = begin;
		for (let to = from.plus({ months: names.most }); to < end; to = from.plus({ months: names.most })) {
			pieces.push({ ...query, [names.from]: from.toISO(), [names.to]: to.toISO() });
			from = to;
		}
		return [...pieces, { ...query, [names.from]: from.toISO(), [names.to]: end.toISO() }];
	};
}

/** A list of values of which one call takes only so many. */
export function byCount(name: string, most: number): Spread {
	return (query) => {
		const values: unknown = query[name];
		if (!Array.isArray(values) || values.length <= most) return [query];
		const pieces: IDataObject[] = [];
		for (let from = 0; from < values.length; from += most) pieces.push({ ...query, [name]: values.slice(from, from + most).map(String) });
		return pieces;
	};
}

function momentIn(value: unknown): DateTime | undefined {
	const moment = typeof value === 'string' ? DateTime.fromISO(value, { zone: 'utc' }) : undefined;
	return moment?.isValid ? moment : undefined;
}

/** Spreads a call in each of several ways. */
export function spreadOut(query: IDataObject, spreads: Spread[], now: DateTime): IDataObject[] {
	return spreads.reduce((pieces, spread) => pieces.flatMap((piece) => spread(piece, now)), [query]);
}

/** What is asked in the user's place where a vendor refuses to give a list whole. */
export interface Narrowing {
	/** Query values of which one is enough for the vendor. */
	unless: string[];
	/** Query values to send where none of them is there. */
	by: (now: DateTime) => IDataObject;
	/** What the run then tells the user. */
	say: string;
}

/** Query values that narrow a list enough; undefined where the user has done so. */
export function narrowedBy(query: IDataObject, narrowing: Narrowing | undefined, now: DateTime): IDataObject | undefined {
	return narrowing === undefined || narrowing.unless.some((name) => query[name] !== undefined) ? undefined : narrowing.by(now);
}

import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../shared/values';

/**
 * inferred: the names of the query values that hold filter and options of a list. v1 has them
 * (https://docs.bizzstream.com/rest/document); of v2 it is only known that there are some.
 */
export const FILTER = 'query';
export const OPTIONS = 'options';

/** How moments stand in a filter. inferred: as text, or as Mongo's own dates. */
export type MomentFormat = 'mongo' | 'text';

/** Marks a moment inside a condition, until it is known how moments are to be written. */
const MOMENT = '$moment';

/** A moment for a condition. Written with milliseconds, as BizzStream prints them: as texts, others would not compare. */
export function momentOf(iso: string): IDataObject {
	return { [MOMENT]: new Date(iso).toISOString() };
}

function written(value: unknown, format: MomentFormat): unknown {
	if (Array.isArray(value)) return value.map((each) => written(each, format));
	if (!isObject(value)) return value;
	const moment = value[MOMENT];
	if (typeof moment === 'string') return format === 'mongo' ? { $date: moment } : moment;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, written(inner, format)]));
}

/** Conditions that must all hold, as one filter. Keys side by side mean AND (https://docs.bizzstream.com/rest/document); where they meet, `$and` joins them. */
export function joined(conditions: IDataObject[]): IDataObject {
	const names = conditions.flatMap((condition) => Object.keys(condition));
	const meet = new Set(names).size < names.length;
	return meet ? { $and: conditions } : Object.fromEntries(conditions.flatMap((condition) => Object.entries(condition)));
}

/** The conditions that a request asks for: those of the panel as a list, or a filter that the user wrote. */
export function conditionsIn(given: unknown): IDataObject[] {
	if (Array.isArray(given)) return given.filter(isObject);
	if (isObject(given)) return [given];
	if (typeof given !== 'string' || given.trim() === '') return [];
	try {
		return conditionsIn(JSON.parse(given));
	} catch {
		return [];
	}
}

/** A filter as it is sent. */
export function writeFilter(conditions: IDataObject[], format: MomentFormat): string {
	return JSON.stringify(written(joined(conditions), format));
}

import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import type { ThenRead } from '../shared/descriptor';
import type { Route } from '../shared/route';
import type { Row } from '../shared/values';

/** Two moments are the same in whatever way they are written; BigChange writes seven digits of a second. */
function isSame(read: unknown, written: unknown): boolean {
	if (String(read).toLowerCase() === String(written).trim().toLowerCase()) return true;
	if (typeof read !== 'string' || typeof written !== 'string') return false;
	const [one, other] = [DateTime.fromISO(read, { zone: 'utc' }), DateTime.fromISO(written, { zone: 'utc' })];
	return one.isValid && other.isValid && one.toMillis() === other.toMillis();
}

function isNothing(value: unknown): boolean {
	return value === null || value === undefined || value === '';
}

/** Whether a record holds the plain values that were written. Lists, and what the record does not show, say nothing. */
export function holds(record: Row, written: IDataObject): boolean {
	return Object.entries(written).every(([name, value]) => {
		if (!(name in record) || (typeof value === 'object' && value !== null)) return true;
		return isNothing(value) ? isNothing(record[name]) : isSame(record[name], value);
	});
}

/**
 * The read after a change, until it shows what was written: the vendor warns that a read soon after a write may show old values.
 * @param shows how the record tells, where it does not hold what was written under the same names
 */
export function readAfterChange(route: Route, shows: NonNullable<ThenRead['shows']> = holds): ThenRead {
	return { route, shows };
}

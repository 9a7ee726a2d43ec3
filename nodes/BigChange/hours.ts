import type { IDataObject, INodePropertyCollection } from 'n8n-workflow';

import type { Field } from '../shared/descriptor';
import { choice, field, type About } from '../shared/fields';
import { isEmpty, isObject, shown, type Datum, type Reader, type ReadingContext } from '../shared/values';
import { optionsOf } from './labels';

/** https://documentation.ops.bigchange.com/docs/rest/api-reference/update-a-site-access-hours */
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `HH:mm`; an hour of one digit and seconds are taken too. */
export const asTimeOfDay: Reader = (value) => {
	if (isEmpty(value)) return { value: undefined };
	const [, hour = '', minute = ''] = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(String(value).trim()) ?? [];
	const isTime = hour !== '' && Number(hour) < 24;
	return isTime ? { value: `${hour.padStart(2, '0')}:${minute}` } : { problem: `must be a time such as 08:30, but is '${shown(value)}'` };
};

function timeOfDay(name: string, example: string): Field {
	return field(name, { example, required: true, shape: { type: 'string', default: '' }, read: asTimeOfDay });
}

const day = choice('dayOfWeek', { label: 'Day', options: optionsOf(DAYS), default: 'monday', required: true });

type RowReading = { row: Record<string, Datum> } | { problem: string };

function readRow(given: IDataObject, fields: Field[], context: ReadingContext): RowReading {
	const row: Record<string, Datum> = {};
	for (const { property, as, read } of fields) {
		const reading = read(given[property.name], context);
		const label = property.displayName;
		if ('problem' in reading) return { problem: `holds a wrong value: '${label}' ${reading.problem}` };
		if (isEmpty(reading.value) && property.required) return { problem: `holds a day without '${label}': fill it in` };
		if (!isEmpty(reading.value)) row[as] = reading.value;
	}
	return { row };
}

/** `monday 08:30 16:45`, in whatever way the times are written. */
function hoursIn(rows: unknown): string[] {
	const hours = Array.isArray(rows) ? rows.filter(isObject) : [];
	return hours.map(({ dayOfWeek, start, stop }) => [dayOfWeek, String(start).slice(0, 5), String(stop).slice(0, 5)].join(' ').toLowerCase()).sort();
}

/** Whether both lists hold the same hours, in any order. */
export function areSameHours(one: unknown, other: unknown): boolean {
	return hoursIn(one).join() === hoursIn(other).join();
}

/** Hours by day. A day may stand there several times. What is sent replaces all hours there are. @param further fields of a day beside its hours */
export function hoursField(name: string, about: About & { further?: Field[] }): Field {
	const { further = [] } = about;
	const fields = [day, timeOfDay('start', 'e.g. 08:30'), timeOfDay('stop', 'e.g. 16:45'), ...further];
	const days: INodePropertyCollection = { displayName: 'Day', name: 'days', values: fields.map(({ property }) => property) };
	return field(name, {
		...about,
		shape: { type: 'fixedCollection', typeOptions: { multipleValues: true, sortable: true }, placeholder: 'Add Day', default: {}, options: [days] },
		read: (value, context) => {
			const given = isObject(value) && Array.isArray(value.days) ? value.days : [];
			const rows: Array<Record<string, Datum>> = [];
			for (const each of given.filter(isObject)) {
				const reading = readRow(each, fields, context);
				if ('problem' in reading) return reading;
				rows.push(reading.row);
			}
			return { value: rows.length > 0 ? rows : undefined };
		},
	});
}

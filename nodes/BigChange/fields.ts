import type { INodePropertyOptions } from 'n8n-workflow';

import type { Check, Field, Sort } from '../shared/descriptor';
import { choices, dateTime, field, flag, number, text, type About } from '../shared/fields';
import { pick, type Picker, type Picking } from '../shared/picker';
import { byCount, byMonths, type Narrowing, type Spread } from '../shared/spread';
import { asChoices, asEach, asIdNumber, asWord } from '../shared/values';
import { wholeNumber } from './ids';

/** https://documentation.ops.bigchange.com/docs/rest/api-reference: a filter takes so many values in one call. */
const MOST_VALUES = 50;

/** The longest period of one call. inferred: stated by a proxy's documentation only. */
const MOST_MONTHS = 12;

const DEFAULT_DAYS = 30;

/** IDs of records, of which BigChange takes several. More than fit into one call become several calls. */
export function idList(name: string, about: About): Field {
	return field(name, {
		example: 'e.g. 7741203, 7741204',
		description: 'Several are separated by commas',
		...about,
		shape: { type: 'string', default: '' },
		read: asEach(asIdNumber(wholeNumber)),
	});
}

/** One value where BigChange takes several, so that it joins those of a list. */
function inList(one: Field): Field {
	return {
		...one,
		read: (value, context) => {
			const reading = one.read(value, context);
			return 'problem' in reading || reading.value === undefined ? reading : { value: [reading.value].flat().map((each) => (typeof each === 'number' ? each : String(each))) };
		},
	};
}

/** Records of which BigChange takes several: one by name, or several by ID. @param ids what is said of the IDs */
export function oneOrMore(picker: Picker, picking: Picking, ids: Pick<About, 'description'> = {}): Field[] {
	const one = pick(picker, picking);
	const { name, displayName } = one.property;
	return [inList(one), idList(`${name}Ids`, { label: `${displayName} IDs`, as: picking.as, ...ids })];
}

/** The ID of something that BigChange offers no list of. */
export function idNumber(name: string, about: About): Field {
	return field(name, { example: 'e.g. 7741203', ...about, shape: { type: 'string', default: '' }, read: asIdNumber(wholeNumber) });
}

/** Texts, such as references, of which BigChange takes several. */
export function textList(name: string, about: About): Field {
	return field(name, { description: 'Several are separated by commas', ...about, shape: { type: 'string', default: '' }, read: asEach(asWord) });
}

/** Several of a fixed set, sent one by one. */
export function anyOf(name: string, about: About & { options: INodePropertyOptions[] }): Field {
	return { ...choices(name, about), read: asChoices(about.options.map(({ value }) => String(value))) };
}

/** Both ends of a period: `createdAt` is asked for by `createdAtFrom` and `createdAtTo`. */
export function period(as: string, label: string, about: Pick<About, 'description'> = {}): Field[] {
	return [dateTime(`${as}From`, { ...about, label: `${label} After` }), dateTime(`${as}To`, { ...about, label: `${label} Before` })];
}

/**
 * What makes several calls out of one that asks for too much.
 * @param lists names of filters that take several values
 * @param periods names of periods; those of `ahead` reach a year into the future where they have no end
 */
export function spreadOver({ lists = [], periods = [], ahead = [] }: { lists?: string[]; periods?: string[]; ahead?: string[] }): Spread[] {
	const spreadPeriod = (name: string, months: number) => byMonths({ from: `${name}From`, to: `${name}To`, most: MOST_MONTHS, ahead: months });
	return [
		...periods.map((name) => spreadPeriod(name, 0)),
		...ahead.map((name) => spreadPeriod(name, MOST_MONTHS)),
		...lists.map((name) => byCount(name, MOST_VALUES)),
	];
}

/**
 * For lists that BigChange refuses without any filter: what was made in the last 30 days.
 * @param enough names of filters of which one will do
 * @param periods periods of which one will do, and their labels
 * @returns what is asked, what is said of it, and a check that some period has a beginning: one without an end goes to now
 */
export function lately(what: string, enough: string[], periods: Record<string, string>): { narrowing: Narrowing; notice: string; check: Check } {
	const names = Object.keys(periods);
	return {
		narrowing: {
			unless: [...enough, ...names.flatMap((name) => [`${name}From`, `${name}To`])],
			by: (now) => ({ createdAtFrom: now.minus({ days: DEFAULT_DAYS }).toISO(), createdAtTo: now.toISO() }),
			say: `BigChange gives no unfiltered list of ${what}, so only those made in the last ${DEFAULT_DAYS} days were read. Add a filter for others.`,
		},
		notice: `Without a filter, only ${what} made in the last ${DEFAULT_DAYS} days are returned: BigChange gives no unfiltered list. Periods of more than a year are read in pieces.`,
		check: (_body, _call, query) => {
			const isGiven = (name: string): boolean => query[name] !== undefined;
			if ([...enough, ...names.map((name) => `${name}From`)].some(isGiven)) return undefined;
			const endless = names.find((name) => isGiven(`${name}To`));
			if (endless === undefined) return undefined;
			return { label: `${periods[endless]} After`, problem: `is missing: add that filter too, since BigChange lists ${what} of a whole period only` };
		},
	};
}

/** The order of a list. The first key is sent where none is chosen, so that pages do not overlap. */
export function sortBy(keys: Record<string, string>): Sort {
	const options = Object.entries(keys).map(([value, name]) => ({ name, value }));
	return {
		as: 'sortBy',
		single: true,
		options,
		default: options.slice(0, 1).map(({ value }) => ({ field: value, direction: 'ascending' as const })),
		write: ([key]) => (key ? { sortBy: key.field, direction: key.direction } : {}),
	};
}

/** Properties to empty: leaving a field out keeps what is there. Stands before the fields that set them, since what is filled in wins. */
export function fieldsToClear(names: Record<string, string>): Field {
	const options = Object.entries(names).map(([value, name]) => ({ name, value }));
	const read = asChoices(options.map(({ value }) => value));
	return field('fieldsToClear', {
		description: 'What to empty. A field that is filled in as well is not emptied.',
		as: '',
		shape: { type: 'multiOptions', options: options.sort((one, other) => one.name.localeCompare(other.name)), default: [] },
		read: (value, context) => {
			const reading = read(value, context);
			if ('problem' in reading || !Array.isArray(reading.value) || reading.value.length === 0) return 'problem' in reading ? reading : { value: undefined };
			return { value: Object.fromEntries(reading.value.map((name) => [String(name), null])) };
		},
	});
}

/** A switch that takes off all entries of a list when it is on. */
export function emptyWhenOn(name: string, about: About & { description: string }): Field {
	const wanted = flag(name, about);
	return {
		...wanted,
		read: (value, context) => {
			const reading = wanted.read(value, context);
			return 'problem' in reading ? reading : { value: reading.value === true ? [] : undefined };
		},
	};
}

/** A field of a call that replaces the whole: left empty, it says so. */
export function replacing(one: Field): Field {
	return { ...one, whenEmpty: null };
}

/** The customer's own number of a record, which BigChange does not force to be unique. */
export const reference: Field = text('reference', { example: 'e.g. J-2026-014', description: 'Your own number. BigChange does not check that it is unique.' });

/** BigChange offers no list of categories. */
export const category: Field = number('category', {
	as: 'categoryId',
	label: 'Category ID',
	whole: true,
	min: 1,
	description: 'BigChange offers no list of categories. Jobs and job types that are read show the ID of theirs.',
});

export const orderNumber: Field = text('orderNumber', { example: 'e.g. PO-4471', description: "The customer's own number of the order. Some job types need one." });

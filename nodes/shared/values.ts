import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';

/** A value as n8n keeps it in an item. */
export type Datum = IDataObject[string];

/** One record as it came from a vendor. */
export type Row = IDataObject;

/** A value fit to send (undefined: nothing to send), or what is wrong with it, to stand after the field's label. */
export type Reading = { value: Datum } | { problem: string };

export interface ReadingContext {
	/** IANA zone of the workflow, for moments written without a zone. */
	zone: string;
	/** The input item, for forms that are filled from it. */
	item: IDataObject;
	/** Names of the item's binary fields. */
	files: string[];
}

export type Reader = (value: unknown, context: ReadingContext) => Reading;

const LONGEST_SHOWN = 40;

function textOf(value: unknown): string {
	if (typeof value !== 'object' || value === null) return String(value);
	try {
		return JSON.stringify(value);
	} catch {
		return 'an object';
	}
}

/** Shortens a user's value for a message, so that a pasted document does not fill the screen. Never cuts a character in two. */
export function shown(value: unknown): string {
	const text = textOf(value);
	return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Whether a user left a field empty. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

/** What a table holds under a word from outside; words such as `constructor` find nothing. */
export function lookUp<Entry>(table: Partial<Record<string, Entry>>, word: string | undefined): Entry | undefined {
	return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}

export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text as it is; numbers and booleans become text. A calculation that came to nothing is not worth the words NaN or Infinity. */
export const asText: Reader = (value) => {
	if (isEmpty(value)) return { value: undefined };
	if (typeof value === 'number' && !Number.isFinite(value)) return { problem: `must be text, but is ${value}: what was calculated is no number` };
	if (typeof value === 'object') {
		return { problem: `must be text, but is ${Array.isArray(value) ? 'a list' : 'an object'}` };
	}
	return { value: String(value) };
};

/** A number within bounds; text that holds exactly a number is taken too. */
export function asNumber(bounds: { min?: number; max?: number; whole?: boolean } = {}): Reader {
	return (value) => {
		if (isEmpty(value)) return { value: undefined };
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number !== 'number' || !Number.isFinite(number)) {
			return { problem: `must be a number, but is '${shown(value)}'` };
		}
		if (bounds.whole && !Number.isInteger(number)) {
			return { problem: `must be a whole number, but is ${number}` };
		}
		if (bounds.min !== undefined && number < bounds.min) {
			return { problem: `must be at least ${bounds.min}, but is ${number}` };
		}
		if (bounds.max !== undefined && number > bounds.max) {
			return { problem: `must be at most ${bounds.max}, but is ${number}` };
		}
		return { value: number };
	};
}

/** True or false; the words true and false are taken too. */
export const asFlag: Reader = (value) => {
	if (isEmpty(value)) return { value: undefined };
	if (value === true || value === 'true') return { value: true };
	if (value === false || value === 'false') return { value: false };
	return { problem: `must be true or false, but is '${shown(value)}'` };
};

/** One of a fixed set of values. Case does not matter; what is sent is spelled as the vendor spells it. */
export function asChoice(allowed: string[]): Reader {
	const byLowerCase = new Map(allowed.map((value) => [value.toLowerCase(), value]));
	return (value) => {
		if (isEmpty(value)) return { value: undefined };
		const found = typeof value === 'object' ? undefined : byLowerCase.get(String(value).toLowerCase());
		return found === undefined
			? { problem: `must be one of ${allowed.join(', ')}, but is '${shown(value)}'` }
			: { value: found };
	};
}

/** Several of a fixed set of values, as a list or as text with commas. */
export function asChoices(allowed: string[]): Reader {
	const one = asChoice(allowed);
	return (value, context) => {
		if (isEmpty(value)) return { value: undefined };
		const values: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [value];
		const chosen: string[] = [];
		for (const each of values) {
			const reading = one(typeof each === 'string' ? each.trim() : each, context);
			if ('problem' in reading) return reading;
			if (reading.value !== undefined) chosen.push(String(reading.value));
		}
		return { value: chosen };
	};
}

/** luxon alone would take '12' as noon and '2026' as New Year's Day. */
const STARTS_WITH_A_DAY = /^\d{4}-\d{2}-\d{2}/;

/** n8n hands over moments as text, as JavaScript dates, or as the DateTime of its own copy of luxon. */
function asMoment(value: unknown, zone: string): DateTime | undefined {
	if (value instanceof Date) return DateTime.fromJSDate(value, { zone });
	const text = isObject(value) && typeof value.toISO === 'function' ? String(value) : value;
	if (typeof text !== 'string' || !STARTS_WITH_A_DAY.test(text.trim())) return undefined;
	const iso = DateTime.fromISO(text.trim(), { zone, setZone: true });
	if (iso.isValid) return iso;
	const sql = DateTime.fromSQL(text.trim(), { zone, setZone: true });
	return sql.isValid ? sql : undefined;
}

function notAMoment(value: unknown, example: string): Reading {
	return { problem: `must be a date such as ${example}, but is '${shown(value)}'` };
}

/** A calendar day as `yyyy-MM-dd`: the day that is written, in the zone in which it is written. */
export const asDate: Reader = (value, { zone }) => {
	if (isEmpty(value)) return { value: undefined };
	const moment = asMoment(value, zone);
	return moment?.isValid ? { value: moment.toISODate() } : notAMoment(value, '2026-01-31');
};

/** A moment in UTC, ending in Z. Without a zone it is read in the workflow's. */
export const asDateTime: Reader = (value, { zone }) => {
	if (isEmpty(value)) return { value: undefined };
	const moment = asMoment(value, zone);
	return moment?.isValid
		? { value: moment.toUTC().toISO({ suppressMilliseconds: true }) }
		: notAMoment(value, '2026-01-31T09:30:00');
};

/** An object or list, given as such or as JSON text. */
export const asJson: Reader = (value) => {
	if (isEmpty(value)) return { value: undefined };
	if (typeof value === 'object') return { value };
	try {
		const parsed: Datum = JSON.parse(String(value));
		return { value: parsed };
	} catch (error) {
		const reason = error instanceof Error ? error.message : 'it cannot be read';
		return { problem: `must be JSON: ${shown(reason)}` };
	}
};

/** A list, given as such, as JSON text, or as words with commas. */
export const asList: Reader = (value, context) => {
	if (isEmpty(value)) return { value: undefined };
	if (Array.isArray(value)) return { value };
	if (typeof value === 'object') return { problem: `must be a list, but is ${shown(value)}` };
	const text = String(value).trim();
	if (!text.startsWith('[')) return { value: text.split(',').map((each) => each.trim()) };
	const reading = asJson(text, context);
	if ('problem' in reading || Array.isArray(reading.value)) return reading;
	return { problem: 'must be a list' };
};

/** Each of several values, read by itself; none is nothing to send. */
export function asEach(read: Reader): Reader {
	return (value, context) => {
		const list = asList(value, context);
		if ('problem' in list || isEmpty(list.value)) return list;
		const values: unknown[] = [];
		for (const each of Array.isArray(list.value) ? list.value : [list.value]) {
			const reading = read(each, context);
			if ('problem' in reading) return reading;
			if (!isEmpty(reading.value)) values.push(reading.value);
		}
		return { value: values.length > 0 ? values.map((each) => (typeof each === 'number' ? each : String(each))) : undefined };
	};
}

/** A word or a name, without blanks around it. */
export const asWord: Reader = (value, context) => {
	const reading = asText(value, context);
	return 'value' in reading && typeof reading.value === 'string' ? { value: reading.value.trim() } : reading;
};

/** Words or names, given as a list or with commas between. */
export const asWords: Reader = (value, context) => asEach(asWord)(typeof value === 'string' ? value.split(',') : value, context);

/** As `asJson`, but only an object will do. */
export const asJsonObject: Reader = (value, context) => {
	const reading = asJson(value, context);
	if ('problem' in reading || reading.value === undefined || isObject(reading.value)) return reading;
	return { problem: 'must be a JSON object such as {"name": "value"}' };
};

export interface IdRule {
	/** Matches a whole id. */
	pattern: RegExp;
	/** Says what an id looks like, to stand after "must be". */
	words: string;
	/** Whether it may hold any character, as IDs from other programs do: routes encode what they are given. */
	isAnyText?: boolean;
}

/** A path must not be able to leave its place, so separators and dot segments are never part of an id. Half a character cannot be sent. */
const LEAVES_ITS_PLACE = /[/\\?#\s\p{Cc}\p{Cs}]|^\.{1,2}$/u;

/** What encoding cannot keep in its place. */
const LEAVES_EVEN_ENCODED = /[\p{Cc}\p{Cs}]|^\.{1,2}$/u;

/** An id as text, checked against the vendor's form where one is known. */
export function asId(rule?: IdRule): Reader {
	return (value) => {
		if (isEmpty(value)) return { value: undefined };
		// A longer number has lost its last digits already, and would name another record.
		const id = typeof value === 'string' || Number.isSafeInteger(value) ? String(value).trim() : '';
		const leaves = rule?.isAnyText ? LEAVES_EVEN_ENCODED : LEAVES_ITS_PLACE;
		const fits = id !== '' && !leaves.test(id) && (rule?.pattern.test(id) ?? true);
		return fits
			? { value: id }
			: { problem: `must be ${rule?.words ?? 'an ID'}, but is '${shown(value)}'` };
	};
}

/** As `asId`, for a vendor that takes ids as numbers. */
export function asIdNumber(rule?: IdRule): Reader {
	const read = asId(rule);
	return (value, context) => {
		const reading = read(value, context);
		if ('problem' in reading || reading.value === undefined) return reading;
		const number = Number(reading.value);
		return Number.isSafeInteger(number) ? { value: number } : { problem: `must be ${rule?.words ?? 'a number'}, but is '${shown(value)}'` };
	};
}

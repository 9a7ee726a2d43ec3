import type { IDataObject } from 'n8n-workflow';

import type { Field, Place } from './descriptor';
import type { Filled, Problem } from './filled';
import { isMethod } from './route';
import { isEmpty, isObject } from './values';
import type { Datum, Reading, ReadingContext } from './values';

/** A field with the value that a user gave it. */
export interface Given {
	field: Field;
	in: Place;
	value: unknown;
}

function emptyProblem(field: Field): Problem {
	const isPicker = field.property.type === 'resourceLocator';
	return { label: field.property.displayName, problem: isPicker ? 'is empty: choose one from the list' : 'is empty: fill it in' };
}

/** What is needed is missing too where it holds nothing: no entry, or blanks only. */
function isMissing(value: unknown): boolean {
	return isEmpty(value) || (Array.isArray(value) && value.length === 0) || (typeof value === 'string' && value.trim() === '');
}

/** Reads values and puts each where it belongs in `filled`. @returns the first value that cannot be sent. */
export function placeFields(fields: Given[], filled: Filled, context: ReadingContext): Problem | undefined {
	const takenBy = new Map<string, string>();
	for (const { field, in: place, value } of fields) {
		const label = field.property.displayName;
		const reading: Reading = field.read(value, context);
		if ('problem' in reading) return { label, problem: reading.problem };
		if (field.property.required && isMissing(reading.value)) return emptyProblem(field);
		if (isEmpty(reading.value)) {
			if (field.whenEmpty !== undefined) put({ field, place, value: field.whenEmpty, filled });
			continue;
		}
		const spot = `${place}:${field.as}`;
		const other = takenBy.get(spot);
		if (other !== undefined && field.as !== '' && !Array.isArray(reading.value)) {
			return { label, problem: `cannot be used together with '${other}': keep one of them` };
		}
		takenBy.set(spot, label);
		put({ field, place, value: reading.value, filled });
	}
	return undefined;
}

function put(placing: { field: Field; place: Place; value: Datum; filled: Filled }): void {
	const { field, place, value, filled } = placing;
	if (field.isSubject) filled.subject = { label: field.property.displayName, value: String(value) };
	switch (place) {
		case 'path':
			filled.path[field.as] = String(value);
			filled.subject = { label: field.property.displayName, value: String(value) };
			return;
		case 'query':
			return setAt(filled.query, field.as === '' ? [] : [field.as], value);
		case 'header':
			filled.headers[field.as] = String(value);
			return;
		case 'body':
			return setAt(filled.body, field.as === '' ? [] : field.as.split('.'), value);
		case 'call':
			return setAt(filled.call, field.as === '' ? [] : field.as.split('.'), value);
		case 'file':
			filled.files[field.as] = { field: String(value), mostBytes: field.mostBytes };
			return;
		case 'method':
			if (isMethod(value)) filled.method = value;
			return;
		case 'route':
			filled.route = String(value);
			filled.subject = { label: field.property.displayName, value: String(value) };
			return;
		case 'rows': {
			const { keep } = filled;
			filled.keep = (row) => (keep?.(row) ?? true) && (field.keep?.(row, value) ?? true);
		}
	}
}

/** Gives an object a property of its own, also where its name is `__proto__`. */
function setOwn(target: IDataObject, name: string, value: unknown): void {
	Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
}

/** Sets a value at a path; lists that meet at one place are joined, and an empty path merges an object. */
function setAt(target: IDataObject, path: string[], value: unknown): void {
	const [key, ...rest] = path;
	if (key === undefined) {
		for (const [name, member] of Object.entries(isObject(value) ? value : {})) setOwn(target, name, member);
		return;
	}
	if (rest.length > 0) {
		const inner = target[key];
		const next: IDataObject = isObject(inner) ? inner : {};
		target[key] = next;
		setAt(next, rest, value);
		return;
	}
	const existing = target[key];
	setOwn(target, key, Array.isArray(existing) && Array.isArray(value) ? [...existing, ...value] : value);
}

import { isObject } from '../../machinery/json';
import type { Json, JsonObject } from '../../machinery/vendor';
import { problem, type Problem } from '../problem';
import { isSame, order, valuesAt } from './values';

/** How a filter looks at moments. */
export interface Reading {
	/** Names of fields that hold one. */
	moments: readonly string[];
	/** `wrapped`: a moment equals and follows only `{ $date }`, never a text. */
	dates: 'text' | 'wrapped';
}

type Test = (stored: Json | undefined) => boolean;

const comparisons: Readonly<Record<string, (difference: number) => boolean>> = {
	$gt: (difference) => difference > 0,
	$gte: (difference) => difference >= 0,
	$lt: (difference) => difference < 0,
	$lte: (difference) => difference <= 0,
};

const operators = ['$eq', '$ne', '$in', '$nin', '$exists', '$regex', '$options', ...Object.keys(comparisons)];

function isMoment(value: Json | undefined): value is { $date: string } {
	return isObject(value) && typeof value['$date'] === 'string' && !Number.isNaN(Date.parse(value['$date']));
}

/** A condition with operators, rather than a value to equal. */
function isCondition(value: Json | undefined): value is JsonObject {
	return isObject(value) && !isMoment(value) && Object.keys(value).some((name) => name.startsWith('$'));
}

/** Of Mongo's four options JavaScript knows three. */
function pattern({ $regex, $options = '' }: JsonObject): RegExp | undefined {
	if (typeof $regex !== 'string' || typeof $options !== 'string' || !/^[ims]*$/.test($options)) return undefined;
	try {
		return new RegExp($regex, $options);
	} catch {
		return undefined;
	}
}

function conditionProblems(condition: JsonObject, path: readonly string[]): Problem[] {
	return Object.entries(condition).flatMap(([name, value]): Problem[] => {
		const at = [...path, name];
		if (!operators.includes(name)) return [problem(at, 'is not allowed')];
		if (isCondition(value)) return [problem(at, 'must be a value')];
		if ((name === '$in' || name === '$nin') && !Array.isArray(value)) return [problem(at, 'must be an array')];
		if (name === '$exists' && typeof value !== 'boolean') return [problem(at, 'must be a boolean')];
		return name === '$regex' && !pattern(condition) ? [problem(at, 'must be a valid regular expression')] : [];
	});
}

/** What is wrong with a filter; empty when it can be carried out. */
export function filterProblems(filter: JsonObject, path: readonly string[] = ['query']): Problem[] {
	return Object.entries(filter).flatMap(([name, wanted]): Problem[] => {
		const at = [...path, name];
		if (name === '$and' || name === '$or') {
			if (!Array.isArray(wanted) || wanted.length === 0) return [problem(at, 'must be an array with at least one member')];
			return wanted.flatMap((each) => (isObject(each) ? filterProblems(each, at) : [problem(at, 'must contain objects')]));
		}
		if (name.startsWith('$')) return [problem(at, 'is not allowed')];
		return isCondition(wanted) ? conditionProblems(wanted, at) : [];
	});
}

/** What a value of the filter is compared as; a moment in the wrong form becomes something no field equals. */
function comparable(wanted: Json | undefined, isMomentField: boolean, { dates }: Reading): Json | undefined {
	if (dates === 'text' || !isMomentField) return wanted;
	if (isMoment(wanted)) return new Date(wanted.$date).toISOString();
	return wanted === null ? null : { $never: true };
}

function equals(wanted: Json | undefined): Test {
	// Mongo's null is met by what is not there as well.
	return (stored) => (wanted === null ? stored === null || stored === undefined : isSame(stored, wanted));
}

/** Tests all values at a path: one of them has to meet a condition, and none its opposite. */
function conditionTest(
	[name, wanted]: [string, Json | undefined],
	{ condition, as }: { condition: JsonObject; as: (value: Json | undefined) => Json | undefined },
): (stored: ReadonlyArray<Json | undefined>) => boolean {
	const compare = comparisons[name];
	const value = as(wanted);
	const list = Array.isArray(wanted) ? wanted.map(as) : [];
	if (compare) return (stored) => stored.some((each) => compare(order(each, value) ?? NaN));
	if (name === '$eq') return (stored) => stored.some(equals(value));
	if (name === '$ne') return (stored) => !stored.some(equals(value));
	if (name === '$in') return (stored) => list.some((each) => stored.some(equals(each)));
	if (name === '$nin') return (stored) => !list.some((each) => stored.some(equals(each)));
	if (name === '$exists') return (stored) => stored.some((each) => each !== undefined) === wanted;
	const expression = name === '$regex' ? pattern(condition) : undefined;
	return (stored) => expression === undefined || stored.some((each) => typeof each === 'string' && expression.test(each));
}

/**
 * Compiles a filter that has no problems.
 * @returns whether a document, as a user sees it, is one of those wanted
 */
export function filterTest(filter: JsonObject, reading: Reading): (document: JsonObject) => boolean {
	const tests = Object.entries(filter).map(([name, wanted]): ((document: JsonObject) => boolean) => {
		if (name === '$and' || name === '$or') {
			const parts = (Array.isArray(wanted) ? wanted : []).filter(isObject).map((part) => filterTest(part, reading));
			return name === '$and' ? (document) => parts.every((test) => test(document)) : (document) => parts.some((test) => test(document));
		}
		const path = name.split('.');
		const as = (value: Json | undefined): Json | undefined => comparable(value, reading.moments.includes(name), reading);
		const condition = isCondition(wanted) ? wanted : { $eq: wanted };
		const checks = Object.entries(condition).map((entry) => conditionTest(entry, { condition, as }));
		return (document) => {
			const stored = valuesAt(document, path);
			return checks.every((check) => check(stored));
		};
	});
	return (document) => tests.every((test) => test(document));
}

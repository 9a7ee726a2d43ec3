import type { Json, JsonObject } from '../../machinery/vendor';
import { problem, type Problem } from '../problem';
import { order, valuesAt } from './values';

/** How a list is cut; the API description has vouched for types and limits. */
export interface Options {
	sort?: Record<string, number>;
	skip?: number;
	limit?: number;
	/** 1 brings a field, 0 (v2) or -1 (v1) leaves it out. */
	fields?: Record<string, number>;
}

/** Mongo's rule: a projection brings fields or leaves some out, and only `_id` may differ. */
export function optionProblems({ fields = {} }: Options): Problem[] {
	const signs = Object.entries(fields).filter(([name]) => name !== '_id').map(([, sign]) => sign === 1);
	return new Set(signs).size > 1 ? [problem(['options', 'fields'], 'must either include or exclude')] : [];
}

/** What is not there comes first, as in Mongo. */
function byPresence(before: Json | undefined, after: Json | undefined): number {
	return Number(before !== undefined && before !== null) - Number(after !== undefined && after !== null);
}

function sorted(documents: JsonObject[], sort: Record<string, number>): JsonObject[] {
	const steps = Object.entries(sort).map(([name, sign]) => ({ path: name.split('.'), sign }));
	if (steps.length === 0) return documents;
	return [...documents].sort((one, other) => {
		for (const { path, sign } of steps) {
			const [before] = valuesAt(one, path);
			const [after] = valuesAt(other, path);
			const difference = order(before, after) ?? byPresence(before, after);
			if (difference !== 0) return sign * difference;
		}
		return 0;
	});
}

/** A document with the fields asked for. A whole line block comes where one of its fields was asked for. */
export function projected(document: JsonObject, { fields = {} }: Options): JsonObject {
	const named = Object.entries(fields).map(([name, sign]) => ({ name: name.split('.')[0] ?? name, isWanted: sign === 1 }));
	if (named.length === 0) return document;
	const isChoice = named.some(({ name, isWanted }) => isWanted && name !== '_id');
	const wanted = (name: string): boolean => {
		const asked = named.find((each) => each.name === name);
		return asked ? asked.isWanted : !isChoice || name === '_id';
	};
	return Object.fromEntries(Object.entries(document).filter(([name]) => wanted(name)));
}

/**
 * One page, whole documents.
 * @param most documents where the options have no limit
 */
export function pageOf(documents: JsonObject[], { sort = {}, skip = 0, limit }: Options, most: number): JsonObject[] {
	return sorted(documents, sort).slice(skip, skip + (limit ?? most));
}

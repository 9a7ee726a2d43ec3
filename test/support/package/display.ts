import { isDeepStrictEqual } from 'node:util';

import type { INodeProperties } from 'n8n-workflow';

type Values = unknown[];

/** Conditions name parameters of the top either plainly or, from within a collection, with a slash. */
function plain(name: string): string {
	return name.replace(/^\//, '');
}

function conditionsOf(conditions: object | undefined): Map<string, Values> {
	const named = Object.entries(conditions ?? {}).map(([name, values]): [string, Values] => [
		plain(name),
		Array.isArray(values) ? values : [],
	]);
	return new Map(named);
}

/** The values of a parameter for which a property is shown; undefined if any will do. */
export function shownFor({ displayOptions }: INodeProperties, parameter: string): Values | undefined {
	return conditionsOf(displayOptions?.show).get(parameter);
}

/** The parameters that decide whether a property is shown. */
export function decidersOf({ displayOptions }: INodeProperties): string[] {
	const { show, hide } = displayOptions ?? {};
	return [...new Set([...conditionsOf(show).keys(), ...conditionsOf(hide).keys()])];
}

/** A condition like `{ _cnd: { gte: 2 } }`, which may hold for any value. */
function isOpen(value: unknown): boolean {
	return typeof value === 'object' && value !== null && '_cnd' in value;
}

function includes(values: Values, value: unknown): boolean {
	return values.some((other) => isDeepStrictEqual(other, value));
}

function common(one: Values | undefined, other: Values | undefined): Values | undefined {
	if (one === undefined || one.some(isOpen)) return other;
	if (other === undefined || other.some(isOpen)) return one;
	return one.filter((value) => includes(other, value));
}

/** Whether some choice of the user shows both properties at once. */
export function mayBeShownTogether(one: INodeProperties, other: INodeProperties): boolean {
	const hidden = [one, other].map(({ displayOptions }) => conditionsOf(displayOptions?.hide));
	return [...new Set([...decidersOf(one), ...decidersOf(other)])].every((parameter) => {
		const shown = common(shownFor(one, parameter), shownFor(other, parameter));
		return shown?.some((value) => hidden.every((hide) => !includes(hide.get(parameter) ?? [], value))) ?? true;
	});
}

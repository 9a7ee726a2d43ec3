import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { choicesOf, entriesOf, everyProperty, topProperties } from './properties';

/** The texts that users of n8n know; the same in every node. */
const FIXED: Record<string, Partial<INodeProperties>> = {
	returnAll: {
		displayName: 'Return All',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	limit: {
		displayName: 'Limit',
		type: 'number',
		default: 50,
		description: 'Max number of results to return',
	},
	simplify: {
		displayName: 'Simplify',
		type: 'boolean',
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
};

/** Lint asks for this one in the place of an example. */
const EMAIL_PLACEHOLDER = 'name@email.com';

function differences(property: INodeProperties): string[] {
	return Object.entries(FIXED[property.name] ?? {})
		.filter(([key, text]) => Object.entries(property).every(([name, value]) => name !== key || value !== text))
		.map(([key, text]) => `${key} is not "${String(text)}"`);
}

/** Well-known fields that are worded otherwise than everywhere in n8n. */
export function unusualTexts(properties: INodeProperties[]): string[] {
	return everyProperty(properties).flatMap(({ property, path }) =>
		differences(property).map((difference) => `${path}: ${difference}`),
	);
}

/** Flags whose description does not say what they decide. */
export function unexplainedFlags(properties: INodeProperties[]): string[] {
	return everyProperty(properties)
		.filter(({ property: { type, description } }) => type === 'boolean' && !description?.startsWith('Whether '))
		.map(({ path, property: { description = '' } }) => `${path}: "${description}"`);
}

/** Examples that could be taken for a value. */
export function bareExamples(properties: INodeProperties[]): string[] {
	return everyProperty(properties).flatMap(({ property: { type, placeholder, modes = [] }, path }) => {
		const isButton = type === 'collection' || type === 'fixedCollection';
		const own = isButton ? [] : [placeholder];
		return [...own, ...modes.map((mode) => (mode.type === 'list' ? undefined : mode.placeholder))]
			.filter((text) => text !== undefined && text !== EMAIL_PLACEHOLDER && !text.startsWith('e.g. '))
			.map((text) => `${path}: "${String(text)}"`);
	});
}

function isSorted(names: string[]): boolean {
	const sorted = [...names].sort((one, other) => one.localeCompare(other));
	return names.every((name, index) => name === sorted[index]);
}

/** Collections, resources and operations that are not from A to Z. */
export function unsorted(properties: INodeProperties[]): string[] {
	return everyProperty(properties).flatMap(({ property, path }) => {
		const entries = entriesOf(property).map(({ displayName }) => displayName);
		const choices = ['resource', 'operation'].includes(path) ? choicesOf(property).map(({ name }) => name) : [];
		return [entries, choices].filter((names) => !isSorted(names)).map((names) => `${path}: ${names.join(', ')}`);
	});
}

/** Operations that nothing names in the node panel or to an AI agent, or that share their name. */
export function poorActions(properties: INodeProperties[]): string[] {
	const operations = topProperties(properties, 'operation').flatMap(choicesOf);
	const seen = new Set<string>();
	return operations.flatMap(({ name, value, action }: INodePropertyOptions) => {
		if (!action) return [`${name} (${String(value)}) has no action`];
		if (seen.has(action)) return [`"${action}" names two operations`];
		seen.add(action);
		return [];
	});
}

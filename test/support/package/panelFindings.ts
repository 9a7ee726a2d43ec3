import type { INodeProperties, INodeType } from 'n8n-workflow';

import { decidersOf, mayBeShownTogether, shownFor } from './display';
import { choicesOf, everyProperty, topProperties } from './properties';

/** Two properties of one name that the user could see at once: n8n would keep one value for both. */
export function clashes(properties: INodeProperties[]): string[] {
	return everyProperty(properties).flatMap(({ property, path, siblings }) =>
		siblings
			.slice(siblings.indexOf(property) + 1)
			.filter((other) => other.name === property.name && mayBeShownTogether(property, other))
			.map((other) => `${path}: "${property.displayName}" and "${other.displayName}" may be shown together`),
	);
}

/** Operations by resource, as the panel offers them. */
export function operationsByResource(properties: INodeProperties[]): Map<string, string[]> {
	const resources = topProperties(properties, 'resource').flatMap(choicesOf);
	return new Map(
		resources.map(({ value: resource }) => {
			const operations = topProperties(properties, 'operation')
				.filter((property) => shownFor(property, 'resource')?.includes(resource) ?? true)
				.flatMap(choicesOf);
			return [String(resource), operations.map(({ value }) => String(value))];
		}),
	);
}

/** Resources without operations, and fields shown for a pair of resource and operation that there is not. */
export function unreachable(properties: INodeProperties[]): string[] {
	const offered = operationsByResource(properties);
	const empty = [...offered].filter(([, operations]) => operations.length === 0);
	const lost = everyProperty(properties).flatMap(({ property, path }) =>
		(shownFor(property, 'resource') ?? []).flatMap((resource) =>
			(shownFor(property, 'operation') ?? [])
				.filter((operation) => !offered.get(String(resource))?.includes(String(operation)))
				.map((operation) => `${path} is shown for ${String(resource)}: ${String(operation)}, which nobody can choose`),
		),
	);
	return [...empty.map(([resource]) => `${resource} has no operation`), ...lost];
}

/** Conditions on parameters that the node does not have. */
export function danglingConditions(properties: INodeProperties[]): string[] {
	const known = new Set(properties.map(({ name }) => name));
	return everyProperty(properties).flatMap(({ property, path, siblings }) =>
		decidersOf(property)
			.map((decider) => decider.split('.')[0] ?? decider)
			.filter((decider) => !decider.startsWith('@') && !known.has(decider))
			.filter((decider) => !siblings.some(({ name }) => name === decider))
			.map((decider) => `${path} depends on "${decider}", which is no parameter`),
	);
}

/** Methods that a property asks for and the node lacks. */
export function missingMethods({ description, methods }: INodeType): string[] {
	const lists = Object.keys(methods?.listSearch ?? {});
	const options = Object.keys(methods?.loadOptions ?? {});
	const mappings = Object.keys(methods?.resourceMapping ?? {});
	return everyProperty(description.properties).flatMap(({ property: { modes = [], typeOptions }, path }) => {
		const searched = modes.map((mode) => mode.typeOptions?.searchListMethod);
		const mapped = typeOptions?.resourceMapper?.resourceMapperMethod;
		const missing = [
			...searched.filter((method) => method !== undefined && !lists.includes(method)),
			...[typeOptions?.loadOptionsMethod].filter((method) => method !== undefined && !options.includes(method)),
			...[mapped].filter((method) => method !== undefined && !mappings.includes(method)),
		];
		return missing.map((method) => `${path} asks for the method ${String(method)}`);
	});
}

import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** One property of a description, wherever it lies. */
export interface Placed {
	property: INodeProperties;
	/** Names from the top, e.g. `filters.archived`. */
	path: string;
	/** The properties beside it, itself included. */
	siblings: INodeProperties[];
}

type Entry = INodePropertyCollection | INodePropertyOptions | INodeProperties;

function isProperty(entry: Entry): entry is INodeProperties {
	return 'type' in entry && 'default' in entry;
}

function isGroup(entry: Entry): entry is INodePropertyCollection {
	return 'values' in entry;
}

function isChoice(entry: Entry): entry is INodePropertyOptions {
	return 'value' in entry;
}

/** The choices of a dropdown. */
export function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter(isChoice);
}

/** The entries of a collection that the user may add. */
export function entriesOf({ options = [] }: INodeProperties): INodeProperties[] {
	return options.filter(isProperty);
}

/** The groups of a fixed collection. */
export function groupsOf({ options = [] }: INodeProperties): INodePropertyCollection[] {
	return options.filter(isGroup);
}

/** Every property, from the top down. */
export function everyProperty(siblings: INodeProperties[], parent = ''): Placed[] {
	return siblings.flatMap((property) => {
		const path = `${parent}${property.name}`;
		return [
			{ property, path, siblings },
			...everyProperty(entriesOf(property), `${path}.`),
			...groupsOf(property).flatMap(({ name, values }) => everyProperty(values, `${path}.${name}.`)),
		];
	});
}

/** The property of that name at the top. */
export function topProperties(properties: INodeProperties[], name: string): INodeProperties[] {
	return properties.filter((property) => property.name === name);
}

import type { INodeProperties } from 'n8n-workflow';

import type { Field, Operation } from '../../nodes/shared/descriptor';
import { optionalGroupOf } from '../../nodes/shared/panel';
import { asDate } from '../../nodes/shared/values';
import { titleOf } from '../../nodes/shared/words';
import { sentence } from './markdown';

/** The choices of a property, each with what it means. */
function choicesOf({ options }: INodeProperties): string[] {
	return (options ?? []).map((option) => {
		const about = 'description' in option && option.description ? ` (${option.description})` : '';
		return ('displayName' in option ? option.displayName : option.name) + about;
	});
}

function pickedBy({ modes }: INodeProperties): string {
	const ways = (modes ?? []).map(({ displayName }) => displayName.replace(/^By/, 'by').replace('From List', 'from a list'));
	return `Picked ${ways.join(', or ')}`;
}

/** How a field is filled in. */
function kindOf({ property, read }: Pick<Field, 'property' | 'read'>): string {
	switch (property.type) {
		case 'boolean':
			return 'On or off';
		case 'dateTime':
			return read === asDate ? 'Day' : 'Day and time';
		case 'json':
			return 'JSON';
		case 'multiOptions':
			return property.options ? 'Any of a list' : 'Any of a list of your account';
		case 'number':
			return 'Number';
		case 'options':
			return property.options ? 'One of a list' : 'One of a list of your account';
		case 'resourceLocator':
			return pickedBy(property);
		case 'resourceMapper':
			return 'Form with the fields of your account';
		default:
			return property.typeOptions?.rows ? 'Text of several lines' : 'Text';
	}
}

function purposeOf(property: INodeProperties): string {
	const { description, options, placeholder, type } = property;
	const choices = options && type.endsWith('ptions') ? [`Choices: ${sentence(choicesOf(property).join(', '))}`] : [];
	const example = placeholder?.startsWith('e.g.') && type === 'string' ? [sentence(`For example ${placeholder.slice(4).trim()}`)] : [];
	return [...(description ? [sentence(description)] : []), ...choices, ...example].join(' ');
}

function rowOf(field: Field, place: string): string[] {
	const { property } = field;
	return [place === '' ? property.displayName : `${place}: ${property.displayName}`, kindOf(field), property.required ? 'yes' : '', purposeOf(property)];
}

function fromAToZ(fields: Field[] | undefined): Field[] {
	return [...(fields ?? [])].sort((one, other) => one.property.displayName.localeCompare(other.property.displayName));
}

export const FIELD_HEADS = ['Field', 'How it is filled in', 'Must be filled', 'What it is for'];

/** A row for each field of an operation, in the order of the panel. */
export function fieldRows(operation: Operation): string[][] {
	const { required = [], shown = [], filters, optional, select, sort } = operation;
	const names = (options: Array<{ name: string }>) => options.map(({ name }) => name).join(', ');
	const chosen = select?.options.filter(({ value }) => select.default.includes(value)) ?? [];
	const atFirst = chosen.length > 0 ? names(chosen) : 'none';
	return [
		...[...required, ...shown].map((field) => rowOf(field, '')),
		...(select ? [['Include', 'Any of a list', '', `Parts of each record to return. Choices: ${names(select.options)}. Chosen at first: ${atFirst}.`]] : []),
		...(sort ? [['Sort', 'One or more of a list', '', `What the records are ordered by. Choices: ${names(sort.options)}.`]] : []),
		...fromAToZ(filters).map((field) => rowOf(field, 'Filters')),
		...fromAToZ(optional).map((field) => rowOf(field, titleOf(optionalGroupOf(operation)))),
	];
}

/** A row for each option that stands on every operation. */
export function optionRows(properties: INodeProperties[]): string[][] {
	return [...properties]
		.sort((one, other) => one.displayName.localeCompare(other.displayName))
		.map((property) => [property.displayName, property.description ?? '']);
}

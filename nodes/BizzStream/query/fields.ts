import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Field } from '../../shared/descriptor';
import { choice, dateTime, field, jsonObject, number, text, type About } from '../../shared/fields';
import { chosenFrom } from '../../shared/optionList';
import { asWords, isObject, type Reader } from '../../shared/values';
import { readableFields } from '../documents/form';
import { conditionsField } from './conditions';
import { FILTER, momentOf, OPTIONS } from './filter';

/** As another reader, with what it gives made into one part of the filter or of the options. */
function asPart(read: Reader, write: (value: unknown) => IDataObject): Reader {
	return (value, context) => {
		const reading = read(value, context);
		return 'value' in reading && reading.value !== undefined ? { value: [write(reading.value)] } : reading;
	};
}

/** A field whose value joins others in the filter or in the options. */
function part(base: Field, as: string, write: (value: unknown) => IDataObject): Field {
	return { ...base, in: 'query', as, read: asPart(base.read, write) };
}

type Named = { fieldName: INodeProperties; names: (name: string, about: About & { write: (names: string[]) => IDataObject }) => Field };

/** Fields are chosen from the definition. */
const fromDefinition: Named = {
	fieldName: {
		displayName: 'Field Name or ID',
		name: 'field',
		type: 'options',
		typeOptions: { loadOptionsMethod: readableFields.method, loadOptionsDependsOn: ['definition.value'] },
		default: '',
		description: 'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	names: (name, about) => chosenFrom(name, readableFields, about),
};

/** Of the original platform nobody can read definitions: names are typed. */
const byName: Named = {
	fieldName: { displayName: 'Field Name', name: 'field', type: 'string', default: '', placeholder: 'e.g. orderNumber' },
	names: (name, about) => {
		const typed = text(name, { ...about, label: `${about.label} Names`, example: 'e.g. orderNumber, status' });
		return {
			...typed,
			read: (value, context) => {
				const reading = asWords(value, context);
				return 'value' in reading && Array.isArray(reading.value) ? { value: about.write(reading.value.map(String)) } : reading;
			},
		};
	},
};

function projection(sign: number): (names: string[]) => IDataObject {
	return (names) => Object.fromEntries(names.map((name) => [name, sign]));
}

function sortField({ fieldName }: Named): Field {
	return field('sort', {
		in: 'query',
		as: OPTIONS,
		description: 'In which order documents come. Without it they come by their ID, and none is missed while others are added or deleted.',
		shape: {
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Sort Field',
			default: {},
			options: [
				{
					displayName: 'Sort Field',
					name: 'keys',
					values: [
						fieldName,
						{
							displayName: 'Direction',
							name: 'direction',
							type: 'options',
							options: [
								{ name: 'Ascending', value: 'ascending' },
								{ name: 'Descending', value: 'descending' },
							],
							default: 'ascending',
						},
					],
				},
			],
		},
		read: (value) => {
			const keys = isObject(value) && Array.isArray(value.keys) ? value.keys.filter(isObject) : [];
			const sort = Object.fromEntries(keys.filter((key) => key.field).map((key) => [String(key.field), key.direction === 'descending' ? -1 : 1]));
			return { value: Object.keys(sort).length > 0 ? [{ sort }] : undefined };
		},
	});
}

/** Which documents a list holds. */
function filtersOf({ fieldName }: Named): Field[] {
	return [
		// "At or after", so that a poll that asks from the last moment it saw misses nothing.
		part(dateTime('changedSince', { description: 'Only documents created or changed at or after this moment' }), FILTER, (moment) => ({
			_lastModifiedOn: { $gte: momentOf(String(moment)) },
		})),
		conditionsField(fieldName),
		part(
			jsonObject('filter', { label: 'Filter (JSON)', description: 'A filter as MongoDB writes it, for what conditions cannot say. Both apply.' }),
			FILTER,
			(value) => (isObject(value) ? value : {}),
		),
		part(text('status', { example: 'e.g. planned', description: 'Name of the status in the workflow, not its label' }), FILTER, (status) => ({ status: String(status) })),
	];
}

function returnedFields({ names }: Named, leftOut: number): Field[] {
	return [
		names('fieldsToLeaveOut', { label: 'Fields to Leave Out', description: 'Everything else is returned', in: 'query', as: 'fields', write: projection(leftOut) }),
		names('fieldsToReturn', { label: 'Fields to Return', description: 'Only these, and the ID', in: 'query', as: 'fields', write: projection(1) }),
	];
}

function furtherOptions(most: number): Field[] {
	return [
		part(
			choice('moments', {
				label: 'Dates in Filters',
				options: [
					{ name: 'As MongoDB Dates', value: 'mongo', description: 'If filters by dates find nothing, or are refused' },
					{ name: 'As Text', value: 'text' },
				],
				default: 'text',
				description: 'How Changed Since and conditions on dates are written. BizzStream does not say which it takes.',
			}),
			OPTIONS,
			(moments) => ({ moments: String(moments) }),
		),
		part(
			number('pageSize', { min: 1, max: most, whole: true, default: 200, description: 'How many documents one call reads. It becomes smaller by itself where a call takes too long.' }),
			OPTIONS,
			(limit) => ({ limit: Number(limit) }),
		),
	];
}

export interface ListFields {
	filters: Field[];
	optional: Field[];
}

/** How a list of v2 documents is narrowed, sorted and cut. https://docs.metacomplatform.com/scripts/server/documents/find-documents */
export const aeroList: ListFields = {
	filters: filtersOf(fromDefinition),
	optional: [...returnedFields(fromDefinition, 0), ...furtherOptions(800), sortField(fromDefinition)],
};

/** As above, for v1, which leaves fields out by another sign. https://docs.bizzstream.com/rest/document */
export const originalList: ListFields = {
	filters: filtersOf(byName),
	optional: [...returnedFields(byName, -1), ...furtherOptions(20_000), sortField(byName)],
};

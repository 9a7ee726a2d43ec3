import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field, Operation, Resource, Sort, Vendor } from './descriptor';
import type { Dialect } from './dialect';
import { methodOf } from './route';
import { sharedProperties, type Showing } from './sharedProperties';
import { allResourcesOf, generationsOf, generationWith, shownForGeneration, signInProperties } from './signIn';
import { connectionProperties } from './transport/connectionOptions';
import { camelCaseOf, titleOf } from './words';

/** Name of the collection that holds an operation's optional fields, as n8n's style rules want it. */
export function optionalGroupOf(operation: Operation): 'additionalFields' | 'updateFields' {
	return isUpdate(operation) ? 'updateFields' : 'additionalFields';
}

/** Whether an operation changes a record that is there. */
export function isUpdate({ route, updates }: Operation): boolean {
	const method = methodOf(route);
	return method === 'PUT' || method === 'PATCH' || updates === true;
}

/** What the panel shows, beside the choice of resource and operation, for one operation in order. */
function propertiesOf(operation: Operation, { limitHint }: Dialect): INodeProperties[] {
	const shown: INodeProperties[] = [];
	if (operation.notice !== undefined) {
		shown.push({ displayName: operation.notice, name: 'notice', type: 'notice', default: '' });
	}
	const standing = [...(operation.required ?? []), ...(operation.shown ?? [])].map(({ property }) => property);
	shown.push(...standing.filter((property) => !dependsOnSimplify(property)));
	if (operation.orFile) shown.push(OUTPUT, OUTPUT_FILE_FIELD);
	if (operation.gives === 'rows') shown.push(RETURN_ALL, limitHint === undefined ? LIMIT : { ...LIMIT, hint: limitHint });
	if (operation.thenRead) shown.push(RETURN);
	if (operation.simple) shown.push(simplifyProperty(operation), ...standing.filter(dependsOnSimplify));
	if (operation.gives === 'file') shown.push(OUTPUT_FIELD);
	if (operation.select) shown.push(includeProperty(operation.select.options, operation.select.default));
	if (operation.sort) shown.push(sortProperty(operation.sort));
	if (operation.filters) shown.push(collection('filters', 'Filters', 'Add Filter', operation.filters));
	if (operation.optional) {
		const name = optionalGroupOf(operation);
		shown.push(collection(name, titleOf(name), 'Add Field', operation.optional));
	}
	return shown;
}

const RETURN_ALL: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const LIMIT: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

const SIMPLIFY: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** For writes that are answered with little. */
const RETURN: INodeProperties = {
	displayName: 'Return',
	name: 'return',
	type: 'options',
	options: [
		{ name: 'Full Record', value: 'record', description: 'Reads the record afterwards, which is one more call' },
		{ name: 'ID', value: 'id', description: 'Only says which record it was' },
	],
	default: 'id',
};

function simplifyProperty({ thenRead, simpleHint }: Operation): INodeProperties {
	return {
		...SIMPLIFY,
		...(simpleHint !== undefined && { hint: simpleHint }),
		...(thenRead && { displayOptions: { show: { return: ['record'] } } }),
	};
}

/** Whether a field is there only with Simplify on or off: it then stands below it. */
function dependsOnSimplify({ displayOptions }: INodeProperties): boolean {
	return displayOptions?.show?.simplify !== undefined;
}

const OUTPUT_FIELD: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'outputField',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the output field to put the file in',
};

/** For lists that may also be had as a file. */
const OUTPUT: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'File', value: 'file', description: 'One item with all of it in a file' },
		{ name: 'Items', value: 'items', description: 'An item for each row' },
	],
	default: 'items',
};

const OUTPUT_FILE_FIELD: INodeProperties = { ...OUTPUT_FIELD, displayOptions: { show: { output: ['file'] } } };

function includeProperty(options: INodePropertyOptions[], chosen: string[]): INodeProperties {
	return {
		displayName: 'Include',
		name: 'include',
		type: 'multiOptions',
		options: sorted(options),
		default: [...chosen],
		description: 'Parts of each record that are returned besides its own fields',
	};
}

function sortProperty({ options, single }: Sort): INodeProperties {
	const first = options[0]?.value ?? '';
	return {
		displayName: 'Sort',
		name: 'sort',
		type: 'fixedCollection',
		...(!single && { typeOptions: { multipleValues: true, sortable: true } }),
		placeholder: 'Add Sort Field',
		default: {},
		options: [
			{
				displayName: 'Sort Field',
				name: 'keys',
				values: [
					{ displayName: 'Field', name: 'field', type: 'options', options: sorted(options), default: first },
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
	};
}

function collection(name: string, displayName: string, placeholder: string, fields: Field[]): INodeProperties {
	const options = fields
		.map(({ property: { required, ...property } }) => property)
		.sort((one, other) => one.displayName.localeCompare(other.displayName));
	return { displayName, name, type: 'collection', placeholder, default: {}, options };
}

function sorted(options: INodePropertyOptions[]): INodePropertyOptions[] {
	return [...options].sort((one, other) => one.name.localeCompare(other.name));
}

function resourceProperty(vendor: Vendor, generation: Vendor): INodeProperties {
	const options = generation.resources.map(({ name, value }) => ({ name, value }));
	const first = options[0]?.value ?? '';
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		...shownForGeneration(vendor, generation),
		options: sorted(options),
		default: first,
	};
}

function operationProperty(resource: Resource): INodeProperties {
	const options = resource.operations.map(({ name, value, action, description }) => ({
		name,
		value,
		action,
		...(description !== undefined && { description }),
	}));
	const commonest = resource.usual ?? (options.find(({ value }) => value === 'getMany') ?? options[0])?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: sorted(options),
		default: commonest,
	};
}

function optionsProperty(vendor: Vendor): INodeProperties {
	const own = (vendor.options ?? []).map(({ property: { required, ...property } }) => property);
	const options = [...connectionProperties(vendor.dialect.limits.parallelCalls), ...own].sort((one, other) =>
		one.displayName.localeCompare(other.displayName),
	);
	return { displayName: 'Options', name: 'options', type: 'collection', placeholder: 'Add Option', default: {}, options };
}

/** What each operation shows, under its present name and its former ones: n8n drops the values of fields that are not shown. */
function showingsOf(vendor: Vendor): Showing[] {
	return allResourcesOf(vendor).flatMap((resource) => {
		const { dialect } = generationWith(vendor, resource);
		return resource.operations.map((operation) => ({
			resource: resource.value,
			operations: [operation.value, ...(operation.formerly ?? [])],
			properties: propertiesOf(operation, dialect),
		}));
	});
}

/** The whole panel of a vendor's node, made from its descriptors. Done once, when the module loads. */
export function panelOf(vendor: Vendor): INodeProperties[] {
	return [
		...signInProperties(vendor),
		...generationsOf(vendor).map((generation) => resourceProperty(vendor, generation)),
		...allResourcesOf(vendor).map(operationProperty),
		...sharedProperties(showingsOf(vendor)),
		optionsProperty(vendor),
	];
}

/** Name of the property that holds a part of a simplified row: `client.name` becomes `clientName`, and `license_details.type` `license_details_type`. */
export function simpleNameOf(path: string): string {
	const parts = path.split('.');
	return parts.some((part) => part.includes('_')) ? parts.join('_') : camelCaseOf(parts);
}

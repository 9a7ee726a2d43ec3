import { NodeConnectionTypes } from 'n8n-workflow';
import type { ICredentialType, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

import { apiRequest } from '../../nodes/shared/apiRequest';
import type { Batch, Resource, Vendor } from '../../nodes/shared/descriptor';
import type { Dialect } from '../../nodes/shared/dialect';
import { executeOperations, type Parts } from '../../nodes/shared/execute';
import { choice, choices, date, fileIn, flag, id, jsonObject, longText, number, text } from '../../nodes/shared/fields';
import { clearedFields, formField, optionsOf, resourceMappingOf, type Form } from '../../nodes/shared/form';
import { listSearchOf } from '../../nodes/shared/listSearch';
import { loadOptionsOf } from '../../nodes/shared/optionList';
import { panelOf } from '../../nodes/shared/panel';
import { byOffset } from '../../nodes/shared/paging';
import { pick, type Picker } from '../../nodes/shared/picker';
import { isObject, type Row } from '../../nodes/shared/values';

/** A vendor that there is not: a planner of repair jobs, for tests of what knows no vendor. */

export const lanternApi: ICredentialType = {
	name: 'lanternApi',
	displayName: 'Lantern API',
	properties: [
		{ displayName: 'Key', name: 'key', type: 'string', default: '' },
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
	],
	authenticate: { type: 'generic', properties: { headers: { Authorization: '=Bearer {{$credentials.key}}' } } },
};

function rowsIn(body: unknown): Row[] | undefined {
	return isObject(body) && Array.isArray(body.items) ? body.items.filter(isObject) : undefined;
}

const dialect: Dialect = {
	connection: { baseUrl: ({ baseUrl }) => String(baseUrl) },
	limits: { parallelCalls: 3 },
	envelope: { rows: rowsIn, row: (body) => (isObject(body) && isObject(body.item) ? body.item : undefined) },
	paging: byOffset({ offset: 'skip', limit: 'take', most: 5, total: ['total'] }),
	failures: {
		traceHeader: 'x-trace',
		read: ({ body }) =>
			isObject(body) && typeof body.code === 'string' ? { code: body.code, detail: String(body.message), field: 'title' } : {},
		hidden: ({ body }) => isObject(body) && body.ok === false,
		messages: { CREW_BUSY: { message: 'The crew of this {resource} is busy{detail}', next: 'Choose another crew.' } },
	},
};

export const customers: Picker = {
	label: 'Customer',
	list: 'GET /customers',
	ask: { archived: false },
	search: 'q',
	row: ({ id: value, name }) => ({ value: String(value), name: String(name) }),
	idRule: { pattern: /^c\d+$/, words: 'a Lantern ID such as c12' },
	example: 'e.g. c12',
	url: { pattern: /lantern\.example\/customers\/(c\d+)/, example: 'https://app.lantern.example/customers/c12' },
};

export const crews: Picker = {
	label: 'Repair Crew',
	list: 'GET /crews',
	within: { customerId: ['customer'] },
	row: ({ id: value, name }) => ({ value: String(value), name: String(name) }),
	example: 'e.g. 7',
};

/** Fields that each account of Lantern makes for its jobs. */
export const jobForm: Form = {
	method: 'getJobFields',
	async fields({ call }) {
		const rows = rowsIn(await call('GET /fields', { of: 'job' }));
		return rows?.map(({ id: value, label, kind }) => ({
			id: String(value),
			label: String(label),
			type: kind === 'number' ? ('number' as const) : ('string' as const),
		}));
	},
	write: (filled) => filled.map(({ id: field, value }) => ({ field, value })),
	clear: (ids) => ids.map((field) => ({ field, value: null })),
};

const job = id('job', { label: 'Job', in: 'path', required: true });

const details = [
	text('city', { as: 'address.city' }),
	choices('labels', { options: ['indoor', 'urgent'].map((value) => ({ name: value, value })) }),
	longText('notes'),
	number('priority', { min: 1, max: 9, whole: true, default: 5 }),
	date('due'),
	text('zip', { as: 'address.zip' }),
];

export const jobResource: Resource = {
	name: 'Job',
	value: 'job',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a job',
			route: 'POST /jobs',
			required: [pick(customers, { as: 'customerId', required: true }), text('title', { required: true, example: 'e.g. Leaking roof' })],
			shown: [formField('customFields', jobForm, { as: 'fields' })],
			optional: [...details, pick(crews, { as: 'crewId' })],
			check: ({ priority, due }) =>
				priority === 9 && due === undefined ? { label: 'Due', problem: 'is needed for priority 9' } : undefined,
		},
		{ name: 'Delete', value: 'delete', action: 'Delete a job', route: 'DELETE /jobs/{job}', gives: 'deleted', required: [job] },
		{
			name: 'Get',
			value: 'get',
			action: 'Get a job',
			route: 'GET /jobs/{job}',
			required: [job],
			simple: ['id', 'title', 'customer.name'],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many jobs',
			route: 'GET /jobs',
			gives: 'rows',
			filters: [
				flag('done', { description: 'Whether the job is done' }),
				{ ...text('titleHolds', { in: 'rows' }), keep: (row, value) => String(row.title).includes(String(value)) },
				pick(customers, { as: 'customerId' }),
			],
			select: {
				as: 'parts',
				options: [
					{ name: 'Customer', value: 'customer' },
					{ name: 'Visits', value: 'visits' },
				],
				default: ['customer'],
				write: (chosen) => chosen.join(';'),
			},
			sort: {
				as: 'order',
				options: [
					{ name: 'Title', value: 'title' },
					{ name: 'Due Date', value: 'due' },
				],
				default: [{ field: 'due', direction: 'ascending' }],
				write: (keys) => ({ order: keys.map(({ field, direction }) => `${field}:${direction}`).join() }),
			},
			simple: ['id', 'title', 'customer.name'],
			formerly: ['list'],
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a job',
			route: 'PATCH /jobs/{job}',
			required: [job],
			optional: [
				...details,
				text('title'),
				clearedFields('clearedFields', jobForm, { label: 'Cleared Fields', as: 'fields' }),
				jsonObject('more', { label: 'More Fields', as: '' }),
				choice('state', { options: ['open', 'done'].map((value) => ({ name: value, value })) }),
			],
		},
	],
};

const byThree: Batch = {
	size: 3,
	write: (records) => ({ body: { notes: records.map(({ body }) => body) } }),
	results: (body) => rowsIn(body)?.map((row) => (row.refused ? { fault: { detail: String(row.refused) } } : { row })),
};

const noteResource: Resource = {
	name: 'Note',
	value: 'note',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a note',
			route: 'POST /jobs/{job}/notes',
			batch: byThree,
			required: [job, longText('text', { required: true })],
			optional: [flag('silent', { description: 'Whether nobody is told', in: 'query' })],
		},
	],
};

const photoResource: Resource = {
	name: 'Photo',
	value: 'photo',
	operations: [
		{
			name: 'Download',
			value: 'download',
			action: 'Download a photo',
			route: 'GET /jobs/{job}/photo',
			gives: 'file',
			required: [job],
		},
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload a photo',
			route: 'PUT /jobs/{job}/photo',
			required: [job, fileIn('photo')],
			optional: [text('caption'), jsonObject('place')],
		},
	],
};

export const lantern: Vendor = {
	name: 'Lantern',
	credential: lanternApi.name,
	dialect,
	resources: [jobResource, noteResource, photoResource, apiRequest('e.g. /jobs')],
	options: [text('onBehalfOf', { in: 'header', as: 'x-lantern-user' })],
};

/** The node of the invented vendor, or of one like it, with its usual parts or others. */
export function nodeOf(vendor: Vendor = lantern, parts?: Parts): INodeType {
	return {
		description: {
			displayName: vendor.name,
			name: vendor.name.toLowerCase(),
			group: ['transform'],
			version: 1,
			description: `Work with ${vendor.name}`,
			defaults: { name: vendor.name },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: vendor.credential, required: true }],
			properties: panelOf(vendor),
		},
		methods: {
			listSearch: listSearchOf(vendor, [customers, crews]),
			loadOptions: loadOptionsOf(vendor, [optionsOf(jobForm)]),
			resourceMapping: resourceMappingOf(vendor, [jobForm]),
		},
		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			return await executeOperations(this, vendor, parts);
		},
	};
}

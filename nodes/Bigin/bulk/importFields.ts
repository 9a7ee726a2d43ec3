import type { Field } from '../../shared/descriptor';
import { choice, field, fileIn, flag, id, text } from '../../shared/fields';
import { formField } from '../../shared/form';
import { pick } from '../../shared/picker';
import { asText } from '../../shared/values';
import { biginId, ID_EXAMPLE } from '../ids';
import { companies, contacts, pipelineRecords, products } from '../modules';
import { teamPipelines, users } from '../pickers';
import { changedRecordForm, readableFields } from '../recordForm';

/** https://www.bigin.com/developer/docs/apis/v2/bulk-write/limitations.html: no activities, notes or tags. */
const IMPORTED = [companies, contacts, pipelineRecords, products];

export const importedModule: Field = choice('module', {
	options: IMPORTED.map(({ name, api }) => ({ name, value: api })),
	default: contacts.api,
	required: true,
	in: 'call',
});

export const importAs: Field = choice('importAs', {
	label: 'Import As',
	as: 'operation',
	options: [
		{ name: 'Create', value: 'insert' },
		{ name: 'Create or Update', value: 'upsert', description: 'Create a new record, or update the current one if it already exists (upsert)' },
		{ name: 'Update', value: 'update' },
	],
	default: 'insert',
	required: true,
	in: 'call',
});

/** Only where existing records are looked for. */
export const findBy: Field = field('findBy', {
	label: 'Match On Name or ID',
	in: 'call',
	required: true,
	description:
		'The field by which an existing record is found: the ID, or a unique field such as Email. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	shape: {
		type: 'options',
		typeOptions: { loadOptionsMethod: readableFields.method, loadOptionsDependsOn: ['module'] },
		default: 'id',
		displayOptions: { show: { importAs: ['update', 'upsert'] } },
	},
	read: asText,
});

/** The record of an item. What an import needs depends on what it is imported as, so nothing is marked. */
export const importedFields: Field = formField('recordFields', { ...changedRecordForm, dependsOn: ['module'] }, { as: '', label: 'Fields' });

export const overwriteWithEmpty: Field = flag('overwriteWithEmpty', {
	label: 'Overwrite with Empty Values',
	in: 'call',
	description: 'Whether an empty value clears the field of an existing record. Otherwise the field stays as it is.',
});

/** Links and keys that are no fields of the form. */
export const importedLinks: Field[] = [
	pick(users, { name: 'owner', label: 'Owner', as: 'Owner.id', in: 'body', description: 'The user whose record it is' }),
	id('recordId', { label: 'Record ID', as: 'id', in: 'body', rule: biginId, example: ID_EXAMPLE, description: 'Of the record to change, when matching on ID' }),
	pick(teamPipelines, { name: 'pipeline', as: 'Pipeline.id', in: 'body', description: 'Only for pipeline records' }),
];

export const importedFile: Field = fileIn('file', {
	description:
		'Name of the field of the input item that holds a CSV file, or a zip with one. Its first row names the fields by their API names. Links are found by name; the documentation of the node tells how to give their IDs.',
});

export const uploadedFile: Field = text('fileId', {
	label: 'File ID',
	required: true,
	in: 'call',
	example: 'e.g. 7712045000000431001',
	description: 'What Upload File gives',
});

export const columns: Field = text('columns', {
	in: 'call',
	example: 'e.g. Last_Name, Email, Account_Name',
	description:
		'API names of the fields in the order of the columns. Links are found by name; the documentation of the node tells how to give their IDs. Left empty, the first row of the file names them.',
});

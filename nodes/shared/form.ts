import { NodeOperationError } from 'n8n-workflow';
import type {
	FieldType,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import type { Field, Route, Vendor } from './descriptor';
import { field } from './fields';
import { askForPanel } from './panelCall';
import { asChoice, asDate, asFlag, asNumber, asText, isEmpty, isObject } from './values';
import type { Datum, Reader, Reading, Row } from './values';

/** One field of a form that the account defines. */
export interface FormField {
	id: string;
	label: string;
	type: FieldType;
	required?: boolean;
	options?: INodePropertyOptions[];
}

/** Fields that each account defines for itself, shown as a form. */
export interface Form {
	/** Name under which n8n finds the form, such as `getClientCustomFields`. */
	method: string;
	list: Route;
	ask: Record<string, string>;
	/** Reads one definition of the vendor's list. */
	field: (definition: Row) => FormField;
	/** What is sent for one filled field. */
	write: (filled: { id: string; value: Datum; type: FieldType }) => Row;
	/** What is sent to empty a field. */
	clear: (id: string) => Row;
}

const READERS: Partial<Record<FieldType, Reader>> = {
	boolean: asFlag,
	dateTime: asDate,
	number: asNumber(),
};

function readerOf({ type, options }: Pick<ResourceMapperField, 'options' | 'type'>): Reader {
	if (type === 'options' && options) return asOption(options);
	return (type && READERS[type]) ?? asText;
}

/** An option by its id or by its label, since people know only the label. */
function asOption(options: INodePropertyOptions[]): Reader {
	const read = asChoice(options.map(({ name }) => name));
	return (value, context) => {
		const byId = options.find((option) => option.value === value);
		if (byId) return { value: byId.value };
		const reading = read(value, context);
		if ('problem' in reading) return reading;
		return { value: options.find(({ name }) => name === reading.value)?.value };
	};
}

function isMapperField(value: unknown): value is ResourceMapperField {
	return isObject(value) && typeof value.id === 'string';
}

/** Reads a filled form. Fields left empty are not sent. */
function readForm(form: Form): Reader {
	return (value, context): Reading => {
		if (!isObject(value)) return { value: undefined };
		const schema = Array.isArray(value.schema) ? value.schema.filter(isMapperField) : [];
		const values = value.mappingMode === 'autoMapInputData' ? context.item : value.value;
		const written: Row[] = [];
		for (const [id, given] of Object.entries(isObject(values) ? values : {})) {
			const known = schema.find((each) => each.id === id);
			if (isEmpty(given) || (value.mappingMode === 'autoMapInputData' && !known)) continue;
			const reading = readerOf(known ?? {})(given, context);
			if ('problem' in reading) return { problem: `holds a wrong value: '${known?.displayName ?? id}' ${reading.problem}` };
			written.push(form.write({ id, value: reading.value, type: known?.type ?? 'string' }));
		}
		return { value: written.length > 0 ? written : undefined };
	};
}

/** The form as a field of the panel. */
export function formField(name: string, form: Form): Field {
	return field(name, {
		shape: {
			type: 'resourceMapper',
			default: { mappingMode: 'defineBelow', value: null },
			noDataExpression: true,
			typeOptions: {
				resourceMapper: {
					resourceMapperMethod: form.method,
					mode: 'add',
					fieldWords: { singular: 'field', plural: 'fields' },
					addAllFields: true,
					multiKeyMatch: false,
					supportAutoMap: false,
				},
			},
		},
		read: readForm(form),
	});
}

/** A choice of the form's fields that are to be emptied. */
export function clearedFields(name: string, form: Form, wire: { label: string; as: string }): Field {
	return field(name, {
		label: `${wire.label} Names or IDs`,
		description:
			'Fields to empty. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		as: wire.as,
		shape: { type: 'multiOptions', typeOptions: { loadOptionsMethod: form.method }, default: [] },
		read: (value) => {
			const ids = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
			return { value: ids.length > 0 ? ids.map((id) => form.clear(String(id))) : undefined };
		},
	});
}

async function definitionsOf(context: ILoadOptionsFunctions, vendor: Vendor, form: Form): Promise<FormField[]> {
	const body = await askForPanel(context, vendor, { route: form.list, query: form.ask });
	const rows = vendor.dialect.envelope.rows(body);
	if (rows === undefined) {
		throw new NodeOperationError(context.getNode(), `${vendor.name} answered with something that is not a list of fields`, {
			description: 'Check the address in the credential.',
		});
	}
	return rows.map(form.field);
}

type ResourceMapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;
type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** The forms of a vendor, as n8n's resource mapper wants them. */
export function resourceMappingOf(vendor: Vendor, forms: Form[]): Record<string, ResourceMapping> {
	return Object.fromEntries(
		forms.map((form) => [
			form.method,
			async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				const fields = await definitionsOf(this, vendor, form);
				return {
					fields: fields.map(({ id, label, type, required, options }) => ({
						id,
						displayName: label,
						type,
						required: required ?? false,
						defaultMatch: false,
						canBeUsedToMatch: false,
						display: true,
						...(options && { options }),
					})),
					emptyFieldsNotice: `This ${vendor.name} account has no custom fields here.`,
				};
			},
		]),
	);
}

/** The fields of each form as a list to choose from. */
export function loadOptionsOf(vendor: Vendor, forms: Form[]): Record<string, LoadOptions> {
	return Object.fromEntries(
		forms.map((form) => [
			form.method,
			async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const fields = await definitionsOf(this, vendor, form);
				return fields.map(({ id, label }) => ({ name: label, value: id }));
			},
		]),
	);
}

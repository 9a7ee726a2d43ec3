import { NodeOperationError } from 'n8n-workflow';
import type {
	FieldType,
	IDataObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import type { Field, Route, Vendor } from './descriptor';
import { field } from './fields';
import { askForPanel, chosenIn } from './panelCall';
import { asChoice, asDate, asFlag, asNumber, asText, isEmpty, isObject } from './values';
import type { Datum, Reader, Reading } from './values';

/** One field of a form that the account defines. */
export interface FormField {
	id: string;
	label: string;
	type: FieldType;
	required?: boolean;
	options?: INodePropertyOptions[];
}

/** A field of a form that a user filled in. */
export interface FilledField {
	id: string;
	value: Datum;
	type: FieldType;
}

/** What a form may use to learn its fields. */
export interface FormAsk {
	/** Makes a call. Throws NodeApiError with the reason when it fails. */
	call: (route: Route, query: IDataObject) => Promise<unknown>;
	/** What the user has chosen in another field of the panel; the id of what was picked. */
	chosen: (parameter: string) => string | undefined;
}

/** Fields that each account defines for itself, shown as a form. */
export interface Form {
	/** Name under which n8n finds the form, such as `getClientCustomFields`. */
	method: string;
	/** The fields; undefined where the vendor answered with something that is none. */
	fields: (ask: FormAsk) => Promise<FormField[] | undefined>;
	/** What is sent for the fields that were filled in: a list, or an object to merge into the record. */
	write: (filled: FilledField[]) => Datum;
	/** What is sent to empty fields. */
	clear: (ids: string[]) => Datum;
	/** Names of panel fields that decide which fields there are. */
	dependsOn?: string[];
	/** Whether the form may be filled from properties of the input item that have the names of its fields. */
	fillsFromItem?: boolean;
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
		const filled: FilledField[] = [];
		for (const [id, given] of Object.entries(isObject(values) ? values : {})) {
			const known = schema.find((each) => each.id === id);
			if (isEmpty(given) || (value.mappingMode === 'autoMapInputData' && !known)) continue;
			const reading = readerOf(known ?? {})(given, context);
			if ('problem' in reading) return { problem: `holds a wrong value: '${known?.displayName ?? id}' ${reading.problem}` };
			filled.push({ id, value: reading.value, type: known?.type ?? 'string' });
		}
		return { value: filled.length > 0 ? form.write(filled) : undefined };
	};
}

/** The form as a field of the panel. `as` is its place in the body; `''` merges it into the record. */
export function formField(name: string, form: Form, wire: { as: string; label?: string }): Field {
	return field(name, {
		...wire,
		shape: {
			type: 'resourceMapper',
			default: { mappingMode: 'defineBelow', value: null },
			noDataExpression: true,
			typeOptions: {
				...(form.dependsOn && { loadOptionsDependsOn: form.dependsOn }),
				resourceMapper: {
					resourceMapperMethod: form.method,
					mode: 'add',
					fieldWords: { singular: 'field', plural: 'fields' },
					addAllFields: true,
					multiKeyMatch: false,
					supportAutoMap: form.fillsFromItem ?? false,
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
			return { value: ids.length > 0 ? form.clear(ids.map(String)) : undefined };
		},
	});
}

async function fieldsOf(context: ILoadOptionsFunctions, vendor: Vendor, form: Form): Promise<FormField[]> {
	const fields = await form.fields({
		call: async (route, query) => await askForPanel(context, vendor, { route, query }),
		chosen: (parameter) => chosenIn(context, parameter),
	});
	if (fields === undefined) {
		throw new NodeOperationError(context.getNode(), `${vendor.name} answered with something that is not a list of fields`, {
			description: 'Check the address in the credential.',
		});
	}
	return fields;
}

type ResourceMapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;
type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** The forms of a vendor, as n8n's resource mapper wants them. */
export function resourceMappingOf(vendor: Vendor, forms: Form[]): Record<string, ResourceMapping> {
	return Object.fromEntries(
		forms.map((form) => [
			form.method,
			async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				const fields = await fieldsOf(this, vendor, form);
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
				const fields = await fieldsOf(this, vendor, form);
				return fields.map(({ id, label }) => ({ name: label, value: id }));
			},
		]),
	);
}

import type { FieldType, ILoadOptionsFunctions, INodePropertyOptions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';

import type { Field, Vendor } from './descriptor';
import { field } from './fields';
import { chosenFrom, notAList, type OptionList } from './optionList';
import { panelAsk, vendorInPanel, type PanelAsk } from './panelCall';
import { asChoice, asDate, asDateTime, asFlag, asJson, asList, asNumber, asText, isEmpty, isObject } from './values';
import type { Datum, Reader, Reading } from './values';

/** One field of a form that the account defines. */
export interface FormField {
	id: string;
	label: string;
	type: FieldType;
	required?: boolean;
	/** Whether it is left to "Add field" at first. */
	isAside?: boolean;
	options?: INodePropertyOptions[];
	/** The vendor's kind of field, handed to `write`. `date` makes a `dateTime` a calendar day. */
	kind?: string;
}

/** A field as n8n keeps it in a saved workflow, with our `kind` beside what n8n knows. */
interface SavedField extends ResourceMapperField {
	kind?: string;
}

/** A field of a form that a user filled in. */
export interface FilledField {
	id: string;
	value: Datum;
	type: FieldType;
	kind?: string;
}

/** Fields that each account defines for itself, shown as a form. */
export interface Form {
	/** Name under which n8n finds the form, such as `getClientCustomFields`. */
	method: string;
	/** The fields; undefined where the vendor answered with something that is none. */
	fields: (ask: PanelAsk) => Promise<FormField[] | undefined>;
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
	array: asList,
	boolean: asFlag,
	dateTime: asDateTime,
	number: asNumber(),
	object: asJson,
};

function readerOf({ type, options, kind }: Pick<SavedField, 'kind' | 'options' | 'type'>): Reader {
	if (type === 'options' && options) return asOption(options);
	if (kind === 'date') return asDate;
	return (type && READERS[type]) ?? asText;
}

/** An option by its id, as text or as a number, or by its label, since people know only the label. */
function asOption(options: INodePropertyOptions[]): Reader {
	const read = asChoice(options.map(({ name }) => name));
	return (value, context) => {
		const byId = options.find((option) => option.value === value) ?? options.find((option) => typeof value !== 'object' && String(option.value) === String(value));
		if (byId) return { value: byId.value };
		const reading = read(value, context);
		if ('problem' in reading) return reading;
		return { value: options.find(({ name }) => name === reading.value)?.value };
	};
}

function isSavedField(value: unknown): value is SavedField {
	return isObject(value) && typeof value.id === 'string';
}

/** Reads a filled form. Fields left empty are not sent. */
function readForm(form: Form): Reader {
	return (value, context): Reading => {
		if (!isObject(value)) return { value: undefined };
		const schema = Array.isArray(value.schema) ? value.schema.filter(isSavedField) : [];
		const values = value.mappingMode === 'autoMapInputData' ? context.item : value.value;
		const filled: FilledField[] = [];
		for (const [id, given] of Object.entries(isObject(values) ? values : {})) {
			const known = schema.find((each) => each.id === id);
			if (isEmpty(given) || (value.mappingMode === 'autoMapInputData' && !known)) continue;
			const reading = readerOf(known ?? {})(given, context);
			if ('problem' in reading) return { problem: `holds a wrong value: '${known?.displayName ?? id}' ${reading.problem}` };
			filled.push({ id, value: reading.value, type: known?.type ?? 'string', kind: known?.kind });
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
				// Forms of other operations may have the same name in the panel: n8n would go on showing their fields.
				loadOptionsDependsOn: ['resource', 'operation', ...(form.dependsOn ?? [])],
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
	return chosenFrom(name, optionsOf(form), {
		...wire,
		description: 'Fields to empty',
		write: (ids) => form.clear(ids),
	});
}

/** The fields of a form as a list to choose from. */
export function optionsOf(form: Form): OptionList {
	return {
		method: form.method,
		options: async (ask) => (await form.fields(ask))?.map(({ id, label }) => ({ name: label, value: id })),
	};
}

type ResourceMapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** The forms of a vendor, as n8n's resource mapper wants them. */
export function resourceMappingOf(vendor: Vendor, forms: Form[]): Record<string, ResourceMapping> {
	return Object.fromEntries(
		forms.map((form) => [
			form.method,
			async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				const fields = await form.fields(panelAsk(this, vendorInPanel(this, vendor)));
				if (fields === undefined) throw notAList(this, vendor);
				return {
					fields: fields.map(savedFieldOf),
					emptyFieldsNotice: `This ${vendor.name} account has no such fields.`,
				};
			},
		]),
	);
}

function savedFieldOf({ id, label, type, required, isAside, options, kind }: FormField): SavedField {
	return {
		id,
		displayName: label,
		type,
		required: required ?? false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		...(isAside && { removed: true }),
		...(options && { options }),
		...(kind !== undefined && { kind }),
	};
}

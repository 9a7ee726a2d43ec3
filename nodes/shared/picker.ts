import type { IDataObject, INodeListSearchItems, INodeProperties, INodePropertyMode } from 'n8n-workflow';

import type { Field, Place } from './descriptor';
import { field } from './fields';
import type { Paging } from './paging';
import type { PanelAsk } from './panelCall';
import type { Route } from './route';
import { asId, asIdNumber, asText, isObject } from './values';
import type { IdRule, Reader, Row } from './values';
import { camelCaseOf, inSentence } from './words';

/** A call that searches, beside the one that lists. */
export interface SearchCall {
	list: Route;
	/** Name of the query value that holds the search text. */
	as: string;
	/** Shortest text that the vendor takes; a shorter one is looked for on our side. */
	least: number;
	/** Query values of the list that the search does not take. */
	leavesOut?: string[];
	paging?: Paging;
}

/** A searchable list of records, declared once for a vendor. */
export interface Picker {
	/** What is picked, as people call it. */
	label: string;
	/** Where the list comes from. */
	list: Route;
	/** Query values that are always sent, where they differ by what is chosen in the fields of `within`. */
	ask?: IDataObject | ((chosen: Record<string, string>) => IDataObject);
	/** How the vendor searches: the name of a query value, or a call of its own. Without it, the search is done on our side. */
	search?: string | SearchCall;
	/** How the list is paged; the dialect's way when left out. */
	paging?: Paging;
	/** Makes the list out of several calls, where one does not give it. `list` is then the last of them. */
	gather?: (call: PanelAsk['call'], chosen: Record<string, string>) => Promise<Row[]>;
	/** Takes the rows out of the answer where the envelope's way does not fit. */
	rowsOf?: (body: unknown) => Row[];
	/** Values taken from other fields of the panel, for the route or the query: the name to the fields that may hold it. */
	within?: Record<string, string[]>;
	/** Names of `within` that the list cannot do without; those in the route are always needed. */
	needs?: string[];
	row: (row: Row) => INodeListSearchItems;
	/** What an id looks like. */
	idRule?: IdRule;
	/** How the vendor takes the id where it is not text without blanks: as a number, or as words, which stand in no address. */
	sentAs?: 'number' | 'words';
	/** What people call the id: "ID" when left out, "Code" for codes. */
	idWord?: string;
	example: string;
	/** Addresses of records in the vendor's application; the first group is the id. */
	url?: { pattern: RegExp; example: string };
}

/** The name under which n8n finds the list of a picker. */
export function listMethodOf(picker: Picker): string {
	return camelCaseOf(['search', ...picker.label.split(' ')]);
}

type Modes = Pick<INodeProperties, 'modes'>;

function byUrl({ label, url }: Picker): INodePropertyMode[] {
	if (url === undefined) return [];
	const regex = url.pattern.source;
	// n8n looks for the id anywhere in the address, but wants the whole address to fit what it is checked against.
	const whole = `.*${regex}.*`;
	const { modes }: Modes = {
		modes: [
			{
				displayName: 'By URL',
				name: 'url',
				type: 'string',
				placeholder: url.example,
				extractValue: { type: 'regex', regex },
				validation: [{ type: 'regex', properties: { regex: whole, errorMessage: `Must be the address of the page of the ${inSentence(label)}` } }],
			},
		],
	};
	return modes ?? [];
}

/** An expression is checked when it runs; what is typed is checked at once. */
function validationOf({ idRule }: Picker): Pick<INodePropertyMode, 'validation'> {
	if (idRule === undefined) return {};
	const properties = { regex: idRule.pattern.source, errorMessage: `Must be ${idRule.words}` };
	return { validation: [{ type: 'regex', properties }] };
}

function modesOf(picker: Picker): Modes {
	return {
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: listMethodOf(picker), searchable: true },
			},
			...byUrl(picker),
			{
				displayName: `By ${picker.idWord ?? 'ID'}`,
				name: 'id',
				type: 'string',
				placeholder: picker.example,
				...validationOf(picker),
			},
		],
	};
}

/** Reads a locator in any mode. n8n leaves an address as it is where a workflow was not made in the editor. */
function readLocator(picker: Picker): Reader {
	const read = picker.sentAs === undefined ? asId(picker.idRule) : picker.sentAs === 'number' ? asIdNumber(picker.idRule) : asText;
	return (value, context) => {
		if (!isObject(value)) return read(value, context);
		if (value.mode !== 'url' || typeof value.value !== 'string' || picker.url === undefined) {
			return read(value.value, context);
		}
		const found = picker.url.pattern.exec(value.value)?.[1] ?? value.value;
		return read(found, context);
	};
}

export interface Picking {
	as: string;
	/** Name of the field; the picked thing's own when left out. */
	name?: string;
	label?: string;
	in?: Place;
	required?: boolean;
	description?: string;
}

/** A field that picks a record by name, by address or by id. One that goes into the path is required. */
export function pick(picker: Picker, picking: Picking): Field {
	const name = picking.name ?? camelCaseOf(picker.label.split(' ').map((word, i) => (i === 0 ? word.toLowerCase() : word)));
	const required = picking.required ?? picking.in === 'path';
	// A plain field is its own value; a picked one has it inside.
	const dependsOn = Object.values(picker.within ?? {}).flat().flatMap((other) => [other, `${other}.value`]);
	return field(name, {
		label: picking.label ?? picker.label,
		description: picking.description,
		required,
		in: picking.in,
		as: picking.as,
		shape: {
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			...modesOf(picker),
			...(dependsOn.length > 0 && { typeOptions: { loadOptionsDependsOn: dependsOn } }),
		},
		read: readLocator(picker),
	});
}

import type { JsonObject } from '../../machinery/vendor';

export type FieldType =
	| 'text'
	| 'number'
	| 'checkbox'
	| 'picklist'
	| 'autocomplete'
	| 'date'
	| 'time'
	| 'dateTime'
	| 'reference'
	| 'attachment'
	| 'signature'
	| 'chat';

/** What becomes of a document when the one it refers to is deleted. */
export type OnDelete = 'block' | 'cascade' | 'clear';

export interface FieldDefinition {
	name: string;
	label: string;
	type: FieldType;
	required?: boolean;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	decimals?: number;
	/** Of a pick list; the name is stored. */
	options?: ReadonlyArray<{ name: string; label: string }>;
	/** Of a reference: name of the definition it leads to. */
	definition?: string;
	/** Of a reference: 1-N. */
	multiple?: boolean;
	onDelete?: OnDelete;
	/** Of a time or a moment: rounded to so many minutes. */
	minutes?: number;
	/** Value of a new document that brings none. */
	initial?: string | number | boolean;
}

export interface LineBlock {
	name: string;
	label: string;
	fields: FieldDefinition[];
}

/** What its members may do with the documents of a definition. */
export interface AccessGroupDefinition {
	id: string;
	name: string;
	/** User groups that are members of every new document. */
	userGroups: readonly string[];
	/** Fields and line blocks that its members do not see. */
	hides: readonly string[];
	/** Statuses in which its members see the document; left out, all. */
	statuses?: readonly string[];
	/** REST actions that its members may run; left out, all. */
	actions?: readonly string[];
}

export type ActionMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A v1 REST action of the workflow. Nothing lasts unless it has a rule that saves. */
export interface RestAction {
	name: string;
	label: string;
	methods: readonly ActionMethod[];
	/** Statuses it is connected to; `any` is "Any Status". */
	from: readonly string[] | 'any';
	rule: 'save' | 'delete' | 'none';
	/** Status after it. */
	to?: string;
	/** Fields it sets itself. */
	sets?: JsonObject;
}

export interface Definition {
	id: string;
	/** Never changes; the key of the API. */
	name: string;
	label: string;
	/** Not editable by people, meant to be filled over REST. */
	masterData: boolean;
	fields: FieldDefinition[];
	lines: LineBlock[];
	/** The first is that of a new document. */
	statuses: ReadonlyArray<{ name: string; label: string }>;
	actions: readonly RestAction[];
	accessGroups: readonly AccessGroupDefinition[];
}

export function fieldNamed(fields: readonly FieldDefinition[], name: string): FieldDefinition | undefined {
	return fields.find((field) => field.name === name);
}

export function lineBlockNamed({ lines }: Definition, name: string): LineBlock | undefined {
	return lines.find((block) => block.name === name);
}

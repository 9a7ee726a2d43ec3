/** Types as the fields call names them; `participants` and `duration` are ours for two that it calls otherwise. */
export type DataType =
	| 'text' | 'textarea' | 'email' | 'phone' | 'website'
	| 'integer' | 'bigint' | 'double' | 'currency' | 'boolean' | 'date' | 'datetime'
	| 'picklist' | 'multiselectpicklist' | 'lookup' | 'multiselectlookup' | 'ownerlookup'
	| 'profileimage' | 'RRULE' | 'ALARM' | 'event_reminder' | 'participants' | 'duration' | 'jsonarray';

export interface FieldDefinition {
	apiName: string;
	label: string;
	type: DataType;
	/** Longest text. */
	length?: number;
	isMandatory?: boolean;
	isUnique?: boolean;
	isReadOnly?: boolean;
	isCustom?: boolean;
	/** In no layout: lists and single records leave it out without a fault. */
	isUnused?: boolean;
	choices?: readonly string[];
	/** Module a lookup points to. */
	lookup?: string;
}

export const text = (apiName: string, label: string, length: number): FieldDefinition => ({ apiName, label, type: 'text', length });
export const textarea = (apiName: string, label: string): FieldDefinition => ({ apiName, label, type: 'textarea', length: 32_000 });
export const phone = (apiName: string, label: string, length = 50): FieldDefinition => ({ apiName, label, type: 'phone', length });
export const plain = (apiName: string, label: string, type: DataType): FieldDefinition => ({ apiName, label, type });
export const email = (apiName: string, label: string): FieldDefinition => ({ apiName, label, type: 'email', length: 100 });
export const website = (apiName: string, label: string): FieldDefinition => ({ apiName, label, type: 'website', length: 255 });
export const lookup = (apiName: string, label: string, module: string): FieldDefinition => ({ apiName, label, type: 'lookup', lookup: module });
export const picklist = (apiName: string, label: string, choices: readonly string[]): FieldDefinition => ({
	apiName,
	label,
	type: 'picklist',
	choices,
});
export const mandatory = (field: FieldDefinition): FieldDefinition => ({ ...field, isMandatory: true });
export const unique = (field: FieldDefinition): FieldDefinition => ({ ...field, isUnique: true });
export const custom = (field: FieldDefinition): FieldDefinition => ({ ...field, isCustom: true });
export const unused = (field: FieldDefinition): FieldDefinition => ({ ...field, isUnused: true });
export const system = (apiName: string, label: string, type: DataType): FieldDefinition => ({ apiName, label, type, isReadOnly: true });

/** Fields every module begins with. */
export function systemFields(singular: string): FieldDefinition[] {
	return [
		plain('Owner', `${singular} Owner`, 'ownerlookup'),
		system('Created_By', 'Created By', 'ownerlookup'),
		system('Modified_By', 'Modified By', 'ownerlookup'),
		system('Created_Time', 'Created Time', 'datetime'),
		system('Modified_Time', 'Modified Time', 'datetime'),
	];
}

/** Not listed among the fields, but asked for and queried like one. */
export const idField: FieldDefinition = system('id', 'Record Id', 'bigint');

import type { CustomFieldDefinition, CustomFieldType } from '../customFields';
import { bigchangeId } from '../ids';

type Described = readonly [caption: string, type: CustomFieldType, more?: Pick<CustomFieldDefinition, 'systemListType' | 'defaultValue'>];

function definitionsFrom(first: number, described: readonly Described[]): CustomFieldDefinition[] {
	return described.map(([caption, type, more], index) => ({ definitionId: bigchangeId('customField', first + index), caption, type, ...more }));
}

/** Custom fields by the kind of record. Those of jobs belong to their job type. Fields 1 to 9 are the types a job can have. */
export const definitions = {
	boilerService: definitionsFrom(1, [
		['Gas meter number', 'text'],
		['Number of boilers', 'integer', { defaultValue: '1' }],
		['Flow temperature', 'decimal'],
		['Boiler under warranty', 'boolean'],
		['Warranty until', 'date'],
		['Fuel', 'list', { defaultValue: 'Gas' }],
		['Signed off by', 'systemList', { systemListType: 'resource' }],
		['Access from', 'time'],
		['Remarks for the invoice', 'note'],
	]),
	liftRepair: definitionsFrom(10, [
		['Lift number', 'text'],
		['People stuck', 'boolean'],
	]),
	contact: definitionsFrom(20, [
		['Account manager', 'systemList', { systemListType: 'webUser' }],
		['Payment days', 'integer', { defaultValue: '30' }],
	]),
	person: definitionsFrom(30, [['Speaks Welsh', 'boolean']]),
	note: definitionsFrom(40, [['Asked by', 'text']]),
	resource: definitionsFrom(50, [['Gas licence number', 'text']]),
	vehicle: definitionsFrom(60, [['MOT until', 'date']]),
	stockItem: definitionsFrom(70, [['Shelf', 'text']]),
	jobGroup: definitionsFrom(80, [['Project code', 'text']]),
} as const;

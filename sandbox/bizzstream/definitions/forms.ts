import { bizzstreamId } from '../ids';
import type { Definition } from './definition';
import { mechanics, office, plainWorkflow } from './workflows';

export const inspection: Definition = {
	id: bizzstreamId('definition', 5),
	name: 'inspection',
	label: 'Inspection',
	masterData: false,
	fields: [
		{ name: 'workOrderId', label: 'Work order', type: 'reference', definition: 'workOrder', required: true, onDelete: 'block' },
		{ name: 'inspectedOn', label: 'Inspected on', type: 'date', required: true },
		{ name: 'passed', label: 'Passed', type: 'checkbox' },
		{ name: 'score', label: 'Score', type: 'number', minimum: 0, maximum: 100, decimals: 0 },
		{ name: 'remarks', label: 'Remarks', type: 'text', maxLength: 500 },
		{ name: 'signature', label: 'Signature', type: 'signature' },
		{ name: 'report', label: 'Report', type: 'attachment' },
	],
	lines: [
		{
			name: 'findings',
			label: 'Findings',
			fields: [
				{ name: 'item', label: 'Item', type: 'text', required: true, maxLength: 80 },
				{
					name: 'severity',
					label: 'Severity',
					type: 'picklist',
					options: [{ name: 'ok', label: 'OK' }, { name: 'minor', label: 'Minor' }, { name: 'major', label: 'Major' }],
				},
				{ name: 'photo', label: 'Photo', type: 'attachment' },
			],
		},
	],
	...plainWorkflow,
	accessGroups: [office(8), mechanics(9)],
};

export const timesheet: Definition = {
	id: bizzstreamId('definition', 6),
	name: 'timesheet',
	label: 'Timesheet',
	masterData: false,
	fields: [
		{ name: 'employeeId', label: 'Employee', type: 'reference', definition: 'employee', required: true, onDelete: 'cascade' },
		{ name: 'weekStart', label: 'Week of', type: 'date', required: true },
		{ name: 'approved', label: 'Approved', type: 'checkbox', initial: false },
	],
	lines: [
		{
			name: 'hours',
			label: 'Hours',
			fields: [
				{ name: 'workedOn', label: 'Worked on', type: 'date', required: true },
				{ name: 'from', label: 'From', type: 'time', minutes: 5 },
				{ name: 'until', label: 'Until', type: 'time', minutes: 5 },
				{ name: 'hours', label: 'Hours', type: 'number', required: true, minimum: 0, maximum: 24, decimals: 2 },
				{ name: 'workOrderId', label: 'Work order', type: 'reference', definition: 'workOrder', onDelete: 'clear' },
			],
		},
	],
	...plainWorkflow,
	accessGroups: [office(10)],
};

/** Nobody has filled one in yet, and its names fit into no plain path. */
export const boilerCheck: Definition = {
	id: bizzstreamId('definition', 7),
	name: 'kesselprüfung',
	label: 'Kesselprüfung 🔥 "Heizung" <2026>',
	masterData: false,
	fields: [
		{ name: 'prüfer', label: 'Prüfer', type: 'text', required: true, maxLength: 80 },
		{ name: 'dichtheit', label: 'Dicht & sicher?', type: 'checkbox' },
	],
	lines: [],
	...plainWorkflow,
	accessGroups: [office(11), mechanics(12)],
};

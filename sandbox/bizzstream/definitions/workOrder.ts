import { bizzstreamId } from '../ids';
import type { Definition, FieldDefinition, LineBlock, RestAction } from './definition';
import { mechanics, office } from './workflows';

/** Has a field of every type, and two line blocks. */
const fields: FieldDefinition[] = [
	{ name: 'orderNumber', label: 'Order number', type: 'text', required: true, maxLength: 20 },
	{ name: 'subject', label: 'Subject', type: 'text', required: true, maxLength: 250 },
	{ name: 'customerId', label: 'Customer', type: 'reference', definition: 'customer', required: true, onDelete: 'block' },
	{ name: 'siteId', label: 'Site', type: 'reference', definition: 'site', onDelete: 'clear' },
	{ name: 'employeeIds', label: 'Mechanics', type: 'reference', definition: 'employee', multiple: true, onDelete: 'clear' },
	{
		name: 'priority',
		label: 'Priority',
		type: 'picklist',
		initial: 'normal',
		options: [
			{ name: 'low', label: 'Low' },
			{ name: 'normal', label: 'Normal' },
			{ name: 'high', label: 'High: within 24 hours' },
		],
	},
	{ name: 'urgent', label: 'Urgent', type: 'checkbox', initial: false },
	{ name: 'contactName', label: 'Contact', type: 'autocomplete' },
	{ name: 'dueOn', label: 'Due on', type: 'date' },
	{ name: 'arrivalTime', label: 'Arrival time', type: 'time', minutes: 5 },
	{ name: 'plannedAt', label: 'Planned at', type: 'dateTime', minutes: 15 },
	{ name: 'estimatedHours', label: 'Estimated hours', type: 'number', minimum: 0, maximum: 200, decimals: 2 },
	{ name: 'revenue', label: 'Revenue', type: 'number', minimum: 0, decimals: 2 },
	{ name: 'photos', label: 'Photos', type: 'attachment' },
	{ name: 'permit', label: 'Work permit', type: 'attachment', required: true },
	{ name: 'signature', label: 'Signature of the customer', type: 'signature' },
	{ name: 'conversation', label: 'Conversation', type: 'chat' },
];

const lines: LineBlock[] = [
	{
		name: 'materials',
		label: 'Materials',
		fields: [
			{ name: 'article', label: 'Article', type: 'text', required: true, maxLength: 80 },
			{ name: 'quantity', label: 'Quantity', type: 'number', required: true, minimum: 0, maximum: 9_999, decimals: 3 },
			{ name: 'unit', label: 'Unit', type: 'picklist', options: [{ name: 'pc', label: 'Piece' }, { name: 'm', label: 'Metre' }] },
			{ name: 'photo', label: 'Photo', type: 'attachment' },
			{ name: 'remarks', label: 'Remarks', type: 'chat' },
		],
	},
	{
		name: 'labour',
		label: 'Labour',
		fields: [
			{ name: 'employeeId', label: 'Mechanic', type: 'reference', definition: 'employee', onDelete: 'clear' },
			{ name: 'workedOn', label: 'Worked on', type: 'date', required: true },
			{ name: 'hours', label: 'Hours', type: 'number', required: true, minimum: 0, maximum: 24, decimals: 2 },
		],
	},
];

/** One verb has one action (POST), one has two (PUT), and PATCH has one that only a concept hears. */
const actions: readonly RestAction[] = [
	{ name: 'importOrder', label: 'Import order', methods: ['POST'], from: 'any', rule: 'save' },
	{ name: 'changeOrder', label: 'Change order', methods: ['PUT'], from: 'any', rule: 'save' },
	{ name: 'complete', label: 'Complete', methods: ['PUT'], from: ['planned', 'inProgress'], rule: 'save', to: 'done' },
	{ name: 'plan', label: 'Plan', methods: ['PATCH'], from: ['concept'], rule: 'save', to: 'planned', sets: { urgent: false } },
	{ name: 'checkOrder', label: 'Check order', methods: ['DELETE'], from: 'any', rule: 'none' },
	{ name: 'removeOrder', label: 'Remove order', methods: ['DELETE'], from: ['concept', 'planned'], rule: 'delete' },
];

export const workOrder: Definition = {
	id: bizzstreamId('definition', 4),
	name: 'workOrder',
	label: 'Work order',
	masterData: false,
	fields,
	lines,
	statuses: [
		{ name: 'concept', label: 'Concept' },
		{ name: 'planned', label: 'Planned' },
		{ name: 'inProgress', label: 'In progress' },
		{ name: 'done', label: 'Done' },
	],
	actions,
	accessGroups: [
		office(6),
		mechanics(7, { hides: ['revenue', 'labour'], statuses: ['planned', 'inProgress', 'done'], actions: ['complete'] }),
	],
};

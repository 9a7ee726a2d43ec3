import type { Picker } from '../shared/picker';
import { unpaged } from '../shared/paging';
import type { Row } from '../shared/values';
import { codeRows, guid } from './dialect';

const GUID_EXAMPLE = 'e.g. 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90';

function withReference(name: unknown, reference: unknown): string {
	return typeof reference === 'string' && reference !== '' ? `${String(name)} (${reference})` : String(name);
}

export const clients: Picker = {
	label: 'Client',
	list: 'GET /v2/clients',
	ask: { sort: 'name' },
	search: 'query',
	row: (client) => ({ name: withReference(client.name, client.reference), value: String(client.clientId) }),
	idRule: guid,
	example: GUID_EXAMPLE,
	// inferred: the address is known from LeanLaw's own agent instructions only.
	url: {
		pattern: /\/client\/([0-9a-fA-F-]{36})/,
		example: 'e.g. https://myleanlaw.co/#/matters-next/client/3f2a6c1e-…',
	},
};

/** Matter numbers repeat between clients, so the client's name tells namesakes apart. */
export const matters: Picker = {
	label: 'Matter',
	list: 'GET /v2/matters',
	ask: { archived: false, select: 'client', sort: 'name' },
	search: 'query',
	within: { clientId: ['client'] },
	row: (matter) => ({
		name: `${withReference(matter.name, matter.reference)}${clientOf(matter)}`,
		value: String(matter.matterId),
	}),
	idRule: guid,
	example: GUID_EXAMPLE,
	// inferred: as for clients.
	url: {
		pattern: /\/matter\/([0-9a-fA-F-]{36})/,
		example: 'e.g. https://myleanlaw.co/#/matters-next/client/…/matter/3f2a6c1e-…',
	},
};

function clientOf({ client }: Row): string {
	return typeof client === 'object' && client !== null && 'name' in client ? ` – ${String(client.name)}` : '';
}

export const users: Picker = {
	label: 'User',
	list: 'GET /v2/users',
	// Not searched by LeanLaw: its search takes first and last name for themselves, so a whole name finds nobody.
	paging: unpaged,
	row: (user) => ({ name: `${String(user.name)} (${String(user.email)})`, value: String(user.userId) }),
	idRule: guid,
	example: GUID_EXAMPLE,
};

export const practiceAreas: Picker = {
	label: 'Practice Area',
	list: 'GET /v2/practice-areas',
	paging: unpaged,
	row: (area) => ({ name: String(area.label), value: String(area.practiceAreaId) }),
	idRule: guid,
	example: GUID_EXAMPLE,
};

/** Fees have no name; date, text and amount tell them apart. */
export const fixedFees: Picker = {
	label: 'Fixed Fee',
	list: 'GET /v2/fixed-fees',
	ask: { select: 'matter', sort: '-date' },
	within: { matterId: ['matter'] },
	row: (fee) => ({
		name: `${String(fee.date)} ${String(fee.description)} (${String(fee.amount)})`,
		value: String(fee.fixedFeeId),
	}),
	idRule: guid,
	example: GUID_EXAMPLE,
};

export const expenses: Picker = {
	label: 'Expense',
	list: 'GET /v2/expenses',
	ask: { select: 'matter', sort: '-date' },
	row: (expense) => ({
		name: `${String(expense.date)} ${String(expense.description)} (${String(expense.amount)})`,
		value: String(expense.expenseId),
	}),
	idRule: guid,
	example: GUID_EXAMPLE,
};

export const timeEntries: Picker = {
	label: 'Time Entry',
	list: 'GET /v2/time-entries',
	ask: { select: 'matter,user', sort: '-date' },
	row: (entry) => ({
		name: `${String(entry.date)} ${String(entry.description)} (${String(entry.hours)} h)`,
		value: String(entry.timeEntryId),
	}),
	idRule: guid,
	example: GUID_EXAMPLE,
};

export const invoices: Picker = {
	label: 'Invoice',
	list: 'GET /v2/invoices',
	ask: { select: 'client', sort: '-invoicedate' },
	row: (invoice) => ({
		name: `${String(invoice.invoiceNumber)}${clientOf(invoice)} (${String(invoice.invoiceDate)})`,
		value: String(invoice.invoiceId),
	}),
	idRule: guid,
	example: GUID_EXAMPLE,
};

/** Group headings are shown by LeanLaw but may not be assigned (selectable false), so they are not offered. */
function codePicker(type: 'activity' | 'expense' | 'task', label: string, example: string): Picker {
	return {
		label,
		list: 'GET /v2/codes',
		paging: unpaged,
		rowsOf: (body) => codeRows(body).filter((code) => code.type === type && code.selectable !== false),
		row: ({ code, label: name }) => ({ name: `${String(code)} ${String(name)}`, value: String(code) }),
		idWord: 'Code',
		example,
	};
}

export const activityCodes = codePicker('activity', 'Activity Code', 'e.g. A103');
export const expenseCodes = codePicker('expense', 'Expense Code', 'e.g. E112');
export const taskCodes = codePicker('task', 'Task Code', 'e.g. L120');

export const pickers: Picker[] = [
	activityCodes,
	clients,
	expenseCodes,
	expenses,
	fixedFees,
	invoices,
	matters,
	practiceAreas,
	taskCodes,
	timeEntries,
	users,
];

import type { Picker } from '../shared/picker';
import { unpaged } from '../shared/paging';
import type { Row } from '../shared/values';
import { codeRows, guid } from './dialect';

/** A list of records, all of which are known by a GUID. */
function byGuid(picker: Omit<Picker, 'example' | 'idRule'>): Picker {
	return { ...picker, idRule: guid, example: 'e.g. 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90' };
}

function withReference(name: unknown, reference: unknown): string {
	return typeof reference === 'string' && reference !== '' ? `${String(name)} (${reference})` : String(name);
}

export const clients = byGuid({
	label: 'Client',
	list: 'GET /v2/clients',
	ask: { sort: 'name' },
	search: 'query',
	row: (client) => ({ name: withReference(client.name, client.reference), value: String(client.clientId) }),
	// inferred: the address is known from LeanLaw's own agent instructions only.
	url: {
		pattern: /\/client\/([0-9a-fA-F-]{36})/,
		example: 'e.g. https://myleanlaw.co/#/matters-next/client/3f2a6c1e-…',
	},
});

/** Matter numbers repeat between clients, so the client's name tells namesakes apart. */
export const matters = byGuid({
	label: 'Matter',
	list: 'GET /v2/matters',
	ask: { archived: false, select: 'client', sort: 'name' },
	search: 'query',
	within: { clientId: ['client'] },
	row: (matter) => ({
		name: `${withReference(matter.name, matter.reference)}${clientOf(matter)}`,
		value: String(matter.matterId),
	}),
	// inferred: as for clients.
	url: {
		pattern: /\/matter\/([0-9a-fA-F-]{36})/,
		example: 'e.g. https://myleanlaw.co/#/matters-next/client/…/matter/3f2a6c1e-…',
	},
});

function clientOf({ client }: Row): string {
	return typeof client === 'object' && client !== null && 'name' in client ? ` – ${String(client.name)}` : '';
}

export const users = byGuid({
	label: 'User',
	list: 'GET /v2/users',
	// Not searched by LeanLaw: its search takes first and last name for themselves, so a whole name finds nobody.
	paging: unpaged,
	row: (user) => ({ name: `${String(user.name)} (${String(user.email)})`, value: String(user.userId) }),
});

export const practiceAreas = byGuid({
	label: 'Practice Area',
	list: 'GET /v2/practice-areas',
	paging: unpaged,
	row: (area) => ({ name: String(area.label), value: String(area.practiceAreaId) }),
});

/** What is billed has no name; date, text and amount tell one from another. */
function chargeOf({ date, description }: Row, amount: unknown): string {
	return `${String(date)} ${String(description)} (${String(amount)})`;
}

export const fixedFees = byGuid({
	label: 'Fixed Fee',
	list: 'GET /v2/fixed-fees',
	ask: { select: 'matter', sort: '-date' },
	within: { matterId: ['matter'] },
	row: (fee) => ({ name: chargeOf(fee, fee.amount), value: String(fee.fixedFeeId) }),
});

export const expenses = byGuid({
	label: 'Expense',
	list: 'GET /v2/expenses',
	ask: { select: 'matter', sort: '-date' },
	row: (expense) => ({ name: chargeOf(expense, expense.amount), value: String(expense.expenseId) }),
});

export const timeEntries = byGuid({
	label: 'Time Entry',
	list: 'GET /v2/time-entries',
	ask: { select: 'matter,user', sort: '-date' },
	row: (entry) => ({ name: chargeOf(entry, `${String(entry.hours)} h`), value: String(entry.timeEntryId) }),
});

export const invoices = byGuid({
	label: 'Invoice',
	list: 'GET /v2/invoices',
	ask: { select: 'client', sort: '-invoicedate' },
	row: (invoice) => ({
		name: `${String(invoice.invoiceNumber)}${clientOf(invoice)} (${String(invoice.invoiceDate)})`,
		value: String(invoice.invoiceId),
	}),
});

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

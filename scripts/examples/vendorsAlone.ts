import { DateTime } from 'luxon';
import { bigtimeId } from '../../sandbox/bigtime/ids';
import { dig } from '../start/dig';
import { isRecord } from '../start/isRecord';
import type { AskSandbox } from './askSandbox';
import type { Expectation, Row } from './expectation';

/** Yesterday from its first moment to its last, as the examples count it. */
function yesterday(): { from: string; to: string } {
	const today = DateTime.now().startOf('day');
	return { from: encodeURIComponent(today.minus({ days: 1 }).toISO()), to: encodeURIComponent(today.toISO()) };
}

const rowsIn = (list: unknown): Row[] => (Array.isArray(list) ? list.filter(isRecord) : []);
const amount = (value: unknown): number => (typeof value === 'number' ? value : 0);

async function completedYesterday(ask: AskSandbox): Promise<Row[]> {
	const { from, to } = yesterday();
	const statuses = 'status=completedOk&status=completedWithIssues';
	const answer = await ask('bigchange', `GET /v1/jobs?${statuses}&statusModifiedAtFrom=${from}&statusModifiedAtTo=${to}&pageSize=1000`);
	return rowsIn(dig(answer, 'items')).map(({ id, reference, status, result }) => ({
		Job: reference ?? String(id),
		Outcome: status === 'completedOk' ? 'OK' : 'Issues',
		Result: result ?? '',
	}));
}

async function invoicedYesterday(ask: AskSandbox): Promise<Row[]> {
	const { from, to } = yesterday();
	const answer = await ask('bigchange', `GET /v1/finance/invoices?createdAtFrom=${from}&createdAtTo=${to}&pageSize=1000`);
	return rowsIn(dig(answer, 'items'))
		.filter(({ cancelledAt }) => cancelledAt === null)
		.map(({ id, reference, totalInclTax }) => ({ Invoice: reference ?? String(id), Total: totalInclTax, Currency: 'GBP', Customer: /\S/ }));
}

async function expensesOfMonth(ask: AskSandbox): Promise<Row[]> {
	const first = DateTime.now().minus({ days: 31 }).toISODate();
	const last = DateTime.now().toISODate();
	const rows = rowsIn(await ask('bigtime', 'POST /expense/reportbyfilter', { View: 'Detailed' }));
	return rows
		.filter(({ Dt }) => String(Dt) >= first && String(Dt) <= last)
		.map(({ Dt, ProjectNm, CostIN }) => ({ Date: Dt, Project: ProjectNm, Amount: CostIN }));
}

/** The report's rows of last week, added up by client and, within it, by project, in the order in which each first appears. */
async function hoursOfLastWeek(ask: AskSandbox): Promise<Row[]> {
	const monday = DateTime.now().minus({ weeks: 1 }).startOf('week');
	const options = { DT_BEGIN: monday.toISODate(), DT_END: monday.endOf('week').toISODate() };
	const answer = await ask('bigtime', 'POST /report/data/1201', options);
	const names = rowsIn(dig(answer, 'FieldList')).map(({ FieldNm }) => FieldNm);
	const lines: unknown = dig(answer, 'Data');
	const clients = new Map<unknown, Map<unknown, number>>();
	for (const line of Array.isArray(lines) ? lines : []) {
		const [client, project, spent] = ['tmclientnm', 'tmprojectnm', 'tmhrsin'].map((name) => dig(line, names.indexOf(name)));
		const projects = clients.get(client) ?? new Map<unknown, number>();
		clients.set(client, projects.set(project, (projects.get(project) ?? 0) + amount(spent)));
	}
	return [...clients].flatMap(([Client, projects]) => [...projects].map(([Project, Hours]) => ({ Client, Project, Hours })));
}

/** The examples that stay with one vendor, by file. */
export const vendorsAlone: Record<string, Expectation> = {
	'bigchange-completed-yesterday.json': { node: 'Name the columns', rows: completedYesterday },
	'bigchange-invoices-for-the-accounts.json': { node: 'Name the columns', rows: invoicedYesterday },
	'bigchange-job-from-a-form.json': {
		rows: [
			{
				reference: /^WEB-\d{8}-\d{6}$/,
				status: 'scheduled',
				contactName: 'Fenwick Estates (head office)',
				description: 'The boiler in the kitchen drips',
				resourceName: 'Tom Ashworth',
				plannedStartAt: /T08:30:00/,
			},
		],
		writes: ['bigchange POST /v1/jobs', 'bigchange PUT /v1/jobs/*/schedule'],
	},
	'bigchange-job-from-order-to-result.json': {
		rows: ['new', 'scheduled', 'started', 'completedOk'].map((status) => ({ status })),
		writes: ['bigchange POST /v1/jobs', ...['schedule', 'start', 'result'].map((step) => `bigchange PUT /v1/jobs/*/${step}`)],
	},
	'bigchange-retry-failed-messages.json': {
		rows: [{ 'Messages Sent Again': 81, Oldest: /^\d{4}-\d\d-\d\d$/ }],
		writes: ['bigchange POST /webhooks/v1/failed/retry'],
	},
	'bigin-contacts-of-a-city.json': {
		rows: Array.from({ length: 20 }, () => ({ Name: /\S/, Email: /@mail\.example$/, City: 'Utrecht' })),
		writes: [],
	},
	'bigin-website-enquiry.json': {
		rows: [{ id: /^\d{19}$/ }],
		writes: ['bigin POST /bigin/v2/Contacts/upsert', 'bigin POST /bigin/v2/Tasks'],
	},
	'bigin-won-deals.json': {
		rows: [
			{ Month: '2026-03', sum_Amount: 278_200, count_Amount: 5 },
			{ Month: '2026-06', sum_Amount: 254_900, count_Amount: 4 },
			{ Month: '2026-07', sum_Amount: 292_500, count_Amount: 6 },
			{ Month: '2026-05', sum_Amount: 165_600, count_Amount: 2 },
			{ Month: '2026-09', sum_Amount: 429_900, count_Amount: 8 },
			{ Month: '2026-01', sum_Amount: 98_200, count_Amount: 3 },
			{ Month: '2026-04', sum_Amount: 80_600, count_Amount: 2 },
			{ Month: '2026-10', sum_Amount: 85_600, count_Amount: 2 },
			{ Month: '2026-08', sum_Amount: 56_200, count_Amount: 1 },
			{ Month: '2026-02', sum_Amount: 83_900, count_Amount: 1 },
		],
	},
	'bigtime-expenses-to-sheet.json': { node: 'Name the columns', rows: expensesOfMonth },
	'bigtime-unbilled-time-to-invoice.json': {
		rows: [{ ProjectSid: bigtimeId('project', 18), StatusTxt: 'Draft', IsPaid: false, InvoiceDt: /^\d{4}-\d\d-\d\d$/, InvoiceDtDue: /^\d{4}-\d\d-\d\d$/ }],
		writes: ['bigtime POST /invoice/create', 'bigtime POST /invoice/detail/*'],
	},
	'bigtime-weekly-hours-per-project.json': { rows: hoursOfLastWeek, writes: ['bigtime POST /report/data/*'] },
	'bizzstream-changed-work-orders.json': {
		node: 'Name the columns',
		rows: [{ Order: 'WO-N8N-1', Subject: 'Leak under the boiler', Status: 'concept' }],
		writes: ['bizzstream POST /api/v2/document-definitions/workOrder/documents/new'],
	},
	'bizzstream-inspection-with-report.json': {
		rows: [{ success: true }],
		writes: [
			'bizzstream POST /api/v2/document-definitions/inspection/documents/new',
			'bizzstream POST /api/v2/document-definitions/inspection/documents/*/attachments',
			'bizzstream POST /api/v2/event/emit/INSPECTION_DONE',
		],
	},
	'leanlaw-new-client-and-matter.json': {
		rows: [{ clientName: 'Delgado Bakery', matterName: 'Lease of the second shop', userName: 'Theo Marchetti', hours: 0.5, amount: 205 }],
		writes: ['leanlaw POST /v2/clients', 'leanlaw POST /v2/matters', 'leanlaw POST /v2/time-entries'],
	},
	'leanlaw-what-clients-owe.json': {
		rows: [
			{ Client: 'Tidewater Bakery LLC', Owes: 0, Overdue: 0 },
			{ Client: 'Tidewater Bakery LLP', 'Client ID': 'C-1361', Owes: 936.75, Overdue: 936.75 },
			{ Client: 'Tidewater Bakery LLP', 'Client ID': 'C-1363', Owes: 2277.14, Overdue: 2277.14 },
			{ Client: 'Tidewater Bakery, P.C.', 'Client ID': 'C-1204', Owes: 1540, Overdue: 1540 },
			{ Client: 'Tidewater Brewing Co.', Owes: 0, Overdue: 0 },
		],
		writes: [],
	},
};

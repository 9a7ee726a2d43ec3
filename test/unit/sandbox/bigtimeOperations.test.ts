import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bigtimeKeys } from '../../../sandbox/bigtime/access';
import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { detailedOnly, plain } from '../../../sandbox/bigtime/members';
import { createBigTime } from '../../../sandbox/bigtime/vendor';
import { openBigTime } from '../../support/bigtimeApi';

const opened = openBigTime();
const file = join(__dirname, '../../../sandbox/bigtime/openapi.yaml');

const client = bigtimeId('client', 1);
const project = bigtimeId('project', 1);
const contact = bigtimeId('contact', 3);
const task = bigtimeId('task', 1);
const person = bigtimeId('staff', 5);
const days = 'StartDt=2026-03-01&EndDt=2026-03-31';
const expense = { StaffSID: person, ProjectSID: project, CatSID: bigtimeId('expenseCode', 1), Dt: '2026-03-31', CostIN: 18.5, Nt: 'Garage' };
const entry = { Dt: '2026-03-31', ProjectSID: project, StaffSID: person, Hours_IN: 2 };

/** One request for each operation. Deletes come last among those of their kind. */
const requests: Record<string, [route: string, body?: unknown]> = {
	createSession: ['POST /session', { UserId: bigtimeKeys.userId, Pwd: bigtimeKeys.password }],
	listClients: ['GET /client?View=Detailed'],
	getClient: [`GET /client/detail/${client}?View=Detailed`],
	createClient: ['POST /client/detail', { Nm: 'Ironwood Foods', City: 'Duluth' }],
	updateClient: [`POST /client/detail/${client}`, { MainPH: '218-555-0190' }],
	deleteClient: [`DELETE /client/detail/${client}`],
	listProjects: ['GET /project?View=Detailed&ShowInactive=true'],
	getProject: [`GET /project/detail/${project}?View=Detailed&ShowAllContacts=true`],
	createProject: ['POST /project/detail', { Nm: 'Pier 4', ClientId: bigtimeId('client', 2) }],
	updateProject: [`POST /project/detail/${project}`, { StatusProd: 3 }],
	deleteProject: [`DELETE /project/detail/${bigtimeId('project', 200)}`],
	listProjectContacts: [`GET /project/contacts/${project}`],
	getProjectContact: [`GET /project/contact/${contact}?ProjectSid=${project}`],
	createProjectContact: ['POST /project/contact', { ProjectSid: project, FName: 'Rui', SName: 'Abello', Tag: 'OTHER' }],
	updateProjectContact: [`POST /project/contact/${contact}`, { ProjectSid: project, Phone: '218-555-0147' }],
	deleteProjectContact: [`DELETE /project/contact/${contact}?ProjectSid=${project}`],
	getProjectTeam: [`GET /project/team/${project}`],
	setProjectTeam: [`POST /project/team/${project}`, [{ StaffSid: person, ContactRole: 21, TeamLead: true }]],
	getProjectCustomFields: [`GET /project/customfields/${project}`],
	updateProjectCustomFields: [`POST /project/customfields/${project}`, [{ Sid: bigtimeId('projectField', 1), Value: 'FTA-1' }]],
	updateProjectCustomFieldsByName: [`POST /project/CustomFieldsByName/${project}`, [{ Name: 'Grant number', Value: 'FTA-2' }]],
	listProjectRates: [`GET /project/rates/${project}`],
	saveProjectRate: ['POST /project/rate', { ProjectSid: project, StaffSid: person, RateValue: 171 }],
	listTasksByProject: [`GET /task/listByProject/${project}?showCompleted=true`],
	listTasksByStaffer: [`GET /task/ListByStaffer/${person}`],
	getTaskBudgetStatus: [`GET /task/BudgetStatusByProject/${project}`],
	getTask: [`GET /task/detail/${task}?View=Detailed`],
	createTask: ['POST /task/detail', { TaskSid: 0, ProjectSid: project, TaskNm: 'Survey', AssignmentList: [person] }],
	updateTask: [`POST /task/detail/${task}`, { TaskSid: task, PerComp: 40 }],
	deleteTask: [`DELETE /task/detail/${bigtimeId('task', 801)}`],
	getTimesheet: [`GET /time/Sheet/${person}?${days}&View=Detailed`],
	getTimeTotalsByDay: [`GET /time/TotalByDay/${person}?${days}`],
	listTimeByProject: [`GET /time/ByProject/${project}?${days}&IsApproved=true`],
	getTimeEntry: [`GET /time/${bigtimeId('time', 1)}`],
	createTimeEntry: ['POST /time?MarkSubmitted=false', entry],
	updateTimeEntry: [`POST /time/${bigtimeId('unsubmittedTime', 1)}`, { ...entry, SID: bigtimeId('unsubmittedTime', 1) }],
	deleteTimeEntry: [`DELETE /time/${bigtimeId('unsubmittedTime', 1)}`],
	listExpensesInReport: [`GET /expense/report/${bigtimeId('expenseReport', 1)}?View=Detailed`],
	listExpenseReports: [`GET /expense/reports?staffsid=${person}&showAll=true`],
	searchExpenses: ['POST /expense/reportbyfilter', { mindate: '2026-03-01', maxdate: '2026-03-31', view: 'detailed' }],
	createExpense: ['POST /expense/detail', expense],
	updateExpense: [`POST /expense/detail/${bigtimeId('unsubmittedExpense', 1)}`, { ...expense, SID: bigtimeId('unsubmittedExpense', 1) }],
	deleteExpense: [`DELETE /expense/detail/${bigtimeId('unsubmittedExpense', 2)}`],
	submitExpenses: ['POST /expense/submit', { RptNm: 'March', ExpenseSids: [bigtimeId('unsubmittedExpense', 3)] }],
	listInvoiceHistory: ['GET /invoice/history?startDt=2025-10-01&endDt=2026-04-30'],
	listInvoiceDrafts: ['GET /invoice/drafts'],
	listInvoicesByClient: [`GET /invoice/GetInvoicesByClientId?clientid=${bigtimeId('client', 2)}`],
	getInvoice: [`GET /invoice/detail/${bigtimeId('invoice', 1)}`],
	updateInvoice: [`POST /invoice/detail/${bigtimeId('draft', 1)}`, { InvoiceNbr: '26-0500', Lines: [{ LineNbr: 1, Amt: 10 }] }],
	createInvoice: [`POST /invoice/create?projectSid=${bigtimeId('project', 4)}&invoiceType=${bigtimeId('invoiceType', 1)}`],
	getInvoicePdf: [`GET /invoice/PDF/${bigtimeId('invoice', 1)}`],
	listInvoiceTime: [`GET /invoice/timesheet/${bigtimeId('invoice', 1)}`],
	listInvoiceExpenses: [`GET /invoice/expense/${bigtimeId('invoice', 1)}`],
	listPaymentHistory: ['GET /payment/history?startDt=2025-10-01&endDt=2026-04-30'],
	listStaff: ['GET /staff?ShowInactive=true'],
	getStaff: [`GET /staff/detail/${person}?View=Detailed`],
	updateStaff: [`POST /staff/detail/${person}`, { Title: 'Senior engineer' }],
	createStaff: ['POST /staff/add?inviteUser=true', { SName: 'Vesely', EMail: 'ada.vesely@harborfinch.example' }],
	inviteStaff: ['POST /staff/invite', { InviteStaffSids: [person] }],
	getStaffCustomFields: [`GET /staff/UDFList/${person}`],
	updateStaffCustomFields: [`POST /staff/UDFList/${person}`, [{ Sid: bigtimeId('staffField', 1), Value: 'MN-1' }]],
	getStaffAllocations: ['GET /staff/StaffAllocations'],
	listPicklistAllTasksByProject: [`GET /picklist/AllTasksByProject/${project}?showinactive=true`],
	listPicklistTasksByProject: [`GET /picklist/TasksByProject/${project}`],
	listPicklistEstimatesByProject: [`GET /picklist/EstimatesByProjects/${project}?staffsid=${person}`],
	listPicklistFieldValues: ['GET /picklist/FieldValues/StatusProduction'],
	...Object.fromEntries(
		['projects', 'clients', 'staff', 'LaborCodes', 'ExpenseCodes', 'QBClasses', 'PayrollItems', 'QBList', 'IAList', 'TaskStatus', 'TaskPriority', 'InvoiceTypes', 'CreditCards', 'TimeZones'].map(
			(name) => [`listPicklist${name[0]?.toUpperCase()}${name.slice(1)}`, [`GET /picklist/${name}`]],
		),
	),
	listPicklistQBAccounts: ['GET /picklist/QBAccountList'],
	listPicklistExpenseTypes: ['GET /picklist/ExpenseType'],
	getReportData: [`GET /report/data/${bigtimeId('report', 1)}`],
	runReport: [`POST /report/data/${bigtimeId('report', 2)}`, { DT_BEGIN: '2026-03-01', DT_END: '2026-03-31' }],
	getReportDetail: [`GET /report/detail/${bigtimeId('report', 3)}`],
	getVocabulary: ['GET /settings/vocabulary'],
	getTimesheetSchema: ['GET /settings/timesheet/schema'],
	getAsyncTicket: ['GET /async/ticket/{ticket}'],
};

describe('the API description', () => {
	const text = readFileSync(file, 'utf8');
	const described = [...text.matchAll(/operationId: (\w+)/g)].map(([, id]) => id);

	test('has the 88 operations that are owed, each with a handler and a request here', () => {
		const { vendor } = createBigTime({ clock: opened.clock });
		expect(described).toHaveLength(88);
		expect(text).not.toMatch(/x-tier: (optional|unverified)/);
		expect(Object.keys(vendor.handlers).sort()).toEqual(described.sort());
		expect(Object.keys(requests).sort()).toEqual(described.sort());
	});

	interface Property {
		'x-views'?: string[];
		'x-seen-in-live-list'?: boolean;
	}
	const { schemas } = parse(text, { uniqueKeys: false }).components as { schemas: Record<string, { properties: Record<string, Property> }> };
	const names: Array<[kind: keyof typeof detailedOnly, schema: string]> = [
		['client', 'Client'], ['project', 'Project'], ['task', 'Task'], ['time', 'TimeEntry'], ['expense', 'Expense'], ['invoice', 'Invoice'], ['staff', 'Staff'],
	];

	test.each(names)('the Detailed view of %s has what the description says', (kind, schema) => {
		const detailed = Object.entries(schemas[schema]?.properties ?? {}).filter(
			([, property]) => property['x-views']?.join() === 'Detailed' && !property['x-seen-in-live-list'],
		);
		expect([...detailedOnly[kind]].sort()).toEqual(detailed.map(([name]) => name).sort());
	});

	test.each([
		['client', 'ClientWrite'], ['project', 'ProjectWrite'], ['contact', 'ProjectContactWrite'], ['task', 'TaskWrite'], ['time', 'TimeEntryWrite'],
		['expense', 'ExpenseWrite'], ['invoice', 'InvoiceWrite'], ['invoiceLine', 'InvoiceLine'], ['staff', 'StaffWrite'],
	] as const)('all that is stored of %s can be written', (kind, schema) => {
		expect(Object.keys(schemas[schema]?.properties ?? {})).toEqual(expect.arrayContaining([...plain[kind]]));
	});
});

describe('answers', () => {
	test.each(Object.entries(requests))('%s answers as described', async (operationId, [route, body]) => {
		const { api, sandbox } = opened;
		const ticket = sandbox.bigtime.startJob(5_000);
		const [method, url = ''] = route.replace('{ticket}', ticket).split(' ');
		const { status, data } = await api.request({ method, url, ...(body === undefined ? {} : { data: body }) });
		expect({ status, data: status === 200 ? undefined : data }).toEqual({ status: 200, data: undefined });
		expect(sandbox.callDetails('bigtime').map((call) => call.operationId)).toEqual([operationId]);
		expect(sandbox.violations('bigtime')).toEqual([]);
		expect(sandbox.badAnswers()).toEqual([]);
	});

	test('lists have rows, so that their form is proven', async () => {
		const lists = Object.values(requests).filter(([route]) => route.startsWith('GET') && !/detail|data|PDF|ticket|StaffAllocations/i.test(route));
		const sizes: Array<[string, number]> = [];
		for (const [route] of lists) {
			const { data } = await opened.api.get(route.slice(4));
			if (Array.isArray(data)) sizes.push([route, data.length]);
		}
		expect(sizes.filter(([, size]) => size === 0)).toEqual([]);
		expect(sizes.length).toBeGreaterThan(30);
	});
});

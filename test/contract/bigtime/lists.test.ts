import type { INodeParameters } from 'n8n-workflow';

import { bigTimeStand } from '../../support/contract/stands';
import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { listSearch, loadOptions, resourceMapping, runNode, type Account } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;
let account: Account;
let tests = 0;

beforeAll(async () => {
	sandbox = await startSandbox({ clock: handClock('2026-04-01T09:00:00Z'), bigtime: { window: undefined } });
});

beforeEach(() => {
	sandbox.reset();
	sandbox.bigtime.settings.window = undefined;
	account = bigTimeStand.accountAt(sandbox, { baseUrl: `${sandbox.url('bigtime')}${'/'.repeat(++tests)}` });
});

const rl = (value: number) => ({ __rl: true, mode: 'list', value: String(value) });
const PROJECT = bigtimeId('project', 1);
const PERSON = bigtimeId('staff', 5);

/** A question of an account that no other test has: what the panel was shown is kept for a minute. */
function question(method: string, parameters: INodeParameters = {}) {
	return { node: bigTimeStand.node, method, credentials: [account], parameters: { resource: 'timeEntry', operation: 'update', ...parameters } };
}

describe('a list to pick from', () => {
	test.each<[string, INodeParameters, string]>([
		['searchClient', {}, 'GET /client'],
		['searchProject', {}, 'GET /project'],
		['searchStaffMember', {}, 'GET /staff'],
		['searchTask', { resource: 'task', operation: 'get', project: rl(PROJECT) }, `GET /task/listByProject/${PROJECT}`],
		['searchContact', { resource: 'contact', operation: 'get', project: rl(PROJECT) }, `GET /project/contacts/${PROJECT}`],
		['searchTimeEntry', { staffMember: rl(PERSON), date: '2026-03-27T00:00:00' }, `GET /time/Sheet/${PERSON}?EndDt=2026-03-27&StartDt=2026-03-27`],
		['searchExpense', { staffMember: rl(PERSON) }, `GET /expense/report/0?staffsid=${PERSON}`],
		['searchExpenseReport', {}, 'GET /expense/reports?showAll=true'],
		['searchLaborCode', {}, 'GET /picklist/LaborCodes'],
		['searchExpenseCode', {}, 'GET /picklist/ExpenseCodes'],
		['searchCreditCard', {}, 'GET /picklist/CreditCards'],
		['searchInvoiceType', {}, 'GET /picklist/InvoiceTypes'],
		['searchTaskStatus', {}, 'GET /picklist/TaskStatus'],
		['searchTimeZone', {}, 'GET /picklist/TimeZones'],
		['searchProjectType', {}, 'GET /picklist/FieldValues/LookupProjectType'],
		['searchBillingRateScheme', {}, 'GET /picklist/FieldValues/rateTypeSimple'],
	])('%s names each row and asks what the API description allows', async (method, parameters, call) => {
		const { results } = await listSearch(question(method, parameters));

		expect(results.length).toBeGreaterThan(0);
		expect(results.filter(({ name, value }) => name.trim() === '' || String(value) === '')).toEqual([]);
		expect(sandbox.calls('bigtime')).toEqual([call]);
		expect(sandbox.violations('bigtime')).toEqual([]);
	});

	test('of tasks is that of the project that an entry is moved to', async () => {
		await listSearch(question('searchTask', { updateFields: { project: rl(PROJECT) } }));

		expect(sandbox.calls('bigtime')).toEqual([`GET /task/listByProject/${PROJECT}`]);
	});

	test('of expense reports begins with what is not submitted, which BigTime does not list', async () => {
		const { results } = await listSearch(question('searchExpenseReport'));

		expect(results[0]).toMatchObject({ name: 'Not Submitted Yet', value: '0' });
		expect(results.length).toBeGreaterThan(1);
	});

	test('of invoices goes back a year', async () => {
		await listSearch(question('searchInvoice'));

		expect(sandbox.calls('bigtime')).toEqual([expect.stringMatching(/^GET \/invoice\/history\?endDt=\d{4}-\d\d-\d\d&startDt=\d{4}-\d\d-\d\d$/)]);
		expect(sandbox.violations('bigtime')).toEqual([]);
	});

	test('is read once for all that is typed into it, and leaves nameless clients out', async () => {
		const all = await listSearch(question('searchClient'));
		const found = await listSearch({ ...question('searchClient'), filter: 'TRANSIT' });
		const again = await listSearch({ ...question('searchClient'), filter: 'transit a' });

		expect(all.results.length).toBeGreaterThan(found.results.length);
		expect(found.results.length).toBeGreaterThan(0);
		expect(again.results.every(({ name }) => /transit a/i.test(name))).toBe(true);
		expect(all.results.filter(({ name }) => name.startsWith('(') || name.trim() === '')).toEqual([]);
		expect(sandbox.calls('bigtime')).toEqual(['GET /client']);
	});

	test('that failed is asked for again', async () => {
		sandbox.fail('listClients', { status: 405 }, { times: 1 });
		await expect(listSearch(question('searchClient'))).rejects.toThrow('BigTime did not permit this');

		expect((await listSearch(question('searchClient'))).results.length).toBeGreaterThan(0);
	});

	test.each([
		['searchTask', "Choose 'Project' first"],
		['searchTimeEntry', "Choose 'Staff Member' first"],
	])('%s says what has to be chosen before', async (method, message) => {
		await expect(listSearch(question(method))).rejects.toThrow(message);
		expect(sandbox.calls('bigtime')).toEqual([]);
	});

	test('of people and projects, several at once, has their names', async () => {
		const people = await loadOptions(question('getStaffMembers'));
		const projects = await loadOptions(question('getProjects'));

		expect(people).toContainEqual({ name: 'Tomasz Wren (tomasz.wren@harborfinch.example)', value: String(PERSON) });
		expect(projects.length).toBeGreaterThan(100);
	});
});

describe('the form of custom fields', () => {
	test.each([
		['getProjectCustomFields', { resource: 'project', operation: 'updateCustomFields', project: rl(PROJECT) }, ['Grant number', 'Building permit', 'Square feet']],
		['getStaffCustomFields', { resource: 'staff', operation: 'updateCustomFields', staffMember: rl(PERSON) }, ['PE licence', 'Drives']],
	])('%s has those of the record that is chosen', async (method, parameters, labels) => {
		const { fields } = await resourceMapping(question(method, parameters));

		expect(fields.map(({ displayName }) => displayName)).toEqual(labels);
	});

	test('is empty while no record is chosen', async () => {
		expect((await resourceMapping(question('getProjectCustomFields', { resource: 'project', operation: 'updateCustomFields' }))).fields).toEqual([]);
		expect(sandbox.calls('bigtime')).toEqual([]);
	});
});

async function run(parameters: INodeParameters) {
	const { items, error } = await runNode({ node: bigTimeStand.node, credentials: [account], parameters });
	if (error) throw error;
	return items.map(({ json }) => json);
}

describe('a list that comes whole', () => {
	test('is cut at the limit, and narrowed before that', async () => {
		const all = await run({ resource: 'client', operation: 'getMany', returnAll: true });
		const named = await run({ resource: 'client', operation: 'getMany', returnAll: true, filters: { nameContains: 'TRANSIT' } });
		const cut = await run({ resource: 'client', operation: 'getMany', limit: 2, filters: { nameContains: 'TRANSIT' } });

		expect(all.length).toBeGreaterThan(100);
		expect(named.length).toBeGreaterThan(2);
		expect(named.every(({ Nm }) => /transit/i.test(String(Nm)))).toBe(true);
		expect(cut).toEqual(named.slice(0, 2));
		expect(sandbox.calls('bigtime')).toEqual(['GET /client', 'GET /client', 'GET /client']);
	});

	test('is narrowed by the time of the last change', async () => {
		const since = '2024-06-01T00:00:00Z';
		const all = await run({ resource: 'project', operation: 'getMany', returnAll: true });
		const changed = await run({ resource: 'project', operation: 'getMany', returnAll: true, filters: { changedSince: since } });

		expect(changed.length).toBeGreaterThan(0);
		expect(changed.map(({ SystemId }) => SystemId)).toEqual(all.filter(({ DtModified }) => `${String(DtModified)}Z` >= since).map(({ SystemId }) => SystemId));
		expect(changed.length).toBeLessThan(all.length);
	});

	test('of the projects of a client has these only', async () => {
		const found = await run({ resource: 'project', operation: 'getMany', returnAll: true, filters: { client: rl(bigtimeId('client', 2)) } });

		expect(found.length).toBeGreaterThan(0);
		expect(new Set(found.map(({ ClientId }) => ClientId))).toEqual(new Set([bigtimeId('client', 2)]));
	});
});

describe('a single record', () => {
	test.each(['object', 'array'] as const)('is read as %s', async (singleReads) => {
		sandbox.bigtime.settings.singleReads = singleReads;

		expect(await run({ resource: 'client', operation: 'get', client: rl(bigtimeId('client', 3)) })).toMatchObject([{ SystemId: bigtimeId('client', 3) }]);
	});

	test('in an array is changed all the same', async () => {
		sandbox.bigtime.settings.singleReads = 'array';
		sandbox.bigtime.settings.leftOut = 'cleared';

		await run({ resource: 'client', operation: 'update', client: rl(bigtimeId('client', 3)), updateFields: { notes: 'Pays late' } });

		expect(sandbox.callDetails('bigtime').at(-1)?.body).toMatchObject({ Notes: 'Pays late', ClientId: 'C003' });
	});

	test('has more fields in the detailed view', async () => {
		const get = { resource: 'client', operation: 'get', client: rl(bigtimeId('client', 3)), simplify: false };
		const [basic] = await run(get);
		const [detailed] = await run({ ...get, additionalFields: { view: 'Detailed' } });

		expect(basic).not.toHaveProperty('BillNm');
		expect(detailed).toHaveProperty('BillNm');
	});
});

test.each(['documented', 'live', 'both'] as const)('totals of tasks come out under both sets of names, when BigTime gives %s', async (budgetNames) => {
	sandbox.bigtime.settings.budgetNames = budgetNames;

	const [first] = await run({ resource: 'task', operation: 'getBudgetStatus', project: rl(PROJECT), limit: 1 });

	expect(first).toMatchObject({ HoursInput: 77.25, HrsIn: 77.25, FeesCost: 5716.5, FeeCostIn: 5716.5 });
});

test('a report of a whole quarter takes one call', async () => {
	const rows = await run({ resource: 'report', operation: 'run', report: String(bigtimeId('report', 1)), startDate: '2026-01-01', endDate: '2026-03-31', returnAll: true });

	expect(rows.length).toBeGreaterThan(1000);
	expect(rows[0]).toMatchObject({ tmstaffnm: expect.any(String), tmhrsin: expect.any(Number) });
	expect(sandbox.calls('bigtime')).toEqual([`POST /report/data/${bigtimeId('report', 1)}`]);
});

test('the state of a background job is told until it is done', async () => {
	const ticket = sandbox.bigtime.startJob(5000);

	expect(await run({ resource: 'backgroundJob', operation: 'get', ticket })).toMatchObject([{ txnId: ticket, resultCode: expect.anything() }]);
	expect(sandbox.calls('bigtime')).toEqual([`GET /async/ticket/${ticket}`]);
	expect(sandbox.violations('bigtime')).toEqual([]);
});

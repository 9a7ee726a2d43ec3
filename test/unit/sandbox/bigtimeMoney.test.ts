import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { openBigTime } from '../../support/bigtimeApi';

const opened = openBigTime();
const person = bigtimeId('staff', 5);
const project = bigtimeId('project', 1);
const expense = { StaffSID: person, ProjectSID: project, CatSID: bigtimeId('expenseCode', 1), Dt: '2026-03-31', CostIN: 18.5 };

async function read(path: string) {
	return (await opened.api.get(path)).data;
}

type Row = Record<string, unknown>;

/** Rows of a report by column. */
function zipped({ Data, FieldList }: { Data: unknown[][]; FieldList: Array<{ FieldNm: string }> }): Row[] {
	return Data.map((cells) => Object.fromEntries(FieldList.map(({ FieldNm }, index) => [FieldNm, cells[index]])));
}

async function runReport(count: number, options: object): Promise<Row[]> {
	return zipped((await opened.api.post(`/report/data/${bigtimeId('report', count)}`, options)).data);
}

const sum = (rows: Row[], name: string): number => Math.round(rows.reduce((total, row) => total + Number(row[name]), 0) * 100) / 100;

describe('expenses', () => {
	test('are created, changed and deleted while in no report', async () => {
		const { data: made } = await opened.api.post('/expense/detail', expense);
		expect(made).toMatchObject({ RptSID: 0, IsSubmitted: false, CostIN: 18.5, CostBill: 18.5, CatNm: 'Parking', IsInvoiced: false });
		const path = `/expense/detail/${made.SID}`;
		const { data: changed } = await opened.api.post(path, { ...expense, SID: made.SID, CostIN: 21, NoCharge: true });
		expect(changed).toMatchObject({ SID: made.SID, CostIN: 21, CostBill: 0, NoCharge: true });
		expect(await read(`/expense/report/0?staffsid=${person}&View=Detailed`)).toContainEqual(changed);
		expect((await opened.api.delete(path)).status).toBe(200);
		expect((await opened.api.delete(path)).status).toBe(404);
	});

	test.each(['Nt', 'notes', 'NOTES'])('notes are taken as %s', async (name) => {
		expect((await opened.api.post('/expense/detail', { ...expense, [name]: 'Garage' })).data.Nt).toBe('Garage');
	});

	test.each([
		['a date', { Dt: undefined }],
		['an amount', { CostIN: undefined }],
		['a project', { ProjectSID: undefined }],
		['a person', { StaffSID: undefined }],
		['a code', { CatSID: undefined }],
		['a known code', { CatSID: 1 }],
		['a known project', { ProjectSID: 1 }],
		['an active project', { ProjectSID: bigtimeId('project', 72) }],
	])('one without %s is refused', async (_name, without) => {
		expect((await opened.api.post('/expense/detail', { ...expense, ...without })).status).toBe(400);
	});

	test('a submission makes a report of those chosen, and locks them for others than admins', async () => {
		const made = [];
		for (const CostIN of [1, 2, 3]) made.push((await opened.staffApi.post('/expense/detail', { ...expense, CostIN })).data.SID);
		const { data: report } = await opened.staffApi.post('/expense/submit', { RptNm: 'March visits', ExpenseSids: made.slice(0, 2) });
		expect(report).toMatchObject({ RptNm: 'March visits', StatusNm: 'Submitted', SubmitDt: '2026-04-01' });
		expect((await read(`/expense/report/${report.SID}`)).map(({ SID }: Row) => SID)).toEqual(made.slice(0, 2));
		expect(await read(`/expense/reports?staffsid=${person}`)).toContainEqual(report);
		const change = { ...expense, CostIN: 9 };
		expect((await opened.staffApi.post(`/expense/detail/${made[0]}`, change)).status).toBe(405);
		expect((await opened.staffApi.delete(`/expense/detail/${made[0]}`)).status).toBe(405);
		expect((await opened.staffApi.post(`/expense/detail/${made[2]}`, change)).status).toBe(200);
		expect((await opened.api.post(`/expense/detail/${made[0]}`, change)).data.CostIN).toBe(9);
		expect((await opened.staffApi.post('/expense/submit', { ExpenseSids: [made[0]] })).status).toBe(400);
	});

	test('a submission without a choice takes all of the caller', async () => {
		const open = async () => (await opened.staffApi.get('/expense/report/0')).data;
		await opened.staffApi.post('/expense/detail', expense);
		expect((await open()).length).toBeGreaterThan(0);
		await opened.staffApi.post('/expense/submit', {});
		expect(await open()).toEqual([]);
	});

	test('somebody else\'s rows are replaced by one\'s own without an error', async () => {
		const other = bigtimeId('staff', 6);
		await opened.staffApi.post('/expense/detail', expense);
		expect(new Set((await read(`/expense/report/0?staffsid=${other}`)).map(({ StaffSID }: Row) => StaffSID))).toEqual(new Set([other]));
		const { status, data } = await opened.staffApi.get(`/expense/report/0?staffsid=${other}`);
		expect([status, new Set(data.map(({ StaffSID }: Row) => StaffSID))]).toEqual([200, new Set([person])]);
	});

	test('reports other than 0 fail when switched so', async () => {
		const path = `/expense/report/${bigtimeId('expenseReport', 1)}`;
		expect((await read(path)).length).toBeGreaterThan(0);
		opened.sandbox.bigtime.settings.expenseReports = 'failing';
		expect([(await opened.api.get(path)).status, (await opened.api.get('/expense/report/0')).status]).toEqual([500, 200]);
	});

	test('closed reports show when asked for', async () => {
		const statuses = async (query: string) => new Set((await read(`/expense/reports?staffsid=${person}${query}`)).map(({ StatusId }: Row) => StatusId));
		expect(await statuses('')).toEqual(new Set([2]));
		expect(await statuses('&showAll=true')).toEqual(new Set([2, 3, 4]));
	});

	test('a search narrows by days, people and projects, and each person finds own rows only', async () => {
		const search = async (body: object, api = opened.api): Promise<Row[]> => (await api.post('/expense/reportbyfilter', body)).data;
		const march = { mindate: '2026-03-01', maxdate: '2026-03-31' };
		const all = await search(march);
		expect(all.filter(({ Dt }) => String(Dt).slice(0, 7) !== '2026-03')).toEqual([]);
		expect(await search({ ...march, staffsids: [person] })).toEqual(all.filter(({ StaffSID }) => StaffSID === person));
		expect(await search(march, opened.staffApi)).toEqual(all.filter(({ StaffSID }) => StaffSID === person));
		const [first] = all;
		expect(await search({ ...march, projectsids: [first?.['ProjectSID']] })).toEqual(all.filter(({ ProjectSID }) => ProjectSID === first?.['ProjectSID']));
		expect(first && 'UOM' in first).toBe(false);
		expect((await search({ ...march, view: 'DETAILED' }))[0]).toMatchObject({ ...first, UOM: null });
	});

	test('what came from the accounting package is for reading only', async () => {
		const rows: Row[] = (await opened.api.post('/expense/reportbyfilter', {})).data;
		const vendors = rows.filter(({ IsVendorExpense }) => IsVendorExpense);
		expect(vendors.length).toBeGreaterThan(2);
		expect((await opened.api.delete(`/expense/detail/${vendors[0]?.['SID']}`)).status).toBe(405);
	});
});

describe('invoices', () => {
	test('the history has what was sent within the days, the drafts what was not', async () => {
		const history: Row[] = await read('/invoice/history?startDt=2025-12-01&endDt=2026-02-28');
		expect(new Set(history.map(({ InvoicePeriod }) => InvoicePeriod))).toEqual(new Set([202512, 202601, 202602]));
		expect(new Set(history.map(({ StatusTxt }) => StatusTxt))).toEqual(new Set(['Posted']));
		const drafts: Row[] = await read('/invoice/drafts');
		expect(new Set(drafts.map(({ StatusTxt, InvoiceNbr, InvoiceDtSent }) => JSON.stringify([StatusTxt, InvoiceNbr, InvoiceDtSent])))).toEqual(
			new Set(['["Draft",null,null]']),
		);
		expect((await opened.api.get('/invoice/history?startDt=2025-12-01')).status).toBe(400);
	});

	test('lists are without lines, a single read has them, and they add up', async () => {
		const [listed] = await read('/invoice/history?startDt=2025-10-01&endDt=2025-10-31');
		const single = await read(`/invoice/detail/${listed.Sid}`);
		expect('Lines' in listed).toBe(false);
		expect(single).toMatchObject(listed);
		expect(sum(single.Lines, 'Amt')).toBe(single.TotalAmt);
	});

	test('an invoice is worth the time and expenses on it', async () => {
		const sid = bigtimeId('invoice', 1);
		const time: Row[] = await read(`/invoice/timesheet/${sid}`);
		const expenses: Row[] = await read(`/invoice/expense/${sid}`);
		const charges: Row[] = [];
		for (const { SID } of time) charges.push(await read(`/time/${String(SID)}`));
		const { TotalAmt } = await read(`/invoice/detail/${sid}`);
		expect(sum(charges, 'ChargeBillable') + sum(expenses, 'CostBill')).toBeCloseTo(TotalAmt, 2);
	});

	test('payments are what the invoices say is paid', async () => {
		const payments: Row[] = await read('/payment/history?startDt=2025-10-01&endDt=2026-04-01');
		const partly = payments.find(({ InvoiceNbr }) => String(InvoiceNbr).startsWith('26-'));
		const invoice = await read(`/invoice/detail/${String(partly?.['InvoiceSid'])}`);
		expect(invoice.PaidAmt).toBe(partly?.['Amt']);
		expect(invoice.TotalAmtDue).toBeCloseTo(invoice.TotalAmt - invoice.PaidAmt, 2);
		expect(await read('/payment/history?startDt=2020-01-01&endDt=2020-01-31')).toEqual([]);
	});

	test('a draft takes what is unbilled of a project, and a second one finds nothing left', async () => {
		const all = { DT_BEGIN: '2025-10-01', DT_END: '2026-04-01' };
		const unbilled = await runReport(3, all);
		const sid = Number(unbilled[0]?.['tmprojectnm_id']);
		const own = unbilled.filter((row) => row['tmprojectnm_id'] === sid);
		const { DefaultInvoiceTypeSid } = await read(`/project/detail/${sid}?View=Detailed`);
		const create = `/invoice/create?projectSid=${sid}&invoiceType=${DefaultInvoiceTypeSid}`;
		const { data: draft } = await opened.api.post(create);
		const fees = draft.Lines.filter(({ IsNonTimeCharge }: Row) => !IsNonTimeCharge);
		expect(sum(fees, 'Amt')).toBe(sum(own, 'tmchgbillbase'));
		expect(draft).toMatchObject({ StatusTxt: 'Draft', ProjectSid: sid, InvoiceDt: '2026-04-01', InvoiceDtSent: null });
		expect((await read('/invoice/drafts')).map(({ Sid }: Row) => Sid)).toContain(draft.Sid);
		expect(await runReport(3, all)).toEqual(unbilled.filter((row) => row['tmprojectnm_id'] !== sid));
		const again = await opened.api.post(create);
		expect([again.data.Lines, again.data.TotalAmt]).toEqual([[], 0]);
	});

	test.each([`projectSid=1&invoiceType=${bigtimeId('invoiceType', 1)}`, `projectSid=${project}&invoiceType=1`, `projectSid=${project}`])('a draft for %s is refused', async (query) => {
		expect((await opened.api.post(`/invoice/create?${query}`)).status).toBe(400);
	});

	test('lines are changed, added and dropped, and dates as well', async () => {
		const path = `/invoice/detail/${bigtimeId('draft', 1)}`;
		const before = await read(path);
		const { data } = await opened.api.post(path, {
			InvoiceDtSent: '2026-04-01',
			InvoiceNbr: '26-0500',
			PONumber: 'PO 7',
			Lines: [{ LineNbr: 1, Nm: 'Survey work', Quantity: 2, Rate: 100 }, { Nm: 'Discount', Amt: -50, IsCredit: true }, { LineNbr: 2, IsDeleted: true }],
		});
		expect(data).toMatchObject({ InvoiceNbr: '26-0500', StatusTxt: 'Posted', PONumber: 'PO 7', Note1: before.Note1 });
		expect(data.Lines).toHaveLength(before.Lines.length);
		expect(data.Lines[0]).toMatchObject({ LineNbr: 1, Nm: 'Survey work', Quantity: 2, Rate: 100, Amt: 200 });
		expect(data.Lines.at(-1)).toMatchObject({ Nm: 'Discount', Amt: -50, IsCredit: true });
		expect(data.TotalAmt).toBe(sum(data.Lines, 'Amt'));
	});

	test('an invoice is a PDF file', async () => {
		const { data, headers } = await opened.api.get(`/invoice/PDF/${bigtimeId('invoice', 1)}`, { responseType: 'arraybuffer' });
		const text = Buffer.from(data).toString('latin1');
		const [, start] = /startxref\n(\d+)/.exec(text) ?? [];
		expect([headers['content-type'], text.slice(0, 8), text.slice(Number(start), Number(start) + 4)]).toEqual(['application/pdf', '%PDF-1.4', 'xref']);
		expect(text).toContain('Invoice 25-0001');
	});
});

describe('reports', () => {
	const march = { DT_BEGIN: '2026-03-01', DT_END: '2026-03-31' };

	test('show the same time as the sheets', async () => {
		const rows = await runReport(1, { ...march, STAFF_SID: person });
		const sheet: Row[] = await read(`/time/Sheet/${person}?StartDt=2026-03-01&EndDt=2026-03-31`);
		expect(sum(rows, 'tmhrsin')).toBe(sum(sheet, 'Hours_IN'));
		expect(rows).toHaveLength(sheet.length);
		expect(new Set(rows.map(({ tmstaffnm }) => tmstaffnm))).toEqual(new Set(['Tomasz Wren']));
	});

	test('show the same expenses as a search', async () => {
		const rows = await runReport(2, march);
		const found: Row[] = (await opened.api.post('/expense/reportbyfilter', { mindate: '2026-03-01', maxdate: '2026-03-31' })).data;
		expect(sum(rows, 'excostin')).toBe(sum(found, 'CostIN'));
	});

	test('take options in upper case only', async () => {
		const lower = await runReport(1, { dt_begin: '2026-03-01', dt_end: '2026-03-31' });
		expect(new Set(lower.map(({ tmdt }) => tmdt))).toEqual(new Set(['2026-04-01']));
		expect((await runReport(1, march)).length).toBeGreaterThan(lower.length);
	});

	test('are repeated by a GET as they were run, however old', async () => {
		const path = `/report/data/${bigtimeId('report', 1)}`;
		const { data: ran } = await opened.api.post(path, march);
		await opened.api.post('/time', { Dt: '2026-03-31', ProjectSID: project, StaffSID: person, Hours_IN: 2 });
		expect(await read(path)).toEqual(ran);
		expect((await opened.api.post(path, march)).data.Data).toHaveLength(ran.Data.length + 1);
	});

	test('show each person own rows only', async () => {
		const { data } = await opened.staffApi.post(`/report/data/${bigtimeId('report', 1)}`, march);
		expect(new Set(zipped(data).map(({ tmstaffnm }) => tmstaffnm))).toEqual(new Set(['Tomasz Wren']));
	});

	test('have their columns in their definition, and an unknown one is 404', async () => {
		const { FieldList, Nm } = await read(`/report/detail/${bigtimeId('report', 3)}`);
		expect([Nm, FieldList]).toEqual(['Unbilled Time', (await read(`/report/data/${bigtimeId('report', 3)}`)).FieldList]);
		expect((await opened.api.post('/report/data/1', {})).status).toBe(404);
	});
});

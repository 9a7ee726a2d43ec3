import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { openBigTime } from '../../support/bigtimeApi';

const opened = openBigTime();
const person = bigtimeId('staff', 5);
const project = bigtimeId('project', 1);
const entry = { Dt: '2026-03-31', ProjectSID: project, StaffSID: person, Hours_IN: 2 };

interface Row {
	SID: number;
	Dt: string;
	IsSubmitted: boolean;
}

async function sheet(days = 'StartDt=2025-10-01&EndDt=2026-04-01'): Promise<Row[]> {
	return (await opened.api.get(`/time/Sheet/${person}?${days}`)).data;
}

describe('numbers', () => {
	test('unsubmitted rows are negative and submitted ones positive, side by side', async () => {
		const rows = await sheet();
		expect(rows.filter(({ SID, IsSubmitted }) => SID > 0 !== IsSubmitted)).toEqual([]);
		expect(new Set(rows.map(({ IsSubmitted }) => IsSubmitted))).toEqual(new Set([true, false]));
		expect(new Set(rows.map(({ SID }) => SID)).size).toBe(rows.length);
	});

	test('a new entry is negative, and what comes back is what is stored', async () => {
		const { data } = await opened.api.post('/time', entry);
		expect(data).toMatchObject({ SID: bigtimeId('unsubmittedTime', 100_001), IsSubmitted: false, Hours_IN: 2, Dt: '2026-03-31' });
		expect((await opened.api.get(`/time/${data.SID}`)).data).toEqual(data);
	});

	test('a new entry that is marked as submitted is positive at once', async () => {
		const { data } = await opened.api.post('/time?MarkSubmitted=true', entry);
		expect(data).toMatchObject({ SID: bigtimeId('time', 100_001), IsSubmitted: true });
	});

	test('submitting gives another number, and the old one is gone', async () => {
		const { data: made } = await opened.api.post('/time', entry);
		const { data } = await opened.api.post(`/time/${made.SID}?MarkSubmitted=true`, { ...entry, SID: made.SID, Notes: 'Done' });
		expect(data).toMatchObject({ IsSubmitted: true, Notes: 'Done', Dt: '2026-03-31' });
		expect(data.SID).toBeGreaterThan(0);
		expect(data.SID).not.toBe(-made.SID);
		expect((await opened.api.get(`/time/${made.SID}`)).status).toBe(404);
		expect((await opened.api.get(`/time/${data.SID}`)).data).toEqual(data);
	});

	test('a whole sheet submitted in the application keeps its entries under other numbers', async () => {
		const before = await sheet();
		opened.sandbox.bigtime.submitTimesheet(person);
		const after = await sheet();
		expect(before.filter(({ SID }) => SID < 0).length).toBeGreaterThan(3);
		expect(after.filter(({ SID }) => SID < 0)).toEqual([]);
		expect(after).toHaveLength(before.length);
	});
});

describe('writes', () => {
	test.each([
		['a date', { ...entry, Dt: undefined }],
		['hours', { ...entry, Hours_IN: undefined }],
		['a project', { ...entry, ProjectSID: undefined }],
		['a project, but for an empty number,', { ...entry, ProjectSID: undefined, SID: 0 }],
		['a person', { ...entry, StaffSID: undefined }],
		['a known project', { ...entry, ProjectSID: 1 }],
		['an active project', { ...entry, ProjectSID: bigtimeId('project', 72) }],
		['a known person', { ...entry, StaffSID: 1 }],
		['a known labor code', { ...entry, BudgCatID: 1 }],
		['a task of the project', { ...entry, TaskSID: bigtimeId('task', 5) }],
		['a known link', { ...entry, ProjectSID: undefined, ProjectLinkValue: 'Nowhere', ProjectLinkType: 1 }],
	])('an entry without %s is refused', async (_name, body) => {
		const before = await sheet();
		const { status, data } = await opened.api.post('/time', body);
		expect([status, typeof data.Message]).toEqual([400, 'string']);
		expect(await sheet()).toEqual(before);
	});

	test('project, person, labor code and task can be sent by name', async () => {
		const { data: named } = await opened.api.get(`/project/detail/${project}`);
		const { status, data } = await opened.api.post('/time', {
			...{ Dt: '2026-03-31', Hours_IN: 1, ProjectLinkValue: named.DisplayName, ProjectLinkType: 1 },
			...{ StaffLinkValue: 'Tomasz.Wren@harborfinch.example', StaffLinkType: 3, BudgCatLinkValue: 'site work', BudgCatLinkType: 1, TaskNm: 'Drawings' },
		});
		expect([status, data.ProjectSID, data.StaffSID, data.BudgCatNm, data.TaskSID]).toEqual([200, project, person, 'Site work', bigtimeId('task', 3)]);
	});

	test('hours, rate and amount follow from the project and the charge flag', async () => {
		const { data: usual } = await opened.api.post('/time', entry);
		const { data: free } = await opened.api.post('/time', { ...entry, NoCharge: true });
		const { data: own } = await opened.api.post('/time', { ...entry, HoursBillable: 1, BillRate: 200 });
		const money = ({ HoursBillable, BillRate, ChargeBillable }: Record<string, number>) => [HoursBillable, BillRate, ChargeBillable];
		expect([money(usual), money(free), money(own)]).toEqual([[2, 170, 340], [0, 170, 0], [1, 200, 200]]);
	});

	test('an update changes what is sent and keeps the rest', async () => {
		const sid = bigtimeId('unsubmittedTime', 1);
		const { data: before } = await opened.api.get(`/time/${sid}`);
		const { data } = await opened.api.post(`/time/${sid}`, { SID: sid, Dt: before.Dt, Hours_IN: 1.25, ProjectSID: before.ProjectSID, StaffSID: before.StaffSID });
		expect([data.Hours_IN, data.TaskSID, data.BudgCatID, data.Notes]).toEqual([1.25, before.TaskSID, before.BudgCatID, before.Notes]);
	});

	test('an update empties what is not sent when switched so', async () => {
		opened.sandbox.bigtime.settings.leftOut = 'cleared';
		const { data: made } = await opened.api.post('/time', { ...entry, Notes: 'Column grid', TaskNm: 'Survey', BudgCatID: bigtimeId('laborCode', 1) });
		expect([made.Notes, made.TaskSID, made.BudgCatID]).toEqual(['Column grid', bigtimeId('task', 1), bigtimeId('laborCode', 1)]);
		const { data } = await opened.api.post(`/time/${made.SID}`, { ...entry, SID: made.SID });
		expect([data.Notes, data.TaskSID, data.BudgCatID]).toEqual([null, null, null]);
	});

	test('a deleted entry is gone', async () => {
		const { data: made } = await opened.api.post('/time', entry);
		const { status, data } = await opened.api.delete(`/time/${made.SID}`);
		expect([status, data, (await opened.api.get(`/time/${made.SID}`)).status]).toEqual([200, '', 404]);
	});

	test('what the firm demands is told and refused when missing', async () => {
		opened.sandbox.bigtime.settings.demandedOfTime = ['BudgCatID'];
		const { data } = await opened.api.get('/settings/timesheet/schema');
		expect(data).toContainEqual({ FieldNm: 'BudgCatID', IsVisible: true, IsRequired: true });
		expect((await opened.api.post('/time', entry)).status).toBe(400);
		expect((await opened.api.post('/time', { ...entry, BudgCatID: bigtimeId('laborCode', 1) })).status).toBe(200);
	});
});

describe('somebody without admin rights', () => {
	test.each([405, 400] as const)('cannot touch what is submitted, with %d', async (locked) => {
		opened.sandbox.bigtime.settings.lockedStatus = locked;
		const { data: made } = await opened.staffApi.post('/time?MarkSubmitted=true', entry);
		const update = await opened.staffApi.post(`/time/${made.SID}`, { ...entry, SID: made.SID, Hours_IN: 9 });
		const removal = await opened.staffApi.delete(`/time/${made.SID}`);
		expect([update.status, removal.status]).toEqual([locked, locked]);
		expect((await opened.staffApi.get(`/time/${made.SID}`)).data).toEqual(made);
	});

	test('changes and deletes own unsubmitted entries, and an admin those submitted as well', async () => {
		const { data: made } = await opened.staffApi.post('/time', entry);
		expect((await opened.staffApi.post(`/time/${made.SID}`, { ...entry, SID: made.SID, Hours_IN: 3 })).data.Hours_IN).toBe(3);
		const { data: submitted } = await opened.staffApi.post(`/time/${made.SID}?MarkSubmitted=true`, { ...entry, SID: made.SID });
		const { data } = await opened.api.post(`/time/${submitted.SID}`, { ...entry, SID: submitted.SID, Hours_IN: 4 });
		expect([data.SID, data.Hours_IN]).toEqual([submitted.SID, 4]);
		expect((await opened.api.delete(`/time/${submitted.SID}`)).status).toBe(200);
	});

	test('enters no time for others', async () => {
		expect((await opened.staffApi.post('/time', { ...entry, StaffSID: bigtimeId('staff', 6) })).status).toBe(405);
	});
});

describe('lists', () => {
	test('both days of a window are included', async () => {
		const rows = await sheet('StartDt=2026-03-03&EndDt=2026-03-05');
		expect([...new Set(rows.map(({ Dt }) => Dt))].sort()).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
	});

	test('the Basic view leaves rates out, the Detailed one has them, and a single read as well', async () => {
		const days = 'StartDt=2026-03-03&EndDt=2026-03-03';
		const [basic] = await sheet(days);
		const [detailed] = await sheet(`${days}&View=Detailed`);
		expect([basic && 'BillRate' in basic, detailed && 'BillRate' in detailed]).toEqual([false, true]);
		expect(detailed).toMatchObject(basic ?? {});
		expect((await opened.api.get(`/time/${detailed?.SID}`)).data).toEqual(detailed);
	});

	test('entries of a project can be limited to approved ones', async () => {
		const path = `/time/ByProject/${project}?StartDt=2025-10-01&EndDt=2026-04-01`;
		const all: Array<{ IsApproved: boolean }> = (await opened.api.get(path)).data;
		const { data } = await opened.api.get(`${path}&IsApproved=true`);
		expect(data).toEqual(all.filter(({ IsApproved }) => IsApproved));
		expect(data.length).toBeLessThan(all.length);
	});

	test('days add up to the sheet', async () => {
		const days = 'StartDt=2026-03-02&EndDt=2026-04-01';
		const { data } = await opened.api.get(`/time/TotalByDay/${person}?${days}`);
		const rows = (await sheet(`${days}&View=Detailed`)) as Array<Row & { Hours_IN: number; HoursBillable: number }>;
		const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
		expect(sum(data.map(({ totalHours }: { totalHours: number }) => totalHours))).toBe(sum(rows.map(({ Hours_IN }) => Hours_IN)));
		expect(sum(data.map(({ billableHours }: { billableHours: number }) => billableHours))).toBe(sum(rows.map(({ HoursBillable }) => HoursBillable)));
		expect(sum(data.map(({ totalUnsubmittedTime }: { totalUnsubmittedTime: number }) => totalUnsubmittedTime))).toBe(
			sum(rows.filter(({ SID }) => SID < 0).map(({ Hours_IN }) => Hours_IN)),
		);
	});
});

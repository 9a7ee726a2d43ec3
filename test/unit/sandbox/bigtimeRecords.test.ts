import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { openBigTime } from '../../support/bigtimeApi';

const opened = openBigTime();
const client = bigtimeId('client', 2);
const project = bigtimeId('project', 1);
const person = bigtimeId('staff', 5);

async function read(path: string) {
	return (await opened.api.get(path)).data;
}

const keysOf = (rows: object[], name: string): unknown[] => rows.map((row) => Object.entries(row).find(([key]) => key === name)?.[1]);

describe('lists', () => {
	test.each([
		['/client', 'SystemId', bigtimeId('client', 15), 'ShowInactive'],
		['/project', 'SystemId', bigtimeId('project', 72), 'ShowInactive'],
		['/staff', 'StaffSID', bigtimeId('staff', 24), 'ShowInactive'],
		[`/task/listByProject/${project}`, 'TaskSid', bigtimeId('task', 4), 'showCompleted'],
		['/picklist/staff', 'Id', String(bigtimeId('staff', 24)), 'showinactive'],
		[`/picklist/AllTasksByProject/${project}`, 'Id', String(bigtimeId('task', 4)), 'showinactive'],
		['/picklist/FieldValues/StatusProduction', 'Id', '5', 'showinactive'],
	])('%s leaves out what is switched off unless asked for', async (path, name, hidden, flag) => {
		expect(keysOf(await read(path), name)).not.toContain(hidden);
		expect(keysOf(await read(`${path}?${flag}=false`), name)).not.toContain(hidden);
		expect(keysOf(await read(`${path}?${flag}=true`), name)).toContain(hidden);
	});

	test('come whole, whatever page is asked for, and have blank names', async () => {
		const all = await read('/client?ShowInactive=true');
		expect(all).toHaveLength(120);
		expect(await read('/client?ShowInactive=true&limit=10&page=2')).toEqual(all);
		expect(keysOf(all, 'Nm')).toContain('');
	});

	test('the Basic view of projects has rates and budgets as seen live, and no contacts', async () => {
		const [row] = await read('/project');
		expect(row).toMatchObject({ BillingRate: 'staffA', StatusBill: 1, BudgetHours: expect.any(Number), InputHours: expect.any(Number) });
		expect(['ContactList', 'UdfList', 'Client', 'IsNoCharge'].filter((name) => name in row)).toEqual([]);
		const [detailed] = await read('/project?View=Detailed');
		expect(detailed).toMatchObject({ ...row, Client: { SystemId: client }, UdfList: expect.any(Array) });
	});

	test('keys of pick lists are texts, and rows are sorted', async () => {
		const rows: Array<{ Id: unknown; Name: string }> = await read('/picklist/projects');
		expect(new Set(rows.map(({ Id }) => typeof Id))).toEqual(new Set(['string']));
		expect(rows.map(({ Name }) => Name)).toEqual(rows.map(({ Name }) => Name).sort((one, other) => one.localeCompare(other, 'en')));
	});
});

describe('clients', () => {
	test('are created, read, changed, listed and deleted', async () => {
		const { data: made } = await opened.api.post('/client/detail', { Nm: 'Ironwood Foods', City: 'Duluth', Status: 1 });
		expect(await read(`/client/detail/${made.SystemId}?View=Detailed`)).toEqual(made);
		const { data: changed } = await opened.api.post(`/client/detail/${made.SystemId}`, { City: null, IsInactive: true });
		expect(changed).toMatchObject({ Nm: 'Ironwood Foods', City: null, Status: 1, IsInactive: true });
		expect(keysOf(await read('/client'), 'SystemId')).not.toContain(made.SystemId);
		expect((await opened.api.delete(`/client/detail/${made.SystemId}`)).status).toBe(200);
		expect((await opened.api.get(`/client/detail/${made.SystemId}`)).status).toBe(404);
	});

	test('lose what an update leaves out when switched so', async () => {
		opened.sandbox.bigtime.settings.leftOut = 'cleared';
		const { data } = await opened.api.post(`/client/detail/${client}`, { City: 'Duluth' });
		expect([data.City, data.Zip, data.SystemId]).toEqual(['Duluth', null, client]);
	});

	test('are not created without a name, nor deleted with projects', async () => {
		expect((await opened.api.post('/client/detail', { City: 'Duluth' })).status).toBe(400);
		expect((await opened.api.delete(`/client/detail/${client}`)).status).toBe(400);
		expect((await opened.api.get(`/client/detail/${client}`)).status).toBe(200);
	});

	test('store the contacts that come with them', async () => {
		const { data } = await opened.api.post('/client/detail', { Nm: 'Ironwood', ContactList: [{ FName: 'Rui', SName: 'Abello', Tag: 'PRIMARY' }] });
		expect(data.ContactList).toMatchObject([{ FullNm: 'Rui Abello', Tag: 'PRIMARY', ClientSid: data.SystemId }]);
		const [{ Id }] = data.ContactList;
		const { data: after } = await opened.api.post(`/client/detail/${data.SystemId}`, { ContactList: [{ Id, Phone: '218-555-0199' }] });
		expect(after.ContactList).toMatchObject([{ Id, FullNm: 'Rui Abello', Phone: '218-555-0199' }]);
	});

	test('a deleted row is answered with 204 when switched so', async () => {
		const path = `/client/detail/${bigtimeId('client', 1)}`;
		opened.sandbox.bigtime.settings.deleteStatus = 204;
		expect((await opened.api.delete(path)).status).toBe(204);
		expect((await opened.api.get(path)).status).toBe(404);
	});

	test('a single read is an array when switched so, and a list stays what it is', async () => {
		const path = `/client/detail/${client}`;
		const single = await read(path);
		opened.sandbox.bigtime.settings.singleReads = 'array';
		expect(await read(path)).toEqual([single]);
		expect((await read('/settings/vocabulary'))[0]).toMatchObject({ id: 'CLIENT' });
	});
});

describe('projects', () => {
	test('are created, changed and deleted, and need a name and a client', async () => {
		const { data: made } = await opened.api.post('/project/detail', { Nm: 'Pier 4', ClientId: client, StartDt: '2026-04-01', BillingRate: 'flat', BasicRate: 120 });
		expect(made).toMatchObject({ Nm: 'Pier 4', ClientId: client, StartDt: '2026-04-01', BasicRate: 120, IsInactive: false });
		expect(made.DisplayName).toBe(`${(await read(`/client/detail/${client}`)).Nm}:Pier 4`);
		const { data: changed } = await opened.api.post(`/project/detail/${made.SystemId}`, { StatusProd: 3 });
		expect(changed).toEqual({ ...made, StatusProd: 3, DtModified: changed.DtModified });
		expect((await opened.api.delete(`/project/detail/${made.SystemId}`)).status).toBe(200);
		expect((await opened.api.get(`/project/detail/${made.SystemId}`)).status).toBe(404);
		const refused = [{ ClientId: client }, { Nm: 'Pier 5' }, { Nm: 'Pier 5', ClientId: 1 }];
		for (const body of refused) expect((await opened.api.post('/project/detail', body)).status).toBe(400);
	});

	test('with time on them stay', async () => {
		expect((await opened.api.delete(`/project/detail/${project}`)).status).toBe(400);
	});

	test('other contacts show when asked for', async () => {
		await opened.api.post('/project/contact', { ProjectSid: project, FName: 'Rui', SName: 'Abello' });
		const path = `/project/detail/${project}?View=Detailed`;
		expect(keysOf((await read(path)).ContactList, 'Tag')).toEqual(['PRIMARY', 'BILLING']);
		expect(keysOf((await read(`${path}&ShowAllContacts=true`)).ContactList, 'Tag')).toEqual(['PRIMARY', 'BILLING', 'OTHER']);
	});

	test('a contact is added, changed and taken off one project', async () => {
		const { data: made } = await opened.api.post('/project/contact', { ProjectSid: project, FName: 'Rui', SName: 'Abello', Address: { City: 'Duluth' } });
		expect(made).toMatchObject({ FullNm: 'Rui Abello', Tag: 'OTHER', ProjectSid: project, ClientSid: client, Address: { City: 'Duluth' } });
		const path = `/project/contact/${made.Id}`;
		const { data: changed } = await opened.api.post(path, { ProjectSid: bigtimeId('project', 3), Phone: '218-555-0147' });
		expect(changed).toMatchObject({ FullNm: 'Rui Abello', Phone: '218-555-0147', LinkedProjects: [{ SystemId: project }] });
		expect((await opened.api.delete(`${path}?ProjectSid=${project}`)).status).toBe(200);
		expect((await opened.api.get(`${path}?ProjectSid=${project}`)).status).toBe(404);
		expect((await opened.api.get(path)).data).toMatchObject({ ProjectSid: bigtimeId('project', 3), LinkedProjects: expect.any(Array) });
		await opened.api.delete(path);
		expect((await opened.api.get(path)).status).toBe(404);
	});

	test('a team is replaced, or added to when switched so', async () => {
		const member = (count: number) => ({ StaffSid: bigtimeId('staff', count), ContactRole: 22, TeamLead: false });
		const path = `/project/team/${project}`;
		expect((await opened.api.post(path, [member(6), member(7)])).data).toEqual([member(6), member(7)]);
		opened.sandbox.bigtime.settings.teamWrite = 'adds';
		await opened.api.post(path, [{ StaffSid: bigtimeId('staff', 8), ContactRole: 22 }, { ...member(7), TeamLead: true }]);
		expect(await read(path)).toEqual([member(6), member(8), { ...member(7), TeamLead: true }]);
		expect((await opened.api.post(path, [{ StaffSid: 1 }])).status).toBe(400);
	});

	test('custom fields are written by key and by label, and the others stay', async () => {
		const path = `/project/customfields/${project}`;
		const before: Array<{ Value: string | null }> = await read(path);
		await opened.api.post(path, [{ Sid: bigtimeId('projectField', 1), Value: 'FTA-1' }]);
		const { data } = await opened.api.post(`/project/CustomFieldsByName/${project}`, [{ Name: 'building PERMIT', Value: null }]);
		expect(keysOf(data, 'Value')).toEqual(['FTA-1', null, before[2]?.Value]);
		expect(await read(path)).toEqual(data);
		expect((await opened.api.post(path, [{ Sid: 1, Value: 'x' }])).status).toBe(400);
	});

	test('a rate is changed where there is one and added where there is none, and time costs it', async () => {
		const rate = { ProjectSid: project, StaffSid: person, RateValue: 199 };
		await opened.api.post('/project/rate', rate);
		await opened.api.post('/project/rate', { ProjectSid: project, TaskSid: bigtimeId('task', 1), RateValue: 250 });
		expect(await read(`/project/rates/${project}`)).toEqual([
			{ ProjectSid: project, StaffSid: person, TaskSid: null, RateValue: 199 },
			{ ProjectSid: project, StaffSid: null, TaskSid: bigtimeId('task', 1), RateValue: 250 },
		]);
		const entry = { Dt: '2026-03-31', ProjectSID: project, StaffSID: person, Hours_IN: 1 };
		const rateOf = async (body: object) => (await opened.api.post('/time', { ...entry, ...body })).data.BillRate;
		expect([await rateOf({}), await rateOf({ TaskSID: bigtimeId('task', 1) }), await rateOf({ StaffSID: bigtimeId('staff', 6) })]).toEqual([199, 250, 160]);
	});
});

describe('tasks', () => {
	test('are created with people, changed, completed and deleted', async () => {
		const { data: made } = await opened.api.post('/task/detail', { TaskSid: 0, ProjectSid: project, TaskNm: 'Borings', TaskGroup: 'Phase 2', BudgetFees: 900, BudgetExps: 50, AssignmentList: [person] });
		expect(made).toMatchObject({ FullName: 'Phase 2:Borings', BudgetTotal: 950, AssignCount: 1, AssignmentList: [{ Sid: person, Nm: 'Tomasz Wren' }], CurrentStatus_nm: 'In process' });
		const path = `/task/detail/${made.TaskSid}`;
		const { data: done } = await opened.api.post(path, { TaskSid: made.TaskSid, CurrentStatusName: 'complete' });
		expect(done).toEqual({ ...made, CurrentStatus: 3, CurrentStatus_nm: 'Complete', IsArchived: true });
		expect(keysOf(await read(`/task/ListByStaffer/${person}`), 'TaskSid')).not.toContain(made.TaskSid);
		expect(keysOf(await read(`/task/ListByStaffer/${person}?showCompleted=true`), 'TaskSid')).toContain(made.TaskSid);
		expect((await opened.api.delete(path)).status).toBe(200);
		expect((await opened.api.get(path)).status).toBe(404);
	});

	test('take project and people by link', async () => {
		const { data } = await opened.api.post('/task/detail', {
			...{ TaskNm: 'Borings', ProjectLinkValue: 'Office and administration', ProjectLinkType: 1 },
			...{ AssignLinkListValue: 'Mira Holt, Tomasz Wren', AssignLinkListType: 1 },
		});
		expect([data.ProjectSid, keysOf(data.AssignmentList, 'Sid')]).toEqual([bigtimeId('project', 2), [bigtimeId('staff', 1), person]]);
	});

	test.each([[{ ProjectSid: 740_001 }], [{ TaskNm: 'A' }], [{ TaskNm: 'A', ProjectSid: 1 }], [{ TaskNm: 'A', ProjectSid: 740_001, AssignmentList: [1] }]])('%j is refused', async (body) => {
		expect((await opened.api.post('/task/detail', body)).status).toBe(400);
	});

	test('with time on them stay', async () => {
		expect((await opened.api.delete(`/task/detail/${bigtimeId('task', 1)}`)).status).toBe(400);
	});

	test('running totals have both vocabularies, or either', async () => {
		const path = `/task/BudgetStatusByProject/${project}`;
		const [both] = await read(path);
		expect(both.HoursInput).toBeGreaterThan(0);
		expect([both.HrsIn, both.ChargeIn, both.WipTotal]).toEqual([both.HoursInput, both.FeesInput, both.TotalWip]);
		opened.sandbox.bigtime.settings.budgetNames = 'documented';
		const [documented] = await read(path);
		opened.sandbox.bigtime.settings.budgetNames = 'live';
		const [live] = await read(path);
		expect(['HrsIn' in documented, 'HoursInput' in documented, 'HrsIn' in live, 'HoursInput' in live]).toEqual([false, true, true, false]);
		expect({ ...documented, ...live }).toEqual(both);
	});
});

describe('staff', () => {
	test('are created and changed, rates included', async () => {
		const { data: made } = await opened.api.post('/staff/add/?inviteUser=true', { FName: 'Ada', SName: 'Vesely', EMail: 'Ada.Vesely@harborfinch.example', Rate1: 140 });
		expect(made).toMatchObject({ FullName: 'Ada Vesely', EMail: 'ada.vesely@harborfinch.example', Rate1: 140, Rate2: 0, UserAccountStatus: 'Active' });
		const { data } = await opened.api.post(`/staff/detail/${made.StaffSID}`, { Rate2: 150, IsInactive: true });
		expect(data).toEqual({ ...made, Rate2: 150, IsInactive: true, DtModified: data.DtModified });
		expect(keysOf(await read('/staff'), 'StaffSID')).not.toContain(made.StaffSID);
		expect((await opened.api.post('/staff/add', { SName: 'Vesely', EMail: 'ada.vesely@harborfinch.example' })).status).toBe(400);
	});

	test('an invitation that fails in part is 202 and names those that failed', async () => {
		const [good, withoutMail, gone] = [20, 21, 24].map((count) => bigtimeId('staff', count));
		const { status, data } = await opened.api.post('/staff/invite', { InviteStaffSids: [good, withoutMail, gone, 1] });
		expect([status, data.SuccessfullyInvitedStaffSids, data.FailedInviteStaffErrors.StaffSids]).toEqual([202, [good], [withoutMail, gone, 1]]);
		expect((await read(`/staff/detail/${good}`)).UserAccountStatus).toBe('Active');
		const again = await opened.api.post('/staff/invite', { InviteStaffSids: [good] });
		expect([again.status, again.data]).toEqual([200, { SuccessfullyInvitedStaffSids: [good] }]);
	});

	test('custom fields are texts and can be written', async () => {
		const path = `/staff/UDFList/${person}`;
		expect(await read(path)).toContainEqual({ Sid: bigtimeId('staffField', 1), Name: 'PE licence', Value: 'MN-55105' });
		const { data } = await opened.api.post(path, [{ Sid: bigtimeId('staffField', 1), Value: 'MN-1' }]);
		expect(await read(path)).toEqual(data);
		expect(keysOf(data, 'Value')).toEqual(['MN-1', 'Yes']);
	});

	test('plans are for this month and the next two', async () => {
		const { details } = await read('/staff/StaffAllocations');
		expect(new Set(keysOf(details, 'Period'))).toEqual(new Set([202604, 202605, 202606]));
	});
});

test('a job runs until its time is over, and an unknown ticket is 404', async () => {
	const path = `/async/ticket/${opened.sandbox.bigtime.startJob(5_000)}`;
	expect((await read(path)).resultCode).toBe(0);
	opened.clock.advance(5_000);
	expect((await read(path)).resultCode).toBe(1);
	expect((await opened.api.get('/async/ticket/nothing')).status).toBe(404);
});

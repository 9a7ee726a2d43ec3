import { bigtimeKeys } from '../../../sandbox/bigtime/access';
import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { openBigTime } from '../../support/bigtimeApi';

const opened = openBigTime();
const { firm, tenant, apiKey, userId, staffUserId, password } = bigtimeKeys;
const DAY_MS = 86_400_000;

/** The last half-year, wherever the clock is by now: what there is leads up to today. */
function halfYear(): string {
	const [from, to] = [180, 0].map((days) => new Date(opened.clock.now() - days * DAY_MS).toISOString().slice(0, 10));
	return `StartDt=${from}&EndDt=${to}`;
}

async function logIn(Firm?: string): Promise<Record<string, string>> {
	const { data } = await opened.apiWith({}).post('/session', { UserId: userId, Pwd: password, ...(Firm === undefined ? {} : { Firm }) });
	return { 'X-Auth-Token': data.token, 'X-Auth-Realm': data.firm };
}

async function statusWith(headers: Record<string, string>): Promise<number> {
	return (await opened.apiWith(headers).get('/picklist/LaborCodes')).status;
}

describe('sign-in', () => {
	test.each([
		['nothing', {}, 401],
		['a key without a firm', { 'X-Auth-ApiToken': apiKey }, 401],
		['a firm without a key', { 'X-Auth-Realm': firm }, 401],
		['a wrong key', { 'X-Auth-ApiToken': 'nonsense', 'X-Auth-Realm': firm }, 401],
		['a key in the header of sessions', { 'X-Auth-Token': apiKey, 'X-Auth-Realm': firm }, 401],
		['a key for another firm', { 'X-Auth-ApiToken': apiKey, 'X-Auth-Realm': 'some-other-firm' }, 403],
		['a key and its firm', { 'X-Auth-ApiToken': apiKey, 'X-Auth-Realm': firm }, 200],
		['a key and the number of the tenant', { 'X-Auth-ApiToken': apiKey, 'X-Auth-Realm': tenant }, 200],
	])('%s is answered accordingly', async (_name, headers, expected) => {
		expect(await statusWith(headers)).toBe(expected);
	});

	test('a session opens with user and password, and works with its firm only', async () => {
		const session = await logIn();
		expect(session['X-Auth-Realm']).toBe(firm);
		expect(await statusWith(session)).toBe(200);
		expect(await statusWith({ ...session, 'X-Auth-Realm': 'some-other-firm' })).toBe(403);
		expect(opened.sandbox.bigtime.logins()).toBe(1);
	});

	test.each([
		['a wrong password', { UserId: userId, Pwd: 'guess' }, 401],
		['an unknown user', { UserId: 'nobody@mail.example', Pwd: password }, 401],
		['somebody who has left', { UserId: 'yara.benning@harborfinch.example', Pwd: password }, 401],
		['another firm', { UserId: userId, Pwd: password, Firm: 'some-other-firm' }, 403],
		['no password', { UserId: userId }, 400],
	])('a log-in with %s opens nothing', async (_name, body, expected) => {
		const { status, data } = await opened.apiWith({}).post('/session', body);
		expect([status, typeof data.Message, opened.sandbox.bigtime.logins()]).toEqual([expected, 'string', 0]);
	});

	test('a session ends after seven days, and all of them when told so', async () => {
		const session = await logIn(firm);
		opened.clock.advance(7 * DAY_MS - 1);
		expect(await statusWith(session)).toBe(200);
		opened.clock.advance(1);
		expect(await statusWith(session)).toBe(401);
		const next = await logIn();
		opened.sandbox.bigtime.expireSessions();
		expect([await statusWith(next), opened.sandbox.bigtime.logins()]).toEqual([401, 2]);
	});

	test('a key outlives everything', async () => {
		opened.sandbox.bigtime.expireSessions();
		opened.clock.advance(400 * DAY_MS);
		expect(await statusWith({ 'X-Auth-ApiToken': apiKey, 'X-Auth-Realm': firm })).toBe(200);
	});

	test('a session has the rights of its person', async () => {
		const { data } = await opened.apiWith({}).post('/session', { UserId: staffUserId, Pwd: password });
		const api = opened.apiWith({ 'X-Auth-Token': data.token, 'X-Auth-Realm': data.firm });
		expect([data.staffsid, (await api.post('/client/detail', { Nm: 'Northgate' })).status]).toEqual([bigtimeId('staff', 5), 405]);
	});
});

describe('the limit of calls', () => {
	test('the 31st call within a minute is refused with the seconds to wait, and then passes', async () => {
		const { api, clock, sandbox } = opened;
		sandbox.bigtime.settings.window = { calls: 30, lengthMs: 60_000 };
		const statuses: number[] = [];
		for (let call = 0; call < 30; call += 1) {
			statuses.push((await api.get('/picklist/LaborCodes')).status);
			clock.advance(1_000);
		}
		expect(new Set(statuses)).toEqual(new Set([200]));
		const { status, headers, data } = await api.get('/picklist/LaborCodes');
		expect([status, headers['retry-after'], data]).toEqual([503, '30', { Message: 'The service is unavailable.' }]);
		clock.advance(29_999);
		expect((await api.get('/picklist/LaborCodes')).headers['retry-after']).toBe('1');
		clock.advance(1);
		expect((await api.get('/picklist/LaborCodes')).status).toBe(200);
	});

	test('a write that is refused is not carried out', async () => {
		const { api, sandbox } = opened;
		sandbox.bigtime.settings.window = { calls: 1, lengthMs: 60_000 };
		await api.get('/picklist/LaborCodes');
		expect((await api.post('/client/detail', { Nm: 'Northgate Solar 7' })).status).toBe(503);
		sandbox.bigtime.settings.window = undefined;
		const { data } = await api.get('/client');
		expect(data.filter(({ Nm }: { Nm: string }) => Nm === 'Northgate Solar 7')).toEqual([]);
	});

	test('each token has a limit of its own, and the log-in is its first call', async () => {
		opened.sandbox.bigtime.settings.window = { calls: 2, lengthMs: 60_000 };
		const session = await logIn();
		const key = { 'X-Auth-ApiToken': apiKey, 'X-Auth-Realm': firm };
		expect([await statusWith(session), await statusWith(session)]).toEqual([200, 503]);
		expect([await statusWith(key), await statusWith(key), await statusWith(key)]).toEqual([200, 200, 503]);
	});

	test('calls that are not signed do not count', async () => {
		opened.sandbox.bigtime.settings.window = { calls: 1, lengthMs: 60_000 };
		await statusWith({ 'X-Auth-ApiToken': apiKey, 'X-Auth-Realm': 'some-other-firm' });
		expect(await statusWith({ 'X-Auth-ApiToken': apiKey, 'X-Auth-Realm': firm })).toBe(200);
	});

	test('a reset brings the first limit back and forgets the calls', async () => {
		const { api, sandbox } = opened;
		sandbox.bigtime.settings.window = { calls: 1, lengthMs: 60_000 };
		await api.get('/picklist/LaborCodes');
		sandbox.reset();
		expect([sandbox.bigtime.settings.window, (await api.get('/picklist/LaborCodes')).status]).toEqual([undefined, 200]);
	});

	test('the throttle of the whole sandbox speaks with the vendor\'s status', async () => {
		opened.sandbox.throttle({ calls: 1, windowMs: 60_000 });
		await opened.api.get('/picklist/LaborCodes');
		const { status, headers } = await opened.api.get('/picklist/LaborCodes');
		expect([status, headers['retry-after']]).toEqual([503, '2']);
	});
});

describe('names', () => {
	test('paths, query names and body members are read in any case, with or without the folders in front', async () => {
		const { api, sandbox } = opened;
		const { data: made } = await api.post('/CLIENT/Detail', { nm: 'Kestrel Timber', CITY: 'Duluth', isinactive: true });
		expect(made).toMatchObject({ Nm: 'Kestrel Timber', City: 'Duluth', IsInactive: true });
		const without = await api.get(`${sandbox.url('bigtime')}/Client?SHOWINACTIVE=true`);
		const { data } = await api.get(`${sandbox.url('bigtime')}/bigtimedata/API/v2/client?showInactive=true`);
		expect(data).toEqual(without.data);
		expect(data).toContainEqual(expect.objectContaining({ SystemId: made.SystemId }));
		expect(sandbox.calls('bigtime')).toEqual(['POST /CLIENT/Detail', 'GET /Client?SHOWINACTIVE=true', 'GET /client?showInactive=true']);
		expect(sandbox.violations('bigtime')).toEqual([]);
	});

	test('unknown members and the case of a view make no difference', async () => {
		const { status } = await opened.api.post('/client/detail', { Nm: 'Kestrel', Shoe: 44 });
		const { data } = await opened.api.get(`/client/detail/${bigtimeId('client', 2)}?View=DETAILED`);
		expect([status, typeof data.BillNm]).toEqual([200, 'string']);
	});
});

describe('failures', () => {
	test.each([
		['an unknown address', '/invoice', 404],
		['an address known by name only', '/timer', 404],
		['an unknown key', '/client/detail/1', 404],
		['a key that is no number', '/client/detail/LTA', 400],
		['a list without its dates', `/time/Sheet/${bigtimeId('staff', 5)}`, 400],
		['a date that is none', '/invoice/history?startDt=yesterday&endDt=2026-03-31', 400],
	])('%s is answered with its status', async (_name, path, expected) => {
		const { status, data } = await opened.api.get(path);
		expect([status, typeof data.Message]).toEqual([expected, 'string']);
	});

	test('a method that an address does not have is 405', async () => {
		expect((await opened.api.put('/client', {})).status).toBe(405);
	});

	test.each([
		['html', 'text/html; charset=utf-8', expect.stringMatching(/^<!DOCTYPE html>.*<h2>No such record\.<\/h2>/)],
		['text', 'text/plain; charset=utf-8', 'No such record.'],
		['empty', undefined, ''],
		['json', 'application/json; charset=utf-8', { Message: 'No such record.' }],
	] as const)('a failure comes as %s when switched so, and a success does not', async (form, type, body) => {
		opened.sandbox.bigtime.settings.errorBody = form;
		const { status, headers, data } = await opened.api.get('/client/detail/1');
		expect([status, headers['content-type'], data]).toEqual([404, type, body]);
		expect((await opened.api.get('/settings/vocabulary')).data).toHaveLength(5);
	});

	test('an expired credential is 401', async () => {
		opened.sandbox.fail('listStaff', 'expiredToken', { times: 1 });
		expect([(await opened.api.get('/staff')).status, (await opened.api.get('/staff')).status]).toEqual([401, 200]);
	});
});

describe('rights', () => {
	test.each([
		['post', '/client/detail'],
		['post', `/project/detail/${bigtimeId('project', 1)}`],
		['delete', `/client/detail/${bigtimeId('client', 1)}`],
		['get', '/invoice/drafts'],
		['get', `/invoice/detail/${bigtimeId('invoice', 1)}`],
		['get', '/payment/history?startDt=2026-01-01&endDt=2026-03-31'],
		['get', `/time/Sheet/${bigtimeId('staff', 6)}?StartDt=2026-03-01&EndDt=2026-03-31`],
		['get', `/time/${bigtimeId('time', 1)}`],
	])('%s %s is 405 without the right', async (method, url) => {
		expect((await opened.staffApi.request({ method, url, ...(method === 'post' && { data: { Nm: 'A' } }) })).status).toBe(405);
	});

	test('somebody without admin rights reads lists, and picks an invoice type', async () => {
		const paths = ['/client', '/project', '/picklist/InvoiceTypes', `/time/Sheet/${bigtimeId('staff', 5)}?${halfYear()}`];
		for (const path of paths) expect((await opened.staffApi.get(path)).data.length).toBeGreaterThan(2);
	});

	test('rows that a person may not see are missing without an error', async () => {
		const path = `/time/ByProject/${bigtimeId('project', 35)}?${halfYear()}`;
		const people = async (api: typeof opened.api) => new Set((await api.get(path)).data.map(({ StaffSID }: { StaffSID: number }) => StaffSID));
		expect(await people(opened.staffApi)).toEqual(new Set([bigtimeId('staff', 5)]));
		expect((await people(opened.api)).size).toBeGreaterThan(1);
	});
});

import axios, { type AxiosInstance } from 'axios';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

const clock = handClock('2026-04-01T09:00:00Z');
let sandbox: Sandbox;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ clock });
	api = axios.create({
		baseURL: sandbox.url('leanlaw'),
		headers: { authorization: 'Bearer sandbox-key' },
		validateStatus: () => true,
	});
});

afterEach(() => sandbox.reset());

const newArea = { label: 'Maritime' };

async function statuses(count: number, path = '/v2/users'): Promise<number[]> {
	const seen: number[] = [];
	for (let call = 0; call < count; call += 1) seen.push((await api.get(path)).status);
	return seen;
}

async function areas(): Promise<number> {
	return (await api.get('/v2/practice-areas')).data.data.length;
}

/** Waits until `count` calls hang on the clock, then moves it. No time passes but that of the network. */
async function advanceWhenWaiting(count: number, ms: number): Promise<void> {
	while (clock.waiting() < count) await new Promise((resolve) => setImmediate(resolve));
	clock.advance(ms);
}

describe('when a fault hits', () => {
	test('a status fault stays until it is cleared', async () => {
		sandbox.fail('ListUsers', { status: 500 });
		expect(await statuses(3)).toEqual([500, 500, 500]);
		sandbox.clearFaults();
		expect(await statuses(1)).toEqual([200]);
	});

	test('times and after choose the calls that are hit', async () => {
		sandbox.fail('ListUsers', { status: 503 }, { after: 1, times: 2 });
		expect(await statuses(4)).toEqual([200, 503, 503, 200]);
	});

	test('the function that fail returns ends that fault only', async () => {
		const end = sandbox.fail('ListUsers', { status: 503 });
		sandbox.fail('GetCodes', { status: 502 });
		end();
		expect([...(await statuses(1)), ...(await statuses(1, '/v2/codes'))]).toEqual([200, 502]);
	});

	test('a fault of one operation leaves the others alone, and a star hits all', async () => {
		sandbox.fail('GetCodes', { status: 500 });
		expect(await statuses(1)).toEqual([200]);
		sandbox.fail('*', { status: 502 });
		expect(await statuses(1)).toEqual([502]);
	});

	test('an operation that no API has is refused at once', () => {
		expect(() => sandbox.fail('ListTrusts', { status: 500 })).toThrow("No API in the sandbox has an operation 'ListTrusts'");
	});
});

describe('what a fault does', () => {
	test('429 is worded by the vendor and carries the wait it was given', async () => {
		sandbox.fail('ListUsers', { status: 429, retryAfter: 2 }, { times: 1 });
		const { status, data, headers } = await api.get('/v2/users');
		expect([status, data.title, headers['retry-after']]).toEqual([429, 'Too many requests', '2']);
	});

	test('the wait can be a date', async () => {
		sandbox.fail('ListUsers', { status: 503, retryAfter: new Date('2026-04-01T09:00:30Z') }, { times: 1 });
		const { headers } = await api.get('/v2/users');
		expect(headers['retry-after']).toBe('Wed, 01 Apr 2026 09:00:30 GMT');
	});

	test('body and headers of a fault replace those of the vendor', async () => {
		sandbox.fail('ListUsers', { status: 409, body: { odd: true }, headers: { 'x-odd': '1' } });
		const { data, headers } = await api.get('/v2/users');
		expect([data, headers['x-odd']]).toEqual([{ odd: true }, '1']);
	});

	test.each([
		['notJson', 200],
		[{ notJson: 502 }, 502],
	] as const)('%j answers with a web page', async (fault, expected) => {
		sandbox.fail('ListUsers', fault);
		const { status, data, headers } = await api.get('/v2/users');
		expect([status, headers['content-type']]).toEqual([expected, 'text/html; charset=utf-8']);
		expect(data).toContain('<html>');
	});

	test('a cut ends the connection and nothing is done', async () => {
		sandbox.fail('CreatePracticeArea', 'cut', { times: 1 });
		await expect(api.post('/v2/practice-areas', newArea)).rejects.toThrow(/socket hang up|ECONNRESET/);
		expect(await areas()).toBe(8);
	});

	test('a cut after doing ends the connection, and it is done', async () => {
		sandbox.fail('CreatePracticeArea', 'cutAfterDoing', { times: 1 });
		await expect(api.post('/v2/practice-areas', newArea)).rejects.toThrow(/socket hang up|ECONNRESET/);
		expect(await areas()).toBe(9);
	});

	test('a cut body breaks off after the head', async () => {
		sandbox.fail('ListUsers', 'cutBody', { times: 1 });
		await expect(api.get('/v2/users')).rejects.toThrow(/aborted/);
		expect(sandbox.callDetails('leanlaw').map(({ status }) => status)).toEqual([200]);
	});

	test('an empty body keeps the status, and it is done', async () => {
		sandbox.fail('CreatePracticeArea', 'emptyBody', { times: 1 });
		const { status, data } = await api.post('/v2/practice-areas', newArea);
		expect([status, data, await areas()]).toEqual([201, '', 9]);
	});

	test('an expired token is answered in the words of each vendor', async () => {
		sandbox.fail('*', 'expiredToken');
		const headers = { authorization: 'Bearer sandbox-access-token' };
		const bigin = await axios.get(`${sandbox.url('bigin')}/bigin/v2/org`, { headers, validateStatus: () => true });
		expect([(await api.get('/v2/users')).status, bigin.status, bigin.data.code]).toEqual([403, 401, 'INVALID_TOKEN']);
	});

	test('a slow call waits for the clock', async () => {
		sandbox.fail('ListUsers', { slow: 5_000 }, { times: 1 });
		const [{ status }] = await Promise.all([api.get('/v2/users'), advanceWhenWaiting(1, 5_000)]);
		const [call] = sandbox.callDetails('leanlaw');
		expect([status, (call?.endedAt ?? 0) - (call?.startedAt ?? 0)]).toEqual([200, 5_000]);
	});
});

describe('limits and parallel calls', () => {
	test('calls beyond the throttle are refused until the window has passed', async () => {
		sandbox.throttle({ calls: 2, windowMs: 60_000 });
		expect(await statuses(3)).toEqual([200, 200, 429]);
		clock.advance(60_000);
		expect(await statuses(1)).toEqual([200]);
	});

	test('the highest number of calls under way is remembered', async () => {
		sandbox.latency(100);
		const calls = Promise.all([1, 2, 3].map(async () => await api.get('/v2/users')));
		await advanceWhenWaiting(3, 100);
		await calls;
		sandbox.latency(0);
		await api.get('/v2/users');
		expect(sandbox.highestParallel('leanlaw')).toBe(3);
		expect(sandbox.highestParallel('bigin')).toBe(0);
	});
});

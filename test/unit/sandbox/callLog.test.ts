import axios, { type AxiosInstance } from 'axios';
import type { Sandbox } from '../../../sandbox/server';
import { startServer } from '../../../sandbox/server';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox();
	api = axios.create({
		baseURL: sandbox.url('leanlaw'),
		headers: { authorization: 'Bearer sandbox-key' },
		validateStatus: () => true,
	});
});

afterEach(() => sandbox.reset());

test('calls are logged in order, without prefix, with sorted and readable queries', async () => {
	await api.get('/v2/matters?offset=0&limit=2&query=O%27Connell%20%26%20Sons');
	await api.delete('/v2/clients/nobody');
	expect(sandbox.calls('leanlaw')).toEqual([
		"GET /v2/matters?limit=2&offset=0&query=O'Connell & Sons",
		'DELETE /v2/clients/nobody',
	]);
	expect(sandbox.calls('bigin')).toEqual([]);
});

test('details hold what was sent and what came of it', async () => {
	await api.post('/v2/practice-areas', { label: 'Maritime' }, { headers: { 'x-leanlaw-partnerid': 'p-1' } });
	expect(sandbox.callDetails('leanlaw')).toEqual([
		expect.objectContaining({
			operationId: 'CreatePracticeArea',
			method: 'POST',
			path: '/v2/practice-areas',
			headers: expect.objectContaining({ 'x-leanlaw-partnerid': 'p-1' }),
			body: { label: 'Maritime' },
			status: 201,
			violations: [],
		}),
	]);
});

test('what the API description forbids is listed even where the vendor tolerates it', async () => {
	const { status } = await api.get('/v2/clients?limit=1&select=nickname');
	expect(status).toBe(200);
	expect(sandbox.violations('leanlaw')).toEqual([expect.stringMatching(/^ListClients: query\/select\/0 /)]);
});

test('an address that the API does not have is a violation', async () => {
	await api.get('/v3/clients');
	expect(sandbox.violations('leanlaw')).toEqual(['unknown: GET /v3/clients is not an address of this API']);
});

test('cleared calls are gone', async () => {
	await api.get('/v2/users');
	sandbox.clearCalls();
	expect([sandbox.calls('leanlaw'), sandbox.highestParallel('leanlaw')]).toEqual([[], 0]);
});

test('an address outside every vendor says what there is', async () => {
	const { status, data } = await axios.get(new URL('/', sandbox.url('leanlaw')).toString(), { validateStatus: () => true });
	expect([status, data.title]).toEqual([404, expect.stringMatching(/^Nothing here\. This sandbox serves \/leanlaw, \/bigin(, \/\w+)*\.$/)]);
});

test('a port in use is refused with its code', async () => {
	const port = Number(new URL(sandbox.url('leanlaw')).port);
	await expect(startServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a stopped sandbox frees its port', async () => {
	const first = await startServer();
	const port = Number(new URL(first.url('leanlaw')).port);
	await first.stop();
	const second = await startServer({ port });
	expect(second.url('bigin')).toBe(`http://127.0.0.1:${port}/bigin`);
	await second.stop();
});

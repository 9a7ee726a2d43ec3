import axios, { type AxiosInstance } from 'axios';
import { bizzstreamKeys } from '../../sandbox/bizzstream/seed/users';
import { handClock, type HandClock } from '../../sandbox/machinery/clock';
import type { Sandbox, ServerOptions } from '../../sandbox/server';
import { startSandbox } from './sandbox';

export interface BizzStreamApi {
	sandbox: Sandbox;
	/** Signed as the administrator, below `/api/v2`, and it throws for no status. */
	api: AxiosInstance;
	/** The same as the mechanic, from whom much is hidden. */
	limited: AxiosInstance;
	/** A v1 client with a session of its own, below `/api/v1`. */
	v1: (username?: string) => Promise<AxiosInstance>;
	clock: HandClock;
}

export const BIZZSTREAM_START = '2026-04-01T09:00:00Z';

function v2Client(baseURL: string, token: string): AxiosInstance {
	const headers = { authorization: `Bearer ${token}`, 'environment-id': bizzstreamKeys.environmentId };
	return axios.create({ baseURL: `${baseURL}/api/v2`, headers, validateStatus: () => true });
}

async function v1Client(base: string, username: string): Promise<AxiosInstance> {
	const login = await axios.post(`${base}/api/v1/login`, { username, password: bizzstreamKeys.password });
	const { userId, authToken } = login.data.data;
	const headers = { 'X-User-Id': userId, 'X-Auth-Token': authToken };
	return axios.create({
		baseURL: `${base}/api/v1`,
		headers,
		params: { environmentId: bizzstreamKeys.environmentId },
		validateStatus: () => true,
	});
}

/**
 * A sandbox with BizzStream that checks its own answers, and clients for it.
 * After each test the sandbox is reset, and a wrong answer of it fails the test.
 */
export function openBizzStream(options: ServerOptions = {}): BizzStreamApi {
	const opened: Partial<BizzStreamApi> = { clock: handClock(BIZZSTREAM_START) };
	beforeAll(async () => {
		const sandbox = await startSandbox({ checkResponses: true, ...options, clock: opened.clock });
		const base = sandbox.url('bizzstream');
		opened.sandbox = sandbox;
		opened.api = v2Client(base, bizzstreamKeys.accessToken);
		opened.limited = v2Client(base, bizzstreamKeys.limitedToken);
		opened.v1 = async (username = bizzstreamKeys.username) => await v1Client(base, username);
	});
	afterEach(() => {
		const bad = opened.sandbox?.badAnswers();
		opened.sandbox?.reset();
		expect(bad).toEqual([]);
	});
	// Filled in by the time a test runs.
	return opened as BizzStreamApi;
}

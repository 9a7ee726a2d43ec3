import axios, { type AxiosInstance } from 'axios';
import { bigtimeKeys } from '../../sandbox/bigtime/access';
import { handClock, type HandClock } from '../../sandbox/machinery/clock';
import type { Sandbox, ServerOptions } from '../../sandbox/server';
import { startSandbox } from './sandbox';

export interface BigTimeApi {
	sandbox: Sandbox;
	/** Signed with the key of an admin, below `/BigtimeData/api/v2`, and it throws for no status. */
	api: AxiosInstance;
	/** The same with the key of person 5, who is no admin. */
	staffApi: AxiosInstance;
	clock: HandClock;
	/** Another one, with whatever headers. */
	apiWith(headers: Record<string, string>): AxiosInstance;
}

/** A Wednesday. */
export const BIGTIME_START = '2026-04-01T09:00:00Z';

/**
 * A sandbox with BigTime that checks its own answers, and clients for it. Its calls are not limited unless the options
 * say so, since its clock stands still. After each test the sandbox is reset, and a wrong answer of it fails the test.
 */
export function openBigTime(options: ServerOptions = {}): BigTimeApi {
	const apiWith = (headers: Record<string, string>): AxiosInstance =>
		axios.create({ baseURL: `${opened.sandbox?.url('bigtime')}/BigtimeData/api/v2`, headers, validateStatus: () => true });
	const opened: Partial<BigTimeApi> = { clock: handClock(BIGTIME_START), apiWith };
	beforeAll(async () => {
		opened.sandbox = await startSandbox({ checkResponses: true, ...options, clock: opened.clock, bigtime: { window: undefined, ...options.bigtime } });
		opened.api = apiWith({ 'X-Auth-ApiToken': bigtimeKeys.apiKey, 'X-Auth-Realm': bigtimeKeys.firm });
		opened.staffApi = apiWith({ 'X-Auth-ApiToken': bigtimeKeys.staffApiKey, 'X-Auth-Realm': bigtimeKeys.firm });
	});
	afterEach(() => {
		const bad = opened.sandbox?.badAnswers();
		opened.sandbox?.reset();
		expect(bad).toEqual([]);
	});
	// Filled in by the time a test runs.
	return opened as BigTimeApi;
}

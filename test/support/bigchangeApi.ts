import axios, { type AxiosInstance } from 'axios';
import { bigchangeCustomers, bigchangeToken } from '../../sandbox/bigchange/tokens';
import { handClock, type HandClock } from '../../sandbox/machinery/clock';
import type { Sandbox, ServerOptions } from '../../sandbox/server';
import { startSandbox } from './sandbox';

export interface BigChangeApi {
	sandbox: Sandbox;
	/** Signed, for the approved customer; it repeats a parameter for each value of a list, and throws for no status. */
	api: AxiosInstance;
	clock: HandClock;
}

export const BIGCHANGE_START = '2026-04-01T09:00:00Z';

/**
 * A sandbox with BigChange that checks its own answers, and a client for it. Access tokens live for ten days, so that a
 * test may move the clock. After each test the sandbox is reset, and a wrong answer of it fails the test.
 */
export function openBigChange(options: ServerOptions = {}): BigChangeApi {
	const opened: Partial<BigChangeApi> = { clock: handClock(BIGCHANGE_START) };
	beforeAll(async () => {
		const tokenSeconds = 864_000;
		opened.sandbox = await startSandbox({ checkResponses: true, ...options, clock: opened.clock, bigchange: { tokenSeconds, ...options.bigchange } });
		opened.api = axios.create({
			baseURL: opened.sandbox.url('bigchange'),
			headers: { authorization: `Bearer ${bigchangeToken}`, 'customer-id': String(bigchangeCustomers.approved) },
			paramsSerializer: { indexes: null },
			validateStatus: () => true,
		});
	});
	afterEach(() => {
		const bad = opened.sandbox?.badAnswers();
		opened.sandbox?.reset();
		expect(bad).toEqual([]);
	});
	// Filled in by the time a test runs.
	return opened as BigChangeApi;
}

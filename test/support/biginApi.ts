import axios, { type AxiosInstance } from 'axios';
import { biginKeys } from '../../sandbox/bigin/tokens';
import { handClock, type HandClock } from '../../sandbox/machinery/clock';
import type { Sandbox, ServerOptions } from '../../sandbox/server';
import { startSandbox } from './sandbox';

export interface BiginApi {
	sandbox: Sandbox;
	/** Signed, below `/bigin/v2`, and it throws for no status. */
	api: AxiosInstance;
	clock: HandClock;
}

export const BIGIN_START = '2026-04-01T09:00:00Z';

/**
 * A sandbox with Bigin that checks its own answers, and a client for it. Access tokens live for ten days, so that a
 * test may move the clock. After each test the sandbox is reset, and a wrong answer of it fails the test.
 */
export function openBigin(options: ServerOptions = {}): BiginApi {
	const opened: Partial<BiginApi> = { clock: handClock(BIGIN_START) };
	beforeAll(async () => {
		const tokenSeconds = 864_000;
		opened.sandbox = await startSandbox({ checkResponses: true, ...options, clock: opened.clock, bigin: { tokenSeconds, ...options.bigin } });
		opened.api = axios.create({
			baseURL: `${opened.sandbox.url('bigin')}/bigin/v2`,
			headers: { authorization: `Zoho-oauthtoken ${biginKeys.accessToken}` },
			validateStatus: () => true,
		});
	});
	afterEach(() => {
		const bad = opened.sandbox?.badAnswers();
		opened.sandbox?.reset();
		expect(bad).toEqual([]);
	});
	// Filled in by the time a test runs.
	return opened as BiginApi;
}

import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import type { Answer, Failure } from '../answer';
import type { Vendor } from '../descriptor';
import { answerIn, failureOfAnswer, failureOfException, headersOf, unreadable } from '../failure';
import type { WireRequest } from '../request';
import { isObject } from '../values';
import type { Clock } from './clock';
import type { ConnectionOptions } from './connectionOptions';
import { freshRecordsOf, untilFound } from './fresh';
import { httpOptions } from './httpOptions';
import { limiterOfRun, type Limiter } from './limiter';
import { DEFAULT_RETRY, LONGEST_WAIT_MS, withRetries } from './retry';
import { hideSecrets, secretsOf } from './secrets';
import { waitingFor, waitMeter } from './waiting';

/** Whatever of n8n a call is made for: a run, the panel, or a trigger. */
export type Caller = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | ITriggerFunctions | IWebhookFunctions;

/** What a call came to, and how often it was sent. `mayBeDone` says that an earlier try may have been carried out. */
export type Sent = { answer: Answer; tries: number } | { failure: Failure; tries: number; mayBeDone?: boolean };

/** Sends calls for one account. Never rejects: what goes wrong is a value. */
export interface Transport {
	send: (request: WireRequest, options: ConnectionOptions) => Promise<Sent>;
	/** Notes a record as just made, for vendors that do not find it at once. */
	noteMade: (id: string) => void;
	/** Credits that the calls so far have cost, each try counted; 0 where the vendor counts none. */
	spent: () => number;
	/** How long the calls were held up so far, by the account's limit or because the vendor asked for it, in ms. */
	waitedMs: () => number;
}

/**
 * Opens the way to the account that the node is signed in with. `parallelCalls` bounds this run; without it the
 * vendor's own bound holds. Rejects with n8n's own message when no credential is chosen.
 */
export async function openTransport(
	caller: Caller,
	vendor: Vendor,
	{ clock, parallelCalls }: { clock: Clock; parallelCalls?: number },
): Promise<Transport> {
	const credentials = await caller.getCredentials(vendor.credential);
	const limiter = limiterOfRun(accountOf(caller, vendor), vendor.dialect.limits, { clock, parallelCalls });
	const once = firstAlone();
	const { cost, lag } = vendor.dialect;
	const fresh = lag && freshRecordsOf(accountOf(caller, vendor), lag, clock);
	const { wait, waitedMs } = waitMeter(clock, (ms) => caller.logger.info(waitingFor(vendor.name, ms, vendor.dialect.limits)));
	let spent = 0;
	return {
		waitedMs,
		noteMade: (id) => fresh?.add(id),
		spent: () => spent,
		async send(request, options) {
			const signal = 'getExecutionCancelSignal' in caller ? caller.getExecutionCancelSignal() : undefined;
			const call = async () => await attemptOnce({ caller, vendor, credentials, clock, limiter, wait, request, options, signal });
			const isFresh = () => fresh?.isIn(request.path) ?? false;
			const attempt = async () => await untilFound(call, { waitsMs: lag?.waitsMs ?? [], isFresh, clock, signal });
			const { last, tries, mayBeDone } = await once(
				async () =>
					await withRetries(attempt, {
						rule: { ...DEFAULT_RETRY, tries: options.tries },
						harmlessTwice: request.harmlessTwice,
						notAgainAfter: request.notAgainAfter,
						clock: { ...clock, wait },
						signal,
					}),
			);
			spent += tries * (cost?.of(request) ?? 0);
			return 'failure' in last ? { ...last, tries, mayBeDone } : { ...last, tries };
		},
	};
}

/** A good answer that holds nothing, though n8n takes it for a failure (RFC 9110, section 15.4.5). */
const NOT_MODIFIED = 304;
const NO_CONTENT = 204;

/** One limiter for each credential, whichever workflow uses it. */
function accountOf(caller: Caller, vendor: Vendor): string {
	const credential = caller.getNode().credentials?.[vendor.credential];
	return `${vendor.credential}:${credential?.id ?? credential?.name ?? ''}`;
}

/** The first call goes alone, so that a sign-in that has run out is renewed once and not by every call at the same time. */
function firstAlone(): <T>(task: () => Promise<T>) => Promise<T> {
	let first: Promise<unknown> | undefined;
	return async (task) => {
		if (first !== undefined) {
			await first;
			return await task();
		}
		const mine = task();
		first = mine.then(
			() => undefined,
			() => undefined,
		);
		return await mine;
	};
}

interface Attempt {
	caller: Caller;
	vendor: Vendor;
	credentials: ICredentialDataDecryptedObject;
	clock: Clock;
	limiter: Pick<Limiter, 'pause' | 'run'>;
	wait: Clock['wait'];
	request: WireRequest;
	options: ConnectionOptions;
	signal?: AbortSignal;
}

/** Sends once, when the account's limiter lets it through. The only place that takes a turn of the limiter. */
async function attemptOnce(attempt: Attempt): Promise<{ answer: Answer } | { failure: Failure }> {
	const { limiter, signal, wait } = attempt;
	return await limiter.run(
		async () => {
			if (signal?.aborted) return { failure: failureOfException(undefined, true) };
			const beforehand = refusedBeforehand(attempt);
			const done = beforehand ? { failure: beforehand } : await exchange(attempt);
			if (!done.failure) return done;
			pauseAfter(attempt, done.failure);
			return { failure: await toldOf(attempt, done.failure) };
		},
		{ signal, wait },
	);
}

/** A vendor that counts calls asks the whole account to wait, and not only the call that it refused. */
function pauseAfter({ limiter, vendor }: Attempt, { kind, retryAfterMs }: Failure): void {
	if (vendor.dialect.limits.window && kind === 'throttled' && retryAfterMs !== undefined) limiter.pause(Math.min(retryAfterMs, LONGEST_WAIT_MS));
}

const NOT_CONNECTED: Failure = { kind: 'reconnect', notCarriedOut: true, temporary: false };

/** n8n takes any answer of a token call for a success, and then cannot sign with it. */
function isUnconnected({ grantType, oauthTokenData }: ICredentialDataDecryptedObject): boolean {
	return grantType === 'authorizationCode' && !(isObject(oauthTokenData) && typeof oauthTokenData.access_token === 'string');
}

/** Why a call need not be sent: what is stored cannot be signed with. */
function refusedBeforehand({ vendor, credentials, clock }: Attempt): Failure | undefined {
	if (isUnconnected(credentials)) return NOT_CONNECTED;
	const fault = vendor.dialect.failures.foreseen?.(credentials, clock.now());
	return fault && { kind: 'signIn', ...fault, notCarriedOut: true, temporary: false };
}

/** A failure as it may be told. Meanwhile n8n may have stored a renewed token, and with it what came of the renewal. */
async function toldOf({ caller, vendor, credentials }: Attempt, failure: Failure): Promise<Failure> {
	const stored: ICredentialDataDecryptedObject = await caller.getCredentials(vendor.credential).catch(() => ({}));
	const { signIn } = vendor.dialect.failures;
	const isRefused = failure.kind === 'reconnect' || failure.kind === 'signIn';
	const fault = isRefused ? signIn?.({ ...credentials, ...stored }) : undefined;
	return { ...withoutSecrets(failure, [...secretsOf(credentials), ...secretsOf(stored)]), ...fault };
}

/** A vendor may repeat what it was sent: no secret of the credential leaves in a message. */
function withoutSecrets(failure: Failure, secrets: string[]): Failure {
	const hide = (text: string | undefined) => hideSecrets(text, secrets);
	const { detail, field, code, traceId } = failure;
	return { ...failure, detail: hide(detail), field: hide(field), code: hide(code), traceId: hide(traceId) };
}

async function exchange({ caller, vendor, credentials, clock, request, options, signal }: Attempt) {
	const { failures } = vendor.dialect;
	try {
		const sending = httpOptions({ connection: vendor.dialect.connection, credentials, request, options });
		const response: unknown =
			request.unsigned === undefined
				? await caller.helpers.httpRequestWithAuthentication.call(caller, vendor.credential, sending)
				: await caller.helpers.httpRequest(sending);
		const received = fullAnswer(response);
		const answer = readable(received);
		if (failures.hidden?.(answer, request.expects)) return { failure: failureOfAnswer(answer, failures, clock.now()) };
		if (request.expects === 'json' && typeof answer.body === 'string' && answer.body.trim() !== '') {
			return { failure: unreadable(answer, failures) };
		}
		return { answer: request.expects === 'bytes' ? received : answer };
	} catch (thrown) {
		const answer = answerIn(thrown);
		if (answer === undefined) return { failure: failureOfException(thrown, signal?.aborted ?? false) };
		if (answer.status === NOT_MODIFIED) return { answer: { ...answer, body: '' } };
		return { failure: failureOfAnswer(readable(answer), failures, clock.now()) };
	}
}

function fullAnswer(response: unknown): Answer {
	const full = isObject(response) ? response : {};
	const status = typeof full.statusCode === 'number' ? full.statusCode : 0;
	// Where bytes are asked for, n8n gives no bytes for no answer; an empty file is something else.
	return { status, headers: headersOf(full.headers), body: status === NO_CONTENT ? '' : (full.body ?? '') };
}

/** Where bytes were asked for, a failure still comes as JSON in bytes. */
function readable(answer: Answer): Answer {
	const isJson = answer.headers['content-type']?.includes('json') ?? false;
	if (!isJson || !(Buffer.isBuffer(answer.body) || answer.body instanceof ArrayBuffer)) return answer;
	const bytes = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body);
	try {
		const body: unknown = JSON.parse(bytes.toString('utf8'));
		return { ...answer, body };
	} catch {
		return answer;
	}
}

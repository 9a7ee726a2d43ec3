import { NodeApiError } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';

import { leanlawId } from '../../../sandbox/leanlaw/ids';
import type { Fault } from '../../../sandbox/machinery/faults';
import type { Sandbox } from '../../../sandbox/server';
import { hurried, HURRIED_START } from '../../support/contract/hurried';
import { LEANLAW_KEY, leanLawStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const CLIENT = leanlawId('client', 1);

const READ: INodeParameters = { resource: 'client', operation: 'get', client: { __rl: true, mode: 'id', value: CLIENT } };
const CREATE: INodeParameters = { resource: 'client', operation: 'create', name: 'Delgado', companyName: 'Delgado LLC' };

const BROKEN_RULES = { title: 'Request validation failed', errors: { reference: ['reference is taken'], name: ['name is too long'] } };
const IN_NINE_SECONDS = new Date(HURRIED_START + 9_000);

/** Waits between five tries where the vendor names none: the middle of 1, 2, 4 and 8 seconds. */
const BACK_OFF = [500, 1000, 2000, 4000];

const INVALID = 'LeanLaw did not accept the values: Request validation failed; reference is taken; name is too long';
const NOT_DATA = 'LeanLaw answered with something that is not data';
const NO_KEY = 'LeanLaw received no API key';
const REFUSED_KEY = 'LeanLaw refused this API key for the client: Key is not valid for this action';
const TOO_MANY = 'LeanLaw is getting too many calls';
const BROKE_OFF = 'The connection to LeanLaw broke off';
const UNKNOWN_FATE = 'LeanLaw did not confirm that the client was saved';
const OUT_OF_ORDER = 'LeanLaw is out of order at the moment';

interface Row {
	fault: Fault;
	message: string;
	httpCode: string;
	calls: number;
	waits?: number[];
}

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

async function fail(parameters: INodeParameters, fault: Fault) {
	sandbox.fail('*', fault);
	const { node, waits } = hurried(leanLawStand);
	const { error } = await runNode({ node, credentials: [leanLawStand.accountAt(sandbox)], parameters });
	return { error, waits, calls: sandbox.calls('leanlaw').length };
}

/** What a failure looks like to a user, to be compared as a whole. */
async function seen(parameters: INodeParameters, fault: Fault) {
	const { error, waits, calls } = await fail(parameters, fault);
	const httpCode = error instanceof NodeApiError ? error.httpCode : undefined;
	return { message: error?.message, httpCode, item: error?.context.itemIndex, calls, waits };
}

// n8n itself repeats a call once after a 401, in case the sign-in can be renewed: hence 2 calls there.
const SAME_FOR_BOTH: Record<string, Row> = {
	'400 with broken rules': { fault: { status: 400, body: BROKEN_RULES }, message: INVALID, httpCode: '400', calls: 1 },
	'400 in plain words': { fault: { status: 400, body: 'no' }, message: 'LeanLaw did not accept the values: no', httpCode: '400', calls: 1 },
	401: { fault: { status: 401 }, message: NO_KEY, httpCode: '401', calls: 2 },
	403: { fault: { status: 403 }, message: REFUSED_KEY, httpCode: '403', calls: 1 },
	'429 without a wait': { fault: { status: 429 }, message: TOO_MANY, httpCode: '429', calls: 5, waits: BACK_OFF },
	'429 with a wait in seconds': {
		fault: { status: 429, retryAfter: 7 },
		message: TOO_MANY,
		httpCode: '429',
		calls: 5,
		waits: [7000, 7000, 7000, 7000],
	},
	'429 with a date to come back': {
		fault: { status: 429, retryAfter: IN_NINE_SECONDS },
		message: TOO_MANY,
		httpCode: '429',
		calls: 5,
		waits: [9000, 0, 0, 0],
	},
	'429 with a wait that is none': { fault: { status: 429, retryAfter: 'soon' }, message: TOO_MANY, httpCode: '429', calls: 5, waits: BACK_OFF },
	'429 with waits beyond two minutes': {
		fault: { status: 429, retryAfter: 3600 },
		message: TOO_MANY,
		httpCode: '429',
		calls: 3,
		waits: [60_000, 60_000],
	},
	'503 with a wait': {
		fault: { status: 503, retryAfter: 3 },
		message: `${OUT_OF_ORDER}: Service unavailable`,
		httpCode: '503',
		calls: 5,
		waits: [3000, 3000, 3000, 3000],
	},
};

describe('a read', () => {
	test.each(
		Object.entries<Row>({
			...SAME_FOR_BOTH,
			404: { fault: { status: 404 }, message: `LeanLaw has no client '${CLIENT}'`, httpCode: '404', calls: 1 },
			500: { fault: { status: 500 }, message: `${OUT_OF_ORDER}: Unexpected server error`, httpCode: '500', calls: 5, waits: BACK_OFF },
			503: { fault: { status: 503 }, message: `${OUT_OF_ORDER}: Service unavailable`, httpCode: '503', calls: 5, waits: BACK_OFF },
			504: { fault: { status: 504 }, message: `${OUT_OF_ORDER}: Request failed`, httpCode: '504', calls: 5, waits: BACK_OFF },
			'a connection that ends before the answer': { fault: 'cut', message: BROKE_OFF, httpCode: 'none', calls: 5, waits: BACK_OFF },
			'a connection that ends in the middle of the answer': { fault: 'cutBody', message: BROKE_OFF, httpCode: 'none', calls: 5, waits: BACK_OFF },
			'a web page with status 502': { fault: { notJson: 502 }, message: OUT_OF_ORDER, httpCode: '502', calls: 5, waits: BACK_OFF },
			'a web page in place of data': { fault: 'notJson', message: NOT_DATA, httpCode: '200', calls: 1 },
			'no body': { fault: 'emptyBody', message: `LeanLaw has no client '${CLIENT}'`, httpCode: '200', calls: 1 },
		}),
	)('that meets %s says so', async (_name, { fault, message, httpCode, calls, waits = [] }) => {
		expect(await seen(READ, fault)).toEqual({ message: `${message} [item 0]`, httpCode, item: 0, calls, waits });
	});
});

describe('a create', () => {
	const once = { calls: 1, waits: [] };

	test.each(
		Object.entries<Row>({
			...SAME_FOR_BOTH,
			404: { fault: { status: 404 }, message: 'LeanLaw has nothing at this address: No such record', httpCode: '404', calls: 1 },
			500: { fault: { status: 500 }, message: UNKNOWN_FATE, httpCode: '500', ...once },
			503: { fault: { status: 503 }, message: UNKNOWN_FATE, httpCode: '503', ...once },
			504: { fault: { status: 504 }, message: UNKNOWN_FATE, httpCode: '504', ...once },
			'a connection that ends before the call is carried out': { fault: 'cut', message: UNKNOWN_FATE, httpCode: 'none', ...once },
			'a connection that ends after the call is carried out': { fault: 'cutAfterDoing', message: UNKNOWN_FATE, httpCode: 'none', ...once },
			'a connection that ends in the middle of the answer': { fault: 'cutBody', message: UNKNOWN_FATE, httpCode: 'none', ...once },
			'a web page with status 502': { fault: { notJson: 502 }, message: UNKNOWN_FATE, httpCode: '502', ...once },
			'a web page in place of data': { fault: 'notJson', message: UNKNOWN_FATE, httpCode: '200', ...once },
		}),
	)('that meets %s says so', async (_name, { fault, message, httpCode, calls, waits = [] }) => {
		expect(await seen(CREATE, fault)).toEqual({ message: `${message} [item 0]`, httpCode, item: 0, calls, waits });
	});

	test('is carried out once where the first two tries meet a 429', async () => {
		sandbox.fail('CreateClient', { status: 429, retryAfter: 1 }, { times: 2 });
		const { node, waits } = hurried(leanLawStand);

		const { items } = await runNode({ node, credentials: [leanLawStand.accountAt(sandbox)], parameters: CREATE });

		expect(items.map(({ json }) => json.name)).toEqual(['Delgado']);
		expect(sandbox.callDetails('leanlaw').map(({ status }) => status)).toEqual([429, 429, 201]);
		expect(waits).toEqual([1000, 1000]);
	});

	test('is left alone after the first refusal where Max Retries is 0', async () => {
		const { calls, waits } = await fail({ ...CREATE, options: { maxRetries: 0 } }, { status: 429 });

		expect({ calls, waits }).toEqual({ calls: 1, waits: [] });
	});
});

describe('an address where nobody listens', () => {
	test.each([
		['a read', READ],
		['a create', CREATE],
	])('is tried again for %s, since nothing was carried out', async (_name, parameters) => {
		const { node, waits } = hurried(leanLawStand);
		const nowhere = leanLawStand.accountAt(sandbox, { baseUrl: 'http://127.0.0.1:1' });

		const { error } = await runNode({ node, credentials: [nowhere], parameters });

		expect(error?.message).toBe('LeanLaw could not be reached [item 0]');
		expect(error?.description).toMatch(/proxy and the address in the credential.*ECONNREFUSED/);
		expect(waits).toEqual(BACK_OFF);
	});
});

describe('a description', () => {
	test('says what to do next, and names status, field and trace ID for support', async () => {
		const { error } = await fail(CREATE, { status: 400, body: BROKEN_RULES });

		expect(error?.description).toBe(
			'Correct the fields of this item, then run it again. (HTTP 400, field reference, trace ID 4bf92f3577b34da60000000000000001)',
		);
	});

	test('of an unknown fate tells to look before running again', async () => {
		const { error } = await fail(CREATE, { status: 504 });

		expect(error?.description).toMatch(/^Look in LeanLaw whether it is there before you run this item again/);
	});

	test('of a refused key tells of scopes', async () => {
		const { error } = await fail(READ, { status: 403 });

		expect(error?.description).toMatch(/copied whole and has the scope/);
	});
});

describe('a server that repeats what it was sent', () => {
	test.each([
		['in its words', { title: `Bad key ${LEANLAW_KEY}` }],
		['in the name of a field', { title: 'Bad', errors: { [`Bearer ${LEANLAW_KEY}`]: ['wrong'] } }],
	])('%s does not get the API key into an error', async (_where, body) => {
		const { error } = await fail(CREATE, { status: 400, body });

		expect(error?.message).toMatch(/^LeanLaw did not accept the values: Bad/);
		expect(`${JSON.stringify(error)} ${error?.description} ${error?.stack}`).not.toContain(LEANLAW_KEY);
	});

	test('does not get the API key into an item', async () => {
		sandbox.fail('CreateClient', { status: 400, body: { title: 'Bad', errors: { [LEANLAW_KEY]: [LEANLAW_KEY] } } });

		const { items } = await runNode({
			node: leanLawStand.node,
			credentials: [leanLawStand.accountAt(sandbox)],
			parameters: CREATE,
			onError: 'continueRegularOutput',
		});

		expect(items.map(({ json }) => json.error)).toEqual(['LeanLaw did not accept the values: Bad; ••••']);
		expect(JSON.stringify(items)).not.toContain(LEANLAW_KEY);
	});
});

import { NodeApiError } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';

import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import type { Fault } from '../../../sandbox/machinery/faults';
import type { Sandbox } from '../../../sandbox/server';
import { hurried } from '../../support/contract/hurried';
import { bizzStreamStand, originalBizzStreamStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

const READ: INodeParameters = { resource: 'document', operation: 'get', definition: picked('workOrder'), document: picked('erp:x') };
const CREATE: INodeParameters = { resource: 'document', operation: 'create', definition: picked('workOrder'), fieldsAs: 'json', fieldsJson: '{"subject": "Leak"}' };

/** Waits between five tries where BizzStream names none. */
const BACK_OFF = [500, 1000, 2000, 4000];

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

async function fail(parameters: INodeParameters, fault: Fault, filled: Record<string, string> = {}) {
	sandbox.fail('*', fault);
	const stand = parameters.authentication === 'v1' ? originalBizzStreamStand : bizzStreamStand;
	const { node, waits } = hurried(stand);
	const { error } = await runNode({ node, credentials: [stand.accountAt(sandbox, filled)], parameters });
	return { error, waits, calls: sandbox.calls('bizzstream').length };
}

async function seen(parameters: INodeParameters, fault: Fault) {
	const { error, waits, calls } = await fail(parameters, fault);
	const httpCode = error instanceof NodeApiError ? error.httpCode : undefined;
	return { message: error?.message, httpCode, calls, waits };
}

interface Row {
	fault: Fault;
	message: string;
	httpCode: string;
	calls?: number;
	waits?: number[];
}

const told = (error: string, more: object = {}) => ({ status: 'error', error, description: 'Technical words', message: 'Technical words', userDescription: 'Words for people.', ...more });

const OUT_OF_ORDER = 'BizzStream is out of order at the moment';
const UNKNOWN_FATE = 'BizzStream did not confirm that the document was saved';

const FOR_BOTH: Record<string, Row> = {
	'400 with errors of fields as objects': {
		fault: { status: 400, body: told('validation_error', { validationErrors: [{ message: '"quantity" must be a number', path: ['materials', 0, 'quantity'] }] }) },
		message: "BizzStream did not accept the values: Words for people. 'materials, line 1, quantity' must be a number",
		httpCode: '400',
	},
	'400 with errors of fields as texts': {
		fault: { status: 400, body: told('validation_error', { validationErrors: ['"subject" is required', '"orderNumber" is required'] }) },
		message: 'BizzStream did not accept the values: Words for people. "subject" is required "orderNumber" is required',
		httpCode: '400',
	},
	'a failure with status 200': {
		fault: { status: 200, body: told('validation_error') },
		message: 'BizzStream did not accept the values: Words for people.',
		httpCode: '200',
	},
	'a failure of an unknown code with status 200': {
		fault: { status: 200, body: told('surprise') },
		message: 'BizzStream answered in a way this node does not know: Words for people.',
		httpCode: '200',
	},
	'status 200 that says nothing of success': {
		fault: { status: 200, body: { documents: [] } },
		message: 'BizzStream answered in a way this node does not know',
		httpCode: '200',
	},
	'403 as data': { fault: { status: 403, body: told('forbidden') }, message: 'BizzStream did not allow this: Words for people.', httpCode: '403' },
	'403 as a web page, as of a firewall': {
		fault: { notJson: 403 },
		message: 'BizzStream, or the firewall in front of it, turned this call away',
		httpCode: '403',
	},
	'429 with a wait': { fault: { status: 429, retryAfter: 7 }, message: 'BizzStream is getting too many calls', httpCode: '429', calls: 5, waits: [7000, 7000, 7000, 7000] },
	// n8n itself sends a refused call once more, in case a session has ended.
	'401 for an unknown reason': { fault: { status: 401, body: told('unauthorized') }, message: 'BizzStream did not accept the sign-in: Words for people.', httpCode: '401', calls: 2 },
};

describe('a read', () => {
	test.each(
		Object.entries<Row>({
			...FOR_BOTH,
			404: {
				fault: { status: 404, body: told('not_found') },
				message: "BizzStream has no document 'erp:x', or it is not visible to this user: Words for people.",
				httpCode: '404',
			},
			500: { fault: { status: 500, body: told('server_error') }, message: `${OUT_OF_ORDER}: Words for people.`, httpCode: '500', calls: 5, waits: BACK_OFF },
			'a connection that ends': { fault: 'cut', message: 'The connection to BizzStream broke off', httpCode: 'none', calls: 5, waits: BACK_OFF },
			'a web page in place of data': { fault: 'notJson', message: 'BizzStream answered with something that is not data', httpCode: '200' },
		}),
	)('that meets %s says so', async (_name, { fault, message, httpCode, calls = 1, waits = [] }) => {
		expect(await seen(READ, fault)).toEqual({ message: `${message} [item 0]`, httpCode, calls, waits });
	});
});

describe('a create', () => {
	test.each(
		Object.entries<Row>({
			...FOR_BOTH,
			404: { fault: { status: 404, body: told('not_found') }, message: "BizzStream has no document 'workOrder', or it is not visible to this user: Words for people.", httpCode: '404' },
			500: { fault: { status: 500, body: told('server_error') }, message: UNKNOWN_FATE, httpCode: '500' },
			'a connection that ends after the call is carried out': { fault: 'cutAfterDoing', message: UNKNOWN_FATE, httpCode: 'none' },
			'a web page in place of data': { fault: 'notJson', message: UNKNOWN_FATE, httpCode: '200' },
		}),
	)('that meets %s says so', async (_name, { fault, message, httpCode, calls = 1, waits = [] }) => {
		expect(await seen(CREATE, fault)).toEqual({ message: `${message} [item 0]`, httpCode, calls, waits });
	});
});

describe('the original platform', () => {
	const original: INodeParameters = { authentication: 'v1', resource: 'documentV1', operation: 'get', definition: 'workOrder', documentBy: 'externalId', externalId: 'erp:x' };

	test.each<[string, Fault, string]>([
		['a field', { status: 400, body: { status: 'error', error: 'Error: orderNumber; A value is needed [400]' } }, "BizzStream did not accept the values: 'orderNumber': A value is needed"],
		['what is not there', { status: 404, body: { status: 'error', error: 'Error: Document not found [404]' } }, "BizzStream has no document 'erp:x', or it is not visible to this user: Document not found"],
		['a code that only the text has', { status: 200, body: { status: 'error', error: 'Error: Document not found [404]' } }, "BizzStream has no document 'erp:x', or it is not visible to this user: Document not found"],
		['a refusal of the framework', { status: 403, body: { status: 'error', message: 'Not permitted.' } }, 'BizzStream did not allow this: Not permitted.'],
		['a failure called fail', { status: 200, body: { status: 'fail', message: 'Broken' } }, 'BizzStream answered in a way this node does not know: Broken'],
	])('tells of %s', async (_name, fault, message) => {
		const { error } = await fail(original, fault);

		expect(error?.message).toBe(`${message} [item 0]`);
	});
});

describe('what a user may not see', () => {
	test('is told as not there, or not visible', async () => {
		const { node } = hurried(bizzStreamStand);
		const { error } = await runNode({
			node,
			credentials: [bizzStreamStand.accountAt(sandbox, { accessToken: bizzstreamKeys.limitedToken })],
			parameters: { ...READ, definition: picked('employee'), document: picked('hr:1') },
		});

		expect(error?.message).toMatch(/^BizzStream has no document 'hr:1', or it is not visible to this user/);
		expect(error?.description).toMatch(/access groups and status/);
	});
});

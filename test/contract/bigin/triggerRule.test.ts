import axios from 'axios';
import fc from 'fast-check';

import { openStage } from '../../support/trigger/stage';
import type { SmallN8n } from '../../support/trigger/smallN8n';

const stage = openStage();

const SECRET = 'a secret nobody can guess';
const parameters = { way: 'workflowRule', secret: SECRET };

/** Bigin, whose workflow rule calls; no status is an exception. */
const rule = axios.create({ validateStatus: () => true });

let n8n: SmallN8n;

beforeEach(async () => {
	n8n = await stage.n8n(parameters, { account: undefined });
	await n8n.activate();
});

const given = { deal: 'Kitchen', amount: '1200', secret: SECRET };
const wanted = [{ deal: 'Kitchen', amount: '1200' }];

describe('the webhook of a workflow rule', () => {
	test('takes parameters in the address', async () => {
		expect((await rule.get(n8n.address, { params: given })).status).toBe(200);
		expect(n8n.items).toEqual(wanted);
	});

	test('takes parameters in a form', async () => {
		expect((await rule.post(n8n.address, new URLSearchParams(given))).status).toBe(200);
		expect(n8n.items).toEqual(wanted);
	});

	test('takes parameters as JSON', async () => {
		expect((await rule.post(n8n.address, { ...given, lines: [{ item: 'Door' }] })).status).toBe(200);
		expect(n8n.items).toEqual([{ ...wanted[0], lines: [{ item: 'Door' }] }]);
	});

	test('makes one item of what stands in the address and in the body', async () => {
		await rule.post(n8n.address, { amount: '1200' }, { params: { deal: 'Kitchen', amount: 'old', secret: SECRET } });

		expect(n8n.items).toEqual(wanted);
	});

	test('keeps a list that comes as the body', async () => {
		await rule.post(n8n.address, [{ deal: 'Kitchen' }], { params: { secret: SECRET } });

		expect(n8n.items).toEqual([{ list: [{ deal: 'Kitchen' }] }]);
	});

	test('takes the secret under the name that the user gave it', async () => {
		const other = await stage.n8n({ ...parameters, parameterName: 'key' }, { account: undefined, webhookId: 'other' });
		await other.activate();

		expect((await rule.post(other.address, { deal: 'Kitchen', secret: SECRET })).status).toBe(401);
		expect((await rule.post(other.address, { deal: 'Kitchen', key: SECRET })).status).toBe(200);
		expect(other.items).toEqual([{ deal: 'Kitchen' }]);
	});

	test.each([
		['no secret', {}],
		['a wrong secret', { secret: 'a secret nobody can gues' }],
		['an empty secret', { secret: '' }],
		['a list of secrets', { secret: [SECRET] }],
	])('refuses a call with %s', async (_name, change) => {
		const { secret: _secret, ...others } = given;

		expect((await rule.post(n8n.address, { ...others, ...change })).status).toBe(401);
		expect(n8n.database.executions).toEqual([]);
	});

	test('refuses what is larger than any rule sends', async () => {
		expect((await rule.post(n8n.address, { ...given, text: 'x'.repeat(1_100_000) })).status).toBe(413);
	});

	test('whatever the parameters, one item has them all but the secret', async () => {
		const body = fc.dictionary(fc.string({ minLength: 1 }).filter((name) => name !== 'secret' && name !== '__proto__'), fc.oneof(fc.string(), fc.integer(), fc.boolean()));

		await fc.assert(
			fc.asyncProperty(body, async (others) => {
				n8n.database.executions.splice(0);
				const text = JSON.stringify({ ...others, secret: SECRET });
				await n8n.answer({ method: 'POST', url: new URL(n8n.address).pathname, headers: { 'content-type': 'application/json' }, body: text, bytes: Buffer.from(text) });
				expect(n8n.items).toEqual([others]);
			}),
			{ numRuns: 100 },
		);
	});

	test('needs no account, asks Bigin nothing, and keeps no timer', async () => {
		await stage.pass(60_000, n8n);
		await n8n.deactivate();

		expect(stage.asked()).toEqual([]);
		expect(n8n.database.staticData).toBe('{}');
	});

	test('is not switched on with a secret that can be guessed', async () => {
		const weak = await stage.n8n({ way: 'workflowRule', secret: 'short' }, { account: undefined, webhookId: 'weak' });

		await expect(weak.activate()).rejects.toThrow("'Secret' must have at least 16 letters");
	});

	test('listens for a test event', async () => {
		await n8n.listenForTest();

		expect((await rule.get(n8n.testAddress, { params: given })).status).toBe(200);
		expect(n8n.database.executions.map(({ by }) => by)).toEqual(['test']);
	});
});

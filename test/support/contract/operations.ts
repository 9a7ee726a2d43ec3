import type { INodeExecutionData } from 'n8n-workflow';

import type { Operation, Resource } from '../../../nodes/shared/descriptor';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { runNode } from '../engine';
import { startSandbox } from '../sandbox';
import { FIXTURE_KEYS, fixtureFiles, fixtureNameOf, fixtureNamesOf, linesOf, readFixture, type Exchange, type Fixture } from './fixtures';
import type { Stand } from './stands';

/** The moment at which the calls of the fixtures arrive: stamps and balances depend on it. */
const FIXTURE_TIME = '2026-04-01T09:00:00Z';

const MOST_LINES = 60;

const EMPTY_LISTS: Array<[string, (stand: Stand) => { status: number; body: unknown } | 'emptyBody']> = [
	['no rows', ({ emptyList }) => ({ status: 200, body: emptyList })],
	['no body', () => 'emptyBody'],
];

/** The body of a call, with its type: a form where it holds the file of the fixture. */
function bodyOf({ file }: Fixture, body: Exchange['body']): { body?: FormData | string; headers?: Record<string, string> } {
	if (body === undefined) return {};
	if (file === undefined || body.file !== file.name) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
	const form = new FormData();
	form.append('file', new Blob([Buffer.from(file.base64, 'base64')], { type: file.type }), file.name);
	return { body: form };
}

/** Sends the calls of a fixture without the node. @returns what comes back, in their order. */
async function replay(
	{ stand, sandbox, fixture }: Pick<Case, 'fixture' | 'sandbox' | 'stand'>,
	calls: Array<Pick<Exchange, 'body' | 'request'>> = [],
): Promise<Array<Pick<Exchange, 'answer' | 'status'>>> {
	const answers: Array<Pick<Exchange, 'answer' | 'status'>> = [];
	for (const call of calls) {
		const [method, ...path] = call.request.split(' ');
		const sent = bodyOf(fixture, call.body);
		const response = await fetch(`${sandbox.url(stand.at)}${path.join(' ')}`, {
			method,
			...sent,
			headers: { ...sent.headers, ...stand.signIn },
		});
		const text = await response.text();
		const isJson = response.headers.get('content-type')?.includes('json') ?? false;
		answers.push({ status: response.status, ...(isJson && text !== '' && { answer: JSON.parse(text) }) });
	}
	return answers;
}

interface Case {
	stand: Stand;
	sandbox: Sandbox;
	resource: Resource;
	operation: Operation;
	fixture: Fixture;
}

function itemOf({ file }: Fixture): INodeExecutionData {
	if (file === undefined) return { json: {} };
	return { json: {}, binary: { data: { data: file.base64, fileName: file.name, mimeType: file.type } } };
}

async function run({ stand, sandbox, resource, operation, fixture }: Case, count: number): Promise<INodeExecutionData[]> {
	const { authentication } = stand;
	const { items, error } = await runNode({
		node: stand.node,
		credentials: [stand.accountAt(sandbox)],
		parameters: { ...(authentication !== undefined && { authentication }), ...fixture.parameters, resource: resource.value, operation: operation.value },
		items: Array.from({ length: count }, () => itemOf(fixture)),
		onError: count > 1 ? 'continueRegularOutput' : 'stopWorkflow',
	});
	if (error) throw error;
	return items;
}

async function expectFixture(given: Case): Promise<void> {
	const { stand, sandbox, operation, fixture } = given;
	const before = await replay(given, fixture.before);

	const items = await run(given, 1);

	const sent = sandbox.callDetails(stand.at).slice(before.length).map(({ line, body }) => ({ request: line, ...(body !== undefined && { body }) }));
	expect(sent).toEqual(fixture.exchange.map(({ request, body }) => ({ request, ...(body && { body }) })));
	expect(sandbox.violations(stand.at)).toEqual([]);
	expect(items).toHaveLength(fixture.items.length);
	expect(items).toMatchObject(fixture.items.map((json) => ({ json, pairedItem: { item: 0 } })));
	if (operation.gives === 'deleted') expect(items.map(({ json }) => json)).toEqual(fixture.items);
}

/** A second deletion of the same record mostly fails, and so shows that an error is paired as well. */
async function expectPairing(given: Case): Promise<void> {
	const { operation, fixture } = given;
	const { happensOnce = operation.gives === 'deleted' } = fixture;
	await replay(given, fixture.before);

	const items = await run(given, 3);

	const seen = items.map(({ json, pairedItem }) => ({ pairedItem, failed: 'error' in json }));
	expect(seen).toEqual(
		[0, 1, 2].flatMap((item) => fixture.items.map(() => ({ pairedItem: { item }, failed: happensOnce && item > 0 }))),
	);
}

/** Tests every operation of a vendor in n8n's engine against the sandbox, by its fixture. */
export function describeOperations(stand: Stand): void {
	const { vendor } = stand;
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ clock: handClock(FIXTURE_TIME), checkResponses: true });
	});

	beforeEach(() => sandbox.reset());

	describe(vendor.name, () => {
		test('has a fixture for each operation, and none beside', () => {
			expect([...fixtureFiles(stand), ...Object.keys(stand.derived), ...stand.elsewhere].sort()).toEqual(fixtureNamesOf(vendor).sort());
		});

		test.each(fixtureFiles(stand))('%s is short and tells where it is known from', (name) => {
			const fixture = readFixture(stand, name);
			expect(Object.keys(fixture)).toEqual(FIXTURE_KEYS.filter((key) => key in fixture));
			expect(fixture.source).toMatch(/^(documented: https:\/\/|inferred: \w)/);
			expect(linesOf(stand, name)).toBeLessThan(MOST_LINES);
		});

		const present = new Set([...fixtureFiles(stand), ...Object.keys(stand.derived)]);
		const tested = vendor.resources.filter((resource) => resource.operations.some((operation) => present.has(fixtureNameOf(resource, operation))));
		describe.each(tested.map((resource) => [resource.name, resource] as const))('%s', (_name, resource) => {
			for (const operation of resource.operations) {
				if (!present.has(fixtureNameOf(resource, operation))) continue;
				const fixture = readFixture(stand, fixtureNameOf(resource, operation));
				describeOperation(operation.name, operation.gives === 'rows', () => ({ stand, sandbox, resource, operation, fixture }));
			}
		});
	});
}

function describeOperation(name: string, isList: boolean, given: () => Case): void {
	test(`${name}: sends what the API description allows`, async () => await expectFixture(given()));

	test(`${name}: is answered as its fixture says`, async () => {
		const { sandbox, fixture } = given();
		await replay(given(), fixture.before);

		const answers = await replay(given(), fixture.exchange);

		expect(answers).toMatchObject(fixture.exchange.map(({ status, answer }) => ({ status, ...(answer && { answer }) })));
		expect(sandbox.badAnswers()).toEqual([]);
	});

	test(`${name}: pairs what leaves with each of three items`, async () => await expectPairing(given()));

	test(`${name}: gives each of three items the error of its call`, async () => {
		const { sandbox, fixture } = given();
		await replay(given(), fixture.before);
		sandbox.fail('*', { status: 403 });

		const items = await run(given(), 3);

		expect(items.map(({ json, pairedItem }) => [typeof json.error, pairedItem])).toEqual([0, 1, 2].map((item) => ['string', { item }]));
	});

	if (!isList) return;

	test.each(EMPTY_LISTS)(`${name}: gives no item for a list with %s`, async (_empty, fault) => {
		const { stand, sandbox, operation, fixture } = given();
		const before = await replay(given(), fixture.before);
		sandbox.fail(operation.endpoint ?? '*', fault(stand));

		expect(await run(given(), 1)).toEqual([]);
		expect(sandbox.calls(stand.at).slice(before.length)).toHaveLength(1);
	});
}

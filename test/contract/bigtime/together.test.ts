import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { parse } from 'yaml';

import { bigTime } from '../../../nodes/BigTime/bigTime';
import { LESS_CERTAIN } from '../../../nodes/BigTime/fields';
import { isObject } from '../../../nodes/shared/values';
import { bigtimeId } from '../../../sandbox/bigtime/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigTimeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigtime: { window: undefined } });
});

beforeEach(() => sandbox.reset());

async function run(parameters: INodeParameters, inputs: IDataObject[]) {
	return await runNode({
		node: bigTimeStand.node,
		credentials: [bigTimeStand.accountAt(sandbox)],
		parameters,
		items: inputs.map((json) => ({ json })),
		onError: 'continueRegularOutput',
	});
}

const PROJECT = bigtimeId('project', 1);
const LEAD = bigtimeId('staff', 5);
const OTHERS = [6, 7, 8].map((count) => bigtimeId('staff', count));

const TEAM: INodeParameters = {
	resource: 'project',
	operation: 'updateTeam',
	project: { __rl: true, mode: 'id', value: '={{ $json.project }}' },
	change: '={{ $json.change }}',
	staffMember: { __rl: true, mode: 'id', value: '={{ $json.person }}' },
	additionalFields: { teamRole: { __rl: true, mode: 'id', value: '22' } },
};

describe('the team of a project', () => {
	test('is read once and written once for all items of the project, whole', async () => {
		const inputs = [...OTHERS.map((person) => ({ project: PROJECT, change: 'put', person })), { project: PROJECT, change: 'remove', person: OTHERS[0] }];

		const { items } = await run(TEAM, inputs);

		expect(items.map(({ json }) => json)).toEqual([
			...OTHERS.slice(0, 1).map((StaffSid) => ({ StaffSid, ContactRole: 22 })),
			...OTHERS.slice(1).map((StaffSid) => ({ StaffSid, ContactRole: 22 })),
			{ StaffSid: OTHERS[0], removed: true },
		]);
		expect(sandbox.calls('bigtime')).toEqual([`GET /project/team/${PROJECT}`, `POST /project/team/${PROJECT}`]);
		expect(sandbox.callDetails('bigtime').at(-1)?.body).toEqual([
			{ StaffSid: LEAD, ContactRole: 21, TeamLead: true },
			...OTHERS.slice(1).map((StaffSid) => ({ StaffSid, ContactRole: 22 })),
		]);
	});

	test('keeps what is left out of a member who is there already', async () => {
		await run(TEAM, [{ project: PROJECT, change: 'put', person: LEAD }]);

		expect(sandbox.callDetails('bigtime').at(-1)?.body).toEqual([{ StaffSid: LEAD, ContactRole: 22, TeamLead: true }]);
	});

	test('of each project is written by itself, and a failure stays with its items', async () => {
		const { items } = await run(TEAM, [
			{ project: PROJECT, change: 'put', person: OTHERS[0] },
			{ project: 799_999, change: 'put', person: OTHERS[0] },
			{ project: PROJECT, change: 'put', person: OTHERS[1] },
		]);

		expect(items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		expect(sandbox.calls('bigtime').filter((call) => call.startsWith('POST'))).toEqual([`POST /project/team/${PROJECT}`]);
	});
});

test('people are invited in one call, and each item learns whether its person was', async () => {
	const people = [LEAD, 4999, ...OTHERS.slice(0, 1)];

	const { items } = await run(
		{ resource: 'staff', operation: 'invite', staffMember: { __rl: true, mode: 'id', value: '={{ $json.person }}' } },
		people.map((person) => ({ person })),
	);

	expect(sandbox.calls('bigtime')).toEqual(['POST /staff/invite']);
	expect(sandbox.callDetails('bigtime')[0]?.body).toEqual({ InviteStaffSids: people });
	expect(items.map(({ json, pairedItem }) => [json.invited ?? json.error, pairedItem])).toEqual([
		[true, { item: 0 }],
		[expect.stringMatching(/^BigTime did not accept the values: \S/), { item: 1 }],
		[true, { item: 2 }],
	]);
});

describe('operations that BigTime does not fully describe', () => {
	/** The tier of each call by the API description. */
	function tiers(): Map<string, string> {
		const file: unknown = parse(readFileSync(join(__dirname, '../../../sandbox/bigtime/openapi.yaml'), 'utf8'));
		const paths = isObject(file) && isObject(file.paths) ? Object.values(file.paths) : [];
		const calls = paths.filter(isObject).flatMap((path) => Object.values(path)).filter(isObject);
		return new Map(calls.map((call) => [String(call.operationId), String(call['x-tier'])]));
	}

	test('say so above their fields, and no other does', () => {
		const byEndpoint = tiers();
		const wrong = bigTime.resources.flatMap(({ operations }) =>
			operations.filter(({ endpoint, notice }) => (byEndpoint.get(endpoint ?? '') === 'extended') !== (notice === LESS_CERTAIN)),
		);

		expect(wrong.map(({ action }) => action)).toEqual([]);
		expect([...byEndpoint.values()].filter((tier) => tier === 'extended').length).toBeGreaterThan(20);
	});
});

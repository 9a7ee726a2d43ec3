import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { bigtimeKeys } from '../../../sandbox/bigtime/access';
import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { handClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { bigTimeStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const PERSON = bigtimeId('staff', 5);
/** Entries of this person that are not submitted, by the seed of 1 April 2026. */
const OPEN = -66000044;
const ALSO_OPEN = -66000045;
const SUBMITTED = 81004546;

const LOCKED = 'it is submitted, and so locked for all but admins';
const MOVED = 'it is not on the sheet under this number, so it was submitted or deleted, or belongs to another day or person';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ clock: handClock('2026-04-01T09:00:00Z') });
});

beforeEach(() => sandbox.reset());

interface Asked {
	operation: string;
	inputs: IDataObject[];
	fields?: INodeParameters;
	key?: string;
	onError?: 'continueRegularOutput';
}

async function write({ operation, inputs, fields, key = bigtimeKeys.apiKey, onError }: Asked) {
	const parameters: INodeParameters = {
		resource: 'timeEntry',
		operation,
		staffMember: { __rl: true, mode: 'id', value: String(PERSON) },
		date: '={{ $json.date }}',
		timeEntry: { __rl: true, mode: 'id', value: '={{ $json.sid }}' },
		...(fields && { updateFields: fields }),
	};
	return await runNode({
		node: bigTimeStand.node,
		credentials: [bigTimeStand.accountAt(sandbox, { apiKey: key })],
		parameters,
		items: inputs.map((json) => ({ json })),
		onError,
	});
}

const open = { sid: OPEN, date: '2026-03-27' };

describe('entries that are changed in one run', () => {
	test('share one read of the sheet for each person and month', async () => {
		const inputs = [open, { sid: ALSO_OPEN, date: '2026-03-27' }, { sid: -66000009, date: '2026-03-26' }];

		const { items, error } = await write({ operation: 'update', inputs, fields: { notes: 'Checked' } });

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.SID, json.Notes])).toEqual(inputs.map(({ sid }) => [sid, 'Checked']));
		expect(sandbox.calls('bigtime').sort()).toEqual([
			`GET /time/Sheet/${PERSON}?EndDt=2026-03-31&StartDt=2026-03-01&View=Detailed`,
			...inputs.map(({ sid }) => `POST /time/${sid}`).sort(),
		]);
	});

	test('keep what an earlier item of the run changed in the same entry', async () => {
		sandbox.bigtime.settings.leftOut = 'cleared';
		const inputs = [{ ...open, notes: 'First' }, { ...open, notes: '' }];
		const { items, error } = await runNode({
			node: bigTimeStand.node,
			credentials: [bigTimeStand.accountAt(sandbox)],
			parameters: {
				resource: 'timeEntry',
				operation: 'update',
				staffMember: { __rl: true, mode: 'id', value: String(PERSON) },
				date: open.date,
				timeEntry: { __rl: true, mode: 'id', value: String(OPEN) },
				updateFields: { notes: '={{ $json.notes }}', hours: '={{ $json.notes === "" ? 6 : 5 }}' },
			},
			items: inputs.map((json) => ({ json })),
		});

		expect(error).toBeUndefined();
		expect(items.at(-1)?.json).toMatchObject({ Notes: 'First', Hours_IN: 6, ProjectSID: expect.any(Number) });
	});

	test('keep all else, whatever BigTime does with what is left out', async () => {
		sandbox.bigtime.settings.leftOut = 'cleared';

		const { items } = await write({ operation: 'update', inputs: [open], fields: { notes: 'Checked' } });

		expect(items[0]?.json).toMatchObject({ TaskNm: 'Survey', BudgCatNm: 'Drafting', Hours_IN: 4, Notes: 'Checked' });
	});

	test('take billable hours and amount along with the hours', async () => {
		await write({ operation: 'update', inputs: [open], fields: { hours: 6 } });

		expect(sandbox.callDetails('bigtime').at(-1)?.body).toMatchObject({ Hours_IN: 6, HoursBillable: 6, BillRate: 165, ChargeBillable: 990 });
	});

	test('leave the rate to BigTime where the project is another one', async () => {
		await write({ operation: 'update', inputs: [open], fields: { project: { __rl: true, mode: 'id', value: String(bigtimeId('project', 1)) } } });

		const body = sandbox.callDetails('bigtime').at(-1)?.body;
		expect(body).toMatchObject({ ProjectSID: bigtimeId('project', 1) });
		expect(Object.keys(body ?? {}).filter((name) => ['BillRate', 'ChargeBillable', 'CostRate', 'TaskNm'].includes(name))).toEqual([]);
	});

	test('get another number when they are submitted with the change', async () => {
		const { items } = await write({ operation: 'update', inputs: [open], fields: { submit: true, notes: 'Done' } });

		expect(items[0]?.json).toMatchObject({ IsSubmitted: true, Notes: 'Done' });
		expect(Number(items[0]?.json.SID)).toBeGreaterThan(0);
	});
});

describe('an entry that was submitted', () => {
	test.each(['update', 'delete'])('cannot be found under its old number to %s it, and the message says why', async (operation) => {
		sandbox.bigtime.submitTimesheet(PERSON);

		const { error } = await write({ operation, inputs: [open], fields: operation === 'update' ? { notes: 'Late' } : undefined });

		expect(error?.message).toBe(`The time entry '${OPEN}' cannot be changed: ${MOVED} [item 0]`);
		expect(error?.description).toContain('let somebody take the submission back');
		expect(sandbox.calls('bigtime')).toHaveLength(1);
	});

	test.each([
		['update', 405],
		['delete', 405],
		['update', 400],
		['delete', 400],
	] as const)('is locked against somebody without admin rights, to %s it, told by %i', async (operation, status) => {
		sandbox.bigtime.settings.lockedStatus = status;

		const { error } = await write({
			operation,
			inputs: [{ sid: SUBMITTED, date: '2026-03-25' }],
			fields: operation === 'update' ? { notes: 'Late' } : undefined,
			key: bigtimeKeys.staffApiKey,
		});

		expect(error?.message).toBe(`The time entry '${SUBMITTED}' cannot be changed: ${LOCKED} [item 0]`);
		expect(error?.description).toContain(`HTTP ${status}`);
	});

	test('can still be changed by an admin', async () => {
		const { items, error } = await write({ operation: 'update', inputs: [{ sid: SUBMITTED, date: '2026-03-25' }], fields: { notes: 'By an admin' } });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ Notes: 'By an admin' });
	});

	test('between the read and the write is told of in the same words', async () => {
		sandbox.fail('updateTimeEntry', { status: 404 });

		const { error } = await write({ operation: 'update', inputs: [open], fields: { notes: 'Late' } });

		expect(error?.message).toBe(`The time entry '${OPEN}' cannot be changed: ${MOVED} [item 0]`);
	});
});

test('an entry that is deleted twice in one run is deleted once', async () => {
	const { items } = await write({ operation: 'delete', inputs: [open, open], onError: 'continueRegularOutput' });

	expect(items.map(({ json }) => json.deleted ?? json.error)).toEqual([true, `The time entry '${OPEN}' cannot be changed: ${MOVED}`]);
	expect(sandbox.calls('bigtime').filter((call) => call.startsWith('DELETE'))).toHaveLength(1);
});

test('a sheet that cannot be read fails each item that needs it, and nothing is written', async () => {
	sandbox.fail('getTimesheet', { status: 405 });

	const { items } = await write({ operation: 'delete', inputs: [open, { sid: ALSO_OPEN, date: '2026-03-27' }], onError: 'continueRegularOutput' });

	expect(items.map(({ json }) => String(json.error))).toEqual([
		expect.stringContaining('BigTime did not permit this for the time entry'),
		expect.stringContaining('BigTime did not permit this for the time entry'),
	]);
	expect(sandbox.calls('bigtime').every((call) => call.startsWith('GET'))).toBe(true);
});

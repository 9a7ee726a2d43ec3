import { dig } from '../start/dig';
import type { Checks } from './checks';
import { openings } from './renewals';
import type { Stage } from './stage';
import { expectAll, notified, switchOff, switchOn, until } from './watching';
import { nodeNames, plans } from './workflows';

const PATIENCE = { patienceMs: 20_000, afterMs: 2_000 };
const ONLY_DELETED = { ...plans.sameContacts, events: ['Contacts.delete'], parameters: { ...plans.sameContacts.parameters, events: ['Contacts.delete'] } };

/** Switching off and on, with a channel that is gone already, and with other settings. */
export async function switching(stage: Stage, checks: Checks): Promise<void> {
	const { office, ledger, sandbox } = stage;
	await switchOff(stage, ['sameContacts']);
	checks.check('switching off closes the channel', (await office.channels()).length === notified.length - 1, `${(await office.channels()).length} channels`);
	const [contact = ''] = await office.create('Contacts');
	await sandbox.bigin.settled();
	await switchOn(stage, ['sameContacts']);
	await office.edit('Contacts', [contact]);
	await sandbox.bigin.settled();

	await office.closeChannels(await office.channels());
	await switchOff(stage, notified);
	checks.check('a channel that is gone already does not keep a workflow on', (await office.channels()).length === 0, `${(await office.channels()).length} channels`);
	await switchOn(stage, notified);

	const before = openings(sandbox.callDetails('bigin')).length;
	await stage.change('sameContacts', ONLY_DELETED);
	await until(() => openings(sandbox.callDetails('bigin')).length > before, PATIENCE.patienceMs);
	ledger.watch('sameContacts', ONLY_DELETED.events);
	const [other = ''] = await office.create('Contacts');
	await sandbox.bigin.settled();
	await office.remove('Contacts', [other]);
	await expectAll(stage, checks, PATIENCE);
	checks.check('other settings take the place of the channel', (await office.channels()).length === notified.length, `${(await office.channels()).length} channels`);
}

/** Somebody listens for a test event in the editor while the workflow is published. */
export async function listening(stage: Stage, checks: Checks): Promise<void> {
	const { session, workflows, office, arrivals, sandbox } = stage;
	const { status, data } = await session.call({
		method: 'POST',
		path: `/workflows/${workflows.contacts}/run`,
		body: { triggerToStartFrom: { name: nodeNames.trigger } },
	});
	checks.check('the editor listens for a test event', dig(data, 'waitingForWebhook') === true, `${status} ${JSON.stringify(data).slice(0, 200)}`);
	const open = (await office.channels()).length;
	checks.check('a test has a channel of its own', open === notified.length + 1, `${open} channels`);
	const [contact = ''] = await office.create('Contacts');
	await sandbox.bigin.settled();
	await until(async () => (await office.channels()).length === notified.length, PATIENCE.patienceMs);
	const left = (await office.channels()).length;
	checks.check('the channel of the test is closed after the event, and no other', left === notified.length, `${left} channels`);
	await office.edit('Contacts', [contact]);
	await expectAll(stage, checks, PATIENCE);
	const manual = arrivals.executions().filter(({ mode, workflow }) => mode === 'manual' && workflow === workflows.contacts);
	const ids = manual.flatMap(({ items }) => items.map(({ id }) => id));
	checks.check('the test gets the event once', ids.length === 1 && ids[0] === contact, `${manual.length} executions`);
}

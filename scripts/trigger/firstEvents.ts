import { dig } from '../start/dig';
import type { Checks } from './checks';
import type { Stage } from './stage';
import { expectAll, notified, switchOn } from './watching';
import { RULE_SECRET } from './workflows';

/** What the last node got in the executions of a workflow that are about one record. */
function itemsAbout({ arrivals, workflows }: Stage, id: string): Array<Record<string, unknown>> {
	return arrivals.executions().filter(({ workflow }) => workflow === workflows.contacts).flatMap(({ items }) => items.filter((item) => item.id === id));
}

/** Each kind of event once, by itself and several together, and the webhook of a workflow rule. */
export async function firstEvents(stage: Stage, checks: Checks): Promise<void> {
	const { office, sandbox, arrivals, workflows } = stage;
	await switchOn(stage, [...notified, 'rule']);
	const open = await office.channels();
	checks.check('each published workflow has a channel of its own', open.length === notified.length, `${open.length} channels`);

	const [contact = ''] = await office.create('Contacts');
	const together = await office.create('Contacts', 5);
	await office.create('Accounts');
	await office.create('Tasks');
	await office.create('Products', 3);
	await sandbox.bigin.settled();
	await office.edit('Contacts', [contact, ...together]);
	await sandbox.bigin.settled();
	await office.remove('Contacts', together.slice(0, 2));
	await expectAll(stage, checks, { patienceMs: 20_000 });

	const about = itemsAbout(stage, contact);
	const made = about.find(({ event }) => dig(event, 'type') === 'created');
	const edited = about.find(({ event }) => dig(event, 'type') === 'updated');
	checks.check('the record arrives with its fields', made?.Last_Name === 'Proof 1', `Last_Name is ${String(made?.Last_Name)}`);
	checks.check('what was edited is told', JSON.stringify(dig(edited, 'event', 'changedFields')) === '["Description"]', JSON.stringify(dig(edited, 'event')));
	const shared = new Set(arrivals.of(workflows.contacts).filter(({ id, type }) => type === 'created' && together.includes(id)).map(({ execution }) => execution));
	checks.check('records of one notification arrive in one execution', shared.size === 1, `${shared.size} executions`);
	await ruleCalls(stage, checks);
}

/** A workflow rule calls in each way that Bigin has. */
async function ruleCalls({ webhookOf, arrivals, workflows }: Stage, checks: Checks): Promise<void> {
	const url = webhookOf('rule');
	const given = { deal: 'Kitchen', secret: RULE_SECRET };
	const answers = [
		await fetch(`${url}?${new URLSearchParams(given)}`),
		await fetch(url, { method: 'POST', body: new URLSearchParams(given) }),
		await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) }),
	];
	const statuses = answers.map(({ status }) => status).join(', ');
	checks.check('a workflow rule may call by GET, form and JSON', answers.every(({ ok }) => ok), statuses);
	await new Promise((resolve) => setTimeout(resolve, 2_000));
	await arrivals.readAll();
	const items = arrivals.executions().filter(({ workflow }) => workflow === workflows.rule).flatMap(({ items: each }) => each);
	const isPlain = items.length === 3 && items.every((item) => JSON.stringify(item) === '{"deal":"Kitchen"}');
	checks.check('its parameters arrive as one item without the secret', isPlain, JSON.stringify(items));
}

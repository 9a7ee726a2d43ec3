import type { INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeResult, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

beforeEach(() => sandbox.reset());

afterEach(() => expect(sandbox.violations('bigin')).toEqual([]));

async function run(name: string, parameters: INodeParameters, more: Partial<NodeRun> = {}): Promise<NodeResult> {
	const [resource, operation] = name.split('.');
	return await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
		...more,
	});
}

/** As many items, each with the id of a row of a kind. */
function rows(kind: Parameters<typeof biginId>[0], ...counts: number[]): NodeRun['items'] {
	return counts.map((count) => ({ json: { id: biginId(kind, count) } }));
}

const OF_ITEM = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
const FIRST_CONTACT = { module: 'Contacts', record: { __rl: true, mode: 'id', value: biginId('contact', 1) } };

/** What was sent, with the bodies. */
function sent(): Array<[string, unknown]> {
	return sandbox.callDetails('bigin').map(({ line, body }) => [line, body]);
}

describe('several items share a call', () => {
	test('for notes on different records, each of which names its own', async () => {
		const { items } = await run('note.create', { module: 'Contacts', record: OF_ITEM, content: 'Hello' }, { items: rows('contact', 1, 2) });

		expect(items).toHaveLength(2);
		expect(sent()).toEqual([
			[
				'POST /bigin/v2/Notes',
				{
					data: [1, 2].map((count) => ({ Note_Content: 'Hello', Parent_Id: { id: biginId('contact', count) }, $se_module: 'Contacts' })),
				},
			],
		]);
	});

	test('for notes that are deleted', async () => {
		const { items } = await run('note.delete', { ...FIRST_CONTACT, note: OF_ITEM }, { items: rows('note', 1, 2) });

		expect(items.map(({ json }) => json)).toEqual([1, 2].map((count) => ({ deleted: true, id: biginId('note', count) })));
		expect(sandbox.calls('bigin')).toEqual([`DELETE /bigin/v2/Notes?ids=${biginId('note', 1)},${biginId('note', 2)}`]);
	});

	test('for tags of one module', async () => {
		const parameters = { module: 'Contacts', tag: OF_ITEM, name: '={{ "Fair " + $itemIndex }}' };

		await run('tag.update', parameters, { items: rows('tag', 1, 2) });

		expect(sent()).toEqual([
			[
				'PUT /bigin/v2/settings/tags?module=Contacts',
				{ tags: [0, 1].map((item) => ({ id: biginId('tag', item + 1), name: `Fair ${item}` })) },
			],
		]);
	});

	test('for users', async () => {
		await run('user.update', { user: OF_ITEM, updateFields: { mobile: '+31 6 5550 0199' } }, { items: rows('user', 1, 2) });

		expect(sent()).toEqual([
			['PUT /bigin/v2/users', { users: [1, 2].map((count) => ({ id: biginId('user', count), mobile: '+31 6 5550 0199' })) }],
		]);
	});

	test.each([
		['link', 'PUT', (line: string) => line],
		['unlink', 'DELETE', (line: string) => `${line}?ids=${biginId('product', 1)},${biginId('product', 2)}`],
	])('for records to %s with one record', async (operation, method, lineOf) => {
		const relatedList = { __rl: true, mode: 'list', value: 'Products' };

		await run(`relatedRecord.${operation}`, { ...FIRST_CONTACT, relatedList, relatedRecord: OF_ITEM }, {
			items: rows('product', 1, 2),
			onError: 'continueRegularOutput',
		});

		expect(sandbox.calls('bigin')).toEqual([lineOf(`${method} /bigin/v2/Contacts/${biginId('contact', 1)}/Products`)]);
	});
});

describe('an attachment', () => {
	test('that is a link is sent by its address alone', async () => {
		const { items } = await run('attachment.upload', { ...FIRST_CONTACT, attach: 'link', url: 'https://example.com/quote', title: 'Quote' });

		expect(items).toHaveLength(1);
		expect(sent()).toEqual([
			[`POST /bigin/v2/Contacts/${biginId('contact', 1)}/Attachments?attachmentUrl=https://example.com/quote&title=Quote`, undefined],
		]);
	});

	test.each([
		['attachment.upload', { ...FIRST_CONTACT, attach: 'file' }, 20],
		['organization.uploadPhoto', {}, 1],
	])('or other file that is too large is not sent: %s', async (name, parameters, most) => {
		const data = Buffer.alloc(most * 1024 * 1024 + 1).toString('base64');
		const items = [{ json: {}, binary: { data: { data, mimeType: 'image/png', fileName: 'large.png' } } }];

		const { error } = await run(name, parameters, { items });

		expect(error?.message).toContain(`the most is ${most} MB`);
		expect(sandbox.calls('bigin')).toEqual([]);
	});
});

describe('a photo', () => {
	test('that is not there gives no empty file, but says so', async () => {
		const { error } = await run('photo.download', FIRST_CONTACT);

		expect(error?.message).toContain('Bigin has no photo');
	});
});

describe('a notification channel', () => {
	const channel = { __rl: true, mode: 'id', value: '880100200301' };

	test('that is over already counts as deleted', async () => {
		const { items } = await run('notificationChannel.delete', { channel });

		expect(sandbox.callDetails('bigin').map(({ status }) => status)).toEqual([202]);
		expect(items.map(({ json }) => json)).toEqual([{ deleted: true, id: '880100200301' }]);
	});

	test('that is over already cannot be changed', async () => {
		const { error } = await run('notificationChannel.update', { channel, updateFields: { events: ['Contacts.all'] } });

		expect(error?.message).toContain("Bigin has no notification channel '880100200301'");
	});

	test('ends 23 hours ahead unless told otherwise', async () => {
		const { items } = await run('notificationChannel.create', {
			number: '880100200301',
			events: ['Contacts.all'],
			address: 'https://automation.lumenpine.example/webhook',
		});

		const hours = (Date.parse(String(items[0]?.json.channel_expiry)) - Date.now()) / 3_600_000;
		expect(hours).toBeGreaterThan(22.9);
		expect(hours).toBeLessThanOrEqual(23);
	});

	test('with a token that is too long is refused before it is sent', async () => {
		const { error } = await run('notificationChannel.create', {
			number: '880100200301',
			events: ['Contacts.all'],
			address: 'https://automation.lumenpine.example/webhook',
			additionalFields: { token: 'x'.repeat(51) },
		});

		expect(error?.message).toBe("'Token' must have at most 50 letters, but has 51 [item 0]");
		expect(sandbox.calls('bigin')).toEqual([]);
	});
});

describe('a mail', () => {
	const mail = { ...FIRST_CONTACT, from: { __rl: true, mode: 'list', value: 'mira@lumenpine.example' }, subject: 'Your quote' };

	test('to something that is no address is refused', async () => {
		const { error } = await run('email.send', { ...mail, to: 'yara@cedarworks.example, Ben', message: 'Hello' });

		expect(error?.message).toBe("'To' must hold email addresses separated by commas, but holds 'Ben' [item 0]");
	});

	test('that says nothing is refused', async () => {
		const { error } = await run('email.send', { ...mail, to: 'yara@cedarworks.example' });

		expect(error?.message).toBe("'Message' is empty: fill it in, or give a Template ID [item 0]");
	});

	test('takes files that were uploaded before', async () => {
		await run('email.send', { ...mail, to: 'Yara Benhaddou <yara@cedarworks.example>', message: 'Hello', additionalFields: { attachments: 'a1, b2' } });

		expect(sent()[0]?.[1]).toMatchObject({
			data: [{ to: [{ email: 'yara@cedarworks.example', user_name: 'Yara Benhaddou' }], attachments: [{ id: 'a1' }, { id: 'b2' }] }],
		});
	});
});

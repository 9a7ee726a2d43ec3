import type { INodeParameters } from 'n8n-workflow';

import { biginId } from '../../../sandbox/bigin/ids';
import type { Sandbox } from '../../../sandbox/server';
import { biginStand } from '../../support/contract/stands';
import { runNode, type NodeRun } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ bigin: { contacts: 20 } });
});

afterEach(() => sandbox.reset());

const RECORD: INodeParameters = { module: 'Contacts', record: { __rl: true, mode: 'id', value: biginId('contact', 15) } };
const MEGABYTE = 1024 * 1024;

async function run(name: string, parameters: INodeParameters, more: Partial<NodeRun> = {}) {
	const [resource = '', operation = ''] = name.split('.');
	return await runNode({
		node: biginStand.node,
		credentials: [biginStand.accountAt(sandbox)],
		parameters: { resource, operation, ...parameters },
		...more,
	});
}

function itemWith(bytes: Buffer, fileName: string, mimeType = 'text/plain'): NodeRun['items'] {
	return [{ json: {}, binary: { data: { data: bytes.toString('base64'), fileName, mimeType } } }];
}

/** The file that left, read back from n8n's binary data. */
function fileOf({ items }: Awaited<ReturnType<typeof run>>) {
	const { data = '', fileName, mimeType } = items[0]?.binary?.data ?? {};
	return { bytes: Buffer.from(data, 'base64'), fileName, mimeType };
}

const BYTES = Buffer.from([0, 255, 10, 13, 34, 195, 40, 0]);
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const NAMES = ['quote.txt', "plan 'final' (2).txt", 'Offerte – Jansen & Zn.txt', 'الخطة.txt', 'trap 🪜.txt'];

describe('an attachment', () => {
	test.each(NAMES)('keeps its bytes, name and type up and down: %s', async (fileName) => {
		const up = await run('attachment.upload', { ...RECORD, attach: 'file', file: 'data' }, { items: itemWith(BYTES, fileName) });
		const attachment = { __rl: true, mode: 'id', value: String(up.items[0]?.json.id) };
		const down = await run('attachment.download', { ...RECORD, attachment });

		expect(down.error).toBeUndefined();
		expect(fileOf(down)).toEqual({ bytes: BYTES, fileName, mimeType: 'text/plain' });
	});
});

describe('a file', () => {
	test.each(NAMES)('keeps its bytes, name and type up and down: %s', async (fileName) => {
		const up = await run('file.upload', { file: 'data' }, { items: itemWith(BYTES, fileName) });
		const down = await run('file.download', { fileId: String(up.items[0]?.json.id) });

		expect(down.error).toBeUndefined();
		expect(fileOf(down)).toEqual({ bytes: BYTES, fileName, mimeType: 'text/plain' });
	});
});

test('a name with double quotes is sent as browsers send it', async () => {
	const { items } = await run('file.upload', { file: 'data' }, { items: itemWith(BYTES, 'plan "final".txt') });

	expect(items[0]?.json.name).toBe('plan %22final%22.txt');
});

test('a photo keeps its bytes and type up and down', async () => {
	const up = await run('photo.upload', { ...RECORD, file: 'data' }, { items: itemWith(PIXEL, 'portrait.png', 'image/png') });
	const down = await run('photo.download', RECORD);

	expect(up.error).toBeUndefined();
	expect(fileOf(down)).toMatchObject({ bytes: PIXEL, mimeType: 'image/png' });
});

describe('the size of a file', () => {
	const UPLOADS: Array<[string, number, INodeParameters]> = [
		['attachment.upload', 20, { ...RECORD, attach: 'file', file: 'data' }],
		['file.upload', 20, { file: 'data' }],
		['photo.upload', 10, { ...RECORD, file: 'data' }],
		['organization.uploadPhoto', 1, { file: 'data' }],
	];

	test.each(UPLOADS)('that is one byte too large is told before anything is sent: %s, %i MB', async (name, most, parameters) => {
		const { error } = await run(name, parameters, { items: itemWith(Buffer.alloc(most * MEGABYTE + 1), 'large.png', 'image/png') });

		expect(error?.message).toContain(`'large.png' has ${most}.0 MB, and the most is ${most} MB`);
		expect(error?.description).toContain('Send a smaller file');
		expect(sandbox.calls('bigin')).toEqual([]);
	});

	test('that is just allowed is sent', async () => {
		const { error } = await run('file.upload', { file: 'data' }, { items: itemWith(Buffer.alloc(20 * MEGABYTE), 'large.bin') });

		expect(error).toBeUndefined();
		expect(sandbox.callDetails('bigin').map(({ status }) => status)).toEqual([200]);
	});

	test('that is too large for one item leaves the others alone', async () => {
		const items = [...(itemWith(BYTES, 'one.txt') ?? []), ...(itemWith(Buffer.alloc(20 * MEGABYTE + 1), 'large.bin') ?? []), ...(itemWith(BYTES, 'three.txt') ?? [])];

		const { items: left } = await run('file.upload', { file: 'data' }, { items, onError: 'continueRegularOutput' });

		expect(left.map(({ json, pairedItem }) => ['error' in json, pairedItem])).toEqual([
			[false, { item: 0 }],
			[true, { item: 1 }],
			[false, { item: 2 }],
		]);
		expect(sandbox.calls('bigin')).toHaveLength(2);
	});
});

test('an item without the file says which binary field it lacks, and nothing is sent', async () => {
	const { error } = await run('file.upload', { file: 'invoice' }, { items: itemWith(BYTES, 'one.txt') });

	expect(error?.message).toContain('invoice');
	expect(sandbox.calls('bigin')).toEqual([]);
});

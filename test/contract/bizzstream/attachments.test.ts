import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bizzStreamStand, originalBizzStreamStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

function at(document: string, field: string): INodeParameters {
	return { resource: 'attachment', definition: picked('workOrder'), document: picked(document), attachmentField: picked(field) };
}

const bytes = Buffer.from([0, 255, 13, 10, 200, 1]);
const named = { data: bytes.toString('base64'), fileName: 'Übergabe 2 & 3.bin', mimeType: 'application/x-handover' };

async function run(parameters: INodeParameters, items: INodeExecutionData[] = [{ json: {} }]) {
	const stand = parameters.authentication === 'v1' ? originalBizzStreamStand : bizzStreamStand;
	const { items: given, error } = await runNode({ node: stand.node, credentials: [stand.accountAt(sandbox)], parameters, items });
	return { items: given, rows: given.map(({ json }) => json), error };
}

async function upload(parameters: INodeParameters) {
	return await run({ operation: 'upload', file: 'data', actionType: 'Upload', shouldUpdateDocument: true, ...parameters }, [{ json: {}, binary: { data: named } }]);
}

const ORDER = bizzstreamId('workOrder', 1);
const PHOTO = bizzstreamId('attachment', 10);

describe('a file', () => {
	test.each([
		['a field of the document', 'photos'],
		['a field of a line, by its place', 'materials.0.photo'],
		['a field of a line, by its ID', `materials.${bizzstreamId('line', 1_000_010)}.photo`],
		['a field of a line, by its external ID', 'materials.wo-1-material-1.photo'],
	])('goes up into %s and comes down with its bytes, name and type', async (_name, field) => {
		const { rows, error } = await upload(at(ORDER, field));
		const id = String(rows[0]?._id);

		const { items } = await run({ ...at(ORDER, field), operation: 'download', attachment: picked(id) });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ fileName: named.fileName, mimeType: named.mimeType });
		expect(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64')).toEqual(bytes);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('goes up to a document whose ID needs encoding, by POST or PUT', async () => {
		await upload(at('a/b?c=d&e#f%20g', 'photos'));
		await upload({ ...at('a/b?c=d&e#f%20g', 'photos'), additionalFields: { method: 'PUT' } });

		const { rows } = await run({ ...at('a/b?c=d&e#f%20g', 'photos'), operation: 'getMany', returnAll: true });

		expect(rows.map(({ _fileName }) => _fileName).filter((name) => name === named.fileName)).toHaveLength(2);
	});

	test('that replaces the others leaves none of them', async () => {
		await upload({ ...at(ORDER, 'photos'), actionType: 'replace' });

		expect((await run({ ...at(ORDER, 'photos'), operation: 'getMany', returnAll: true })).rows.map(({ _fileName }) => _fileName)).toEqual([named.fileName]);
	});

	test.each(['POST', 'PUT'])('is not sent again where the answer is lost (%s)', async (method) => {
		sandbox.fail(method === 'POST' ? 'saveAttachment' : 'updateAttachment', { status: 504 });

		const { error } = await upload({ ...at(ORDER, 'photos'), additionalFields: { method } });

		expect(error?.message).toMatch(/did not confirm that the attachment was saved/);
		expect(sandbox.calls('bizzstream')).toHaveLength(1);
	});

	test('that the item lacks is told of before any call', async () => {
		const { error } = await run({ ...at(ORDER, 'photos'), operation: 'upload', file: 'data', actionType: 'Upload', shouldUpdateDocument: true });

		expect(error?.message).toMatch(/names no file of this item/);
		expect(sandbox.calls('bizzstream')).toEqual([]);
	});
});

describe('a download', () => {
	const download = { ...at(ORDER, 'photos'), operation: 'download', attachment: picked(PHOTO) };

	/** Whether each fetch of the bytes carried the token. */
	const carried = (): boolean[] =>
		sandbox.callDetails('bizzstream').filter(({ line }) => line.includes('/file-store/')).map(({ headers }) => headers.authorization !== undefined);

	test('fetches a signed address without the token', async () => {
		const { items } = await run(download);

		expect(items[0]?.json.fileName).toBe('before "repair".png');
		expect(carried()).toEqual([false]);
	});

	test('fetches with the token only after a refusal, at the host of the API', async () => {
		sandbox.bizzstream.settings.downloads = 'bearer';

		const { items, error } = await run(download);

		expect(error).toBeUndefined();
		expect(items[0]?.json.mimeType).toBe('image/png');
		expect(carried()).toEqual([false, true]);
	});

	test('fetches from another host without the token', async () => {
		sandbox.bizzstream.settings.downloads = 'otherHost';

		const { error } = await run(download);

		expect(carried().includes(true)).toBe(false);
		expect(error === undefined || /could not be reached/.test(error.message)).toBe(true);
	});

	test('never takes the token to another host, though that refuses', async () => {
		const elsewhere = 'http://localhost:1/file';
		sandbox.fail('getAttachments', { status: 200, body: { status: 'ok', attachments: [{ _id: PHOTO, _fileName: 'a.png', downloadURL: elsewhere }] } });

		const { error } = await run({ ...download, options: { maxRetries: 0 } });

		expect(error?.message).toMatch(/could not be reached/);
		expect(sandbox.calls('bizzstream')).toHaveLength(1);
	});

	test('of a file that is not there says so, or that it may not be seen', async () => {
		const { error } = await run({ ...download, attachment: picked('60b8d3f1c5a94e27b10d88fe') });

		expect(error?.message).toMatch(/^BizzStream has no attachment '60b8d3f1c5a94e27b10d88fe', or it is not visible to this user/);
	});
});

describe('a deletion', () => {
	test('names the file and leaves the others', async () => {
		const { rows } = await run({ ...at(ORDER, 'photos'), operation: 'delete', attachment: picked(PHOTO) });

		expect(rows).toEqual([{ deleted: true, id: PHOTO }]);
		expect((await run({ ...at(ORDER, 'photos'), operation: 'getMany', returnAll: true })).rows).toHaveLength(2);
	});

	test('of the last file of a required field is refused in the words of BizzStream', async () => {
		const { error } = await run({ ...at(ORDER, 'permit'), operation: 'delete', attachment: picked(bizzstreamId('attachment', 15)) });

		expect(error?.message).toMatch(/This field needs at least one attachment/);
	});
});

describe('the original platform', () => {
	const original: INodeParameters = { authentication: 'v1', resource: 'attachmentV1', definition: 'workOrder', documentBy: 'externalId', externalId: 'wo 8+1', fieldName: 'photos' };

	test('keeps bytes, name and type on the way up and down', async () => {
		const { rows } = await run({ ...original, operation: 'upload', file: 'data', actionType: 'append' }, [{ json: {}, binary: { data: named } }]);

		const { items, error } = await run({ ...original, operation: 'download', attachment: String(rows[0]?._id) });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ fileName: named.fileName, mimeType: named.mimeType });
		expect(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64')).toEqual(bytes);
		expect(sandbox.violations('bizzstream')).toEqual([]);
	});

	test('takes a refusal in place of a file for what it is, and JSON in a file for a file', async () => {
		const { error } = await run({ ...original, operation: 'download', attachment: '60b8d3f1c5a94e27b10d88fe' });
		expect(error?.message).toMatch(/not visible to this user/);

		const json = { data: Buffer.from('{"status":"draft"}').toString('base64'), fileName: 'a.json', mimeType: 'application/json' };
		const { rows } = await run({ ...original, operation: 'upload', file: 'data', actionType: 'append' }, [{ json: {}, binary: { data: json } }]);
		const { items } = await run({ ...original, operation: 'download', attachment: String(rows[0]?._id) });
		expect(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64').toString()).toBe('{"status":"draft"}');
	});
});

describe('a copy', () => {
	const side = (name: string, field = 'photos') => ({
		[`${name}Definition`]: picked('workOrder'),
		[`${name}By`]: 'id',
		[`${name}Document`]: picked(ORDER),
		[`${name}Field`]: picked(field),
	});

	test('to the field that it comes from is refused before any call', async () => {
		const { error } = await run({ resource: 'attachment', operation: 'copy', ...side('source'), ...side('target') });

		expect(error?.message).toMatch(/'Target Field' is the field that the files come from/);
		expect(sandbox.calls('bizzstream')).toEqual([]);
	});

	test('of files that an expression names by objects is refused before any call', async () => {
		const fileNames = '={{ [{ name: "slip.pdf" }] }}';

		const { error } = await run({ resource: 'attachment', operation: 'copy', ...side('source'), ...side('target', 'certificate'), additionalFields: { fileNames } });

		expect(error?.message).toContain("'File Names' must be text, but is an object");
		expect(sandbox.calls('bizzstream')).toEqual([]);
	});
});

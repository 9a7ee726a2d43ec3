import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { bigchangeAssetId } from '../../../sandbox/bigchange/assets/ids';
import type { Sandbox } from '../../../sandbox/server';
import { bigChangeAssetsStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

const picked = (value: string) => ({ __rl: true, mode: 'list', value });
const asset = picked(bigchangeAssetId('asset', 100));

const bytes = Buffer.from([137, 80, 78, 71, 0, 255]);
const withFile: INodeExecutionData = { json: {}, binary: { data: { data: bytes.toString('base64'), fileName: 'Schild & Uhr.png', mimeType: 'image/png' } } };

async function run(operation: string, parameters: INodeParameters, items: INodeExecutionData[] = [{ json: {} }]) {
	const { node } = bigChangeAssetsStand;
	const credentials = [bigChangeAssetsStand.accountAt(sandbox)];
	return await runNode({ node, credentials, parameters: { resource: 'assetImage', operation, asset, ...parameters }, items });
}

/** Answers a call with another address for the file. */
function pointTo(endpoint: string, path: string): void {
	sandbox.fail(endpoint, { status: 200, body: { path, expirationAt: '2099-01-01T00:00:00Z' } });
}

describe('a file of an item', () => {
	test('becomes an image of an asset in one step, and comes down with its bytes, name and type', async () => {
		const { items: uploaded, error } = await run('upload', { file: 'data' }, [withFile]);
		const assetImage = picked(String(uploaded[0]?.json.id));

		const { items } = await run('download', { assetImage });

		expect(error).toBeUndefined();
		expect(uploaded[0]).toMatchObject({ json: { assetId: asset.value, fileName: 'Schild & Uhr.png' }, pairedItem: { item: 0 } });
		expect(items[0]?.json).toMatchObject({ fileName: 'Schild & Uhr.png', mimeType: 'image/png' });
		expect(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64')).toEqual(bytes);
	});

	test('goes up under a name and an ID of its own', async () => {
		const { items } = await run('upload', { file: 'data', additionalFields: { fileName: 'nameplate.png', ownId: 'plate-1' } }, [withFile]);

		const { items: read } = await run('get', { assetImage: picked('plate-1') });

		expect(items[0]?.json).toMatchObject({ id: 'plate-1', fileName: 'nameplate.png' });
		expect(read[0]?.json).toMatchObject({ id: 'plate-1', fileName: 'nameplate.png' });
	});

	test('goes up in three steps with the same result', async () => {
		const { items: given } = await run('getUploadAddress', { fileName: 'door.png', entityType: 'asset' });
		await fetch(String(given[0]?.json.path), { method: 'PUT', body: bytes, headers: { 'content-type': 'image/png' } });

		const { items, error } = await run('create', { fileName: 'door.png', return: 'record' });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ fileName: 'door.png' });
	});

	test('that is not there is named before anything is sent', async () => {
		const { error } = await run('upload', { file: 'picture' }, [withFile]);

		expect(error?.message).toContain("names no file of this item: there is no binary field 'picture'");
		expect(sandbox.calls('bigchange')).toEqual([]);
	});
});

describe('an image without an uploaded file', () => {
	test('is refused in the words of BigChange', async () => {
		const { error } = await run('create', { fileName: 'nowhere.png' });

		expect(error?.message).toBe("BigChange Assets did not accept the values: fileName: No file 'nowhere.png' was uploaded for this asset. [item 0]");
	});
});

describe('the address of a file', () => {
	const elsewhere = ['http://127.0.0.1:1/files/upload/x/image.png', 'ftp://files.example/x', 'file:///etc/passwd', '/files/upload/x/image.png', ''];

	test.each(elsewhere)('is not written to where it is neither https nor at the own host: %j', async (path) => {
		pointTo('amCreateUpload', path);

		const { error } = await run('upload', { file: 'data' }, [withFile]);

		expect(error?.message).toBe('BigChange Assets answered with something that is not data: it gave no safe address for the file [item 0]');
		expect(sandbox.calls('bigchange')).toEqual(['POST /asset-management/v1/filePaths']);
	});

	test.each(elsewhere)('is not read where it is neither https nor at the own host: %j', async (path) => {
		pointTo('amGetAssetImagePath', path);

		const { error } = await run('download', { asset: picked(bigchangeAssetId('asset', 1)), assetImage: picked(bigchangeAssetId('image', 1)) });

		expect(error?.message).toContain('it gave no safe address for the file');
		expect(sandbox.calls('bigchange')).toHaveLength(1);
	});
});

describe('an upload whose last step fails', () => {
	test('says that nobody knows whether the image is there, where the answer is lost', async () => {
		sandbox.fail('amCreateAssetImage', 'cutAfterDoing');

		const { error } = await run('upload', { file: 'data' }, [withFile]);

		expect(error?.message).toBe('BigChange did not confirm that the asset image was saved [item 0]');
		expect(sandbox.calls('bigchange').filter((call) => call.endsWith('/images'))).toHaveLength(1);
	});
});

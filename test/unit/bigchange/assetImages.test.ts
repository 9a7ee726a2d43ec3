import type { IDataObject } from 'n8n-workflow';

import { downloadImage } from '../../../nodes/BigChange/assets/images/download';
import { uploadImage } from '../../../nodes/BigChange/assets/images/upload';
import type { Answer } from '../../../nodes/shared/answer';
import type { Filled } from '../../../nodes/shared/filled';
import type { Procedure, Tools } from '../../../nodes/shared/procedure';
import { DEFAULT_CONNECTION } from '../../../nodes/shared/transport/connectionOptions';

const filled: Filled = {
	path: { assetId: 'ast_1', imageId: 'img_1' },
	query: {},
	headers: {},
	body: {},
	call: {},
	files: { file: { field: 'data' } },
	wanted: Infinity,
	include: [],
	simplify: false,
	wholeRecord: false,
	outputField: 'data',
	options: DEFAULT_CONNECTION,
};

const answered = (body: unknown, headers: Record<string, string> = {}): { answer: Answer } => ({ answer: { status: 200, headers, body } });

/** Runs a procedure whose vendor hands out an address elsewhere. @returns what was put there, and the file that was given. */
async function withAddress(address: string, procedure: Procedure) {
	const put: IDataObject[] = [];
	const given: IDataObject[] = [];
	const tools: Tools = {
		send: async () => await Promise.resolve(answered({ path: address, id: 'img_9' })),
		sendOnce: async () => await Promise.resolve(answered({})),
		wait: async () => await Promise.resolve(false),
		now: () => 0,
		locate: async () => await Promise.resolve(undefined),
		fetchUnsigned: async () => await Promise.resolve(answered(Buffer.from('pixels'), { 'content-type': 'image/png; charset=binary' })),
		putUnsigned: async (to, { headers = {}, mimeType }) => {
			put.push({ to, headers, mimeType });
			return await Promise.resolve(answered(''));
		},
		readFile: async () => await Promise.resolve({ bytes: Buffer.from('pixels'), fileName: 'door.png', mimeType: 'image/png' }),
		giveFile: async (_bytes, about) => {
			given.push({ ...about });
			return await Promise.resolve({ data: '', mimeType: about.mimeType ?? '' });
		},
	};
	await procedure(filled, tools);
	return { put, given };
}

describe('an upload', () => {
	test('to a store of Azure says what is put there, as that store wants', async () => {
		const address = 'https://bigchange.blob.core.windows.net/files/door.png?sig=s';
		expect((await withAddress(address, uploadImage)).put).toEqual([{ to: address, headers: { 'x-ms-blob-type': 'BlockBlob' }, mimeType: 'image/png' }]);
	});

	test('to any other store has no header that its signature does not know', async () => {
		const address = 'https://files.s3.amazonaws.com/door.png?X-Amz-Signature=s';
		expect((await withAddress(address, uploadImage)).put).toEqual([{ to: address, headers: {}, mimeType: 'image/png' }]);
	});
});

describe('a download', () => {
	test.each([
		['https://files.example/a/Schild%20%26%20Uhr.png?sig=s', 'Schild & Uhr.png'],
		['https://files.example/a/100%.png', '100%.png'],
	])('from %s is named as the address ends, where the store gives no name', async (address, fileName) => {
		expect((await withAddress(address, downloadImage)).given).toEqual([{ fileName, mimeType: 'image/png' }]);
	});
});

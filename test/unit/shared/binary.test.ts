import fc from 'fast-check';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Answer, Ask } from '../../support/localServer';
import { talk } from '../../support/talk';

/** Every byte there is, so that nothing that treats a file as text stays unseen. */
const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

const upload: INodeParameters = { resource: 'photo', operation: 'upload', job: '7', photo: 'scan' };
const download: INodeParameters = { resource: 'photo', operation: 'download', job: '7' };

async function run(parameters: INodeParameters, items: INodeExecutionData[], answer: (ask: Ask, call: number) => Answer) {
	return await talk(parameters, answer, { items });
}

async function formIn({ bytes, headers }: Ask): Promise<FormData> {
	return await new Response(bytes, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData();
}

async function fileIn(ask: Ask, part: string): Promise<{ name: string; type: string; bytes: Buffer }> {
	const file = (await formIn(ask)).get(part);
	if (!(file instanceof File)) throw new TypeError(`${part} is no file`);
	return { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
}

function withFile(bytes: Buffer, fileName = 'roof.png', mimeType = 'image/png'): INodeExecutionData {
	return { json: {}, binary: { scan: { data: bytes.toString('base64'), fileName, mimeType } } };
}

describe('a file that is sent', () => {
	test('arrives byte for byte as one part of a form, with its name and type', async () => {
		const { asks, items } = await run(upload, [withFile(EVERY_BYTE)], () => ({ body: { item: { saved: true } } }));
		const [ask] = asks;

		expect(items.map(({ json }) => json)).toEqual([{ saved: true }]);
		expect(ask && [ask.method, ask.url]).toEqual(['PUT', '/jobs/7/photo']);
		expect(ask && (await fileIn(ask, 'photo'))).toEqual({ name: 'roof.png', type: 'image/png', bytes: EVERY_BYTE });
	});

	test('brings the other values of the form along', async () => {
		const parameters = { ...upload, updateFields: { caption: 'Dächer & "Rinnen"', place: '{"floor":2}' } };
		const { asks } = await run(parameters, [withFile(EVERY_BYTE)], () => ({ body: { item: {} } }));
		const form = asks[0] && (await formIn(asks[0]));

		expect([form?.get('caption'), form?.get('place')]).toEqual(['Dächer & "Rinnen"', '{"floor":2}']);
	});

	test('is sent again whole after a try that failed', async () => {
		const { asks } = await run(upload, [withFile(EVERY_BYTE)], (_ask, call) =>
			call < 2 ? { status: call === 0 ? 503 : 429, headers: { 'retry-after': '1' } } : { body: { item: {} } },
		);

		expect(asks).toHaveLength(3);
		for (const ask of asks) expect((await fileIn(ask, 'photo')).bytes).toEqual(EVERY_BYTE);
	});

	test('may be empty, and have any name', async () => {
		const name = '屋根 "ü" ;=%20.png';
		const { asks } = await run(upload, [withFile(Buffer.alloc(0), name)], () => ({ body: { item: {} } }));

		expect(asks[0] && (await fileIn(asks[0], 'photo'))).toEqual({ name, type: 'image/png', bytes: Buffer.alloc(0) });
	});

	test('that the item does not have stops the run before anything is sent', async () => {
		const { asks, error } = await run(upload, [withFile(EVERY_BYTE), { json: {} }], () => ({ body: { item: {} } }));

		expect(error?.message).toContain("'Input Data Field Name'");
		expect(error?.context.itemIndex).toBe(1);
		expect(asks).toEqual([]);
	});
});

describe('a file that is received', () => {
	const headers = { 'content-type': 'image/png; charset=binary', 'content-disposition': "attachment; filename*=UTF-8''d%C3%A4cher.png" };

	test('leaves byte for byte, with its name and type, paired with its item', async () => {
		const { items } = await run(download, [{ json: {} }], () => ({ headers, body: EVERY_BYTE }));
		const [item] = items;

		expect(item).toMatchObject({ json: { fileName: 'dächer.png', mimeType: 'image/png' }, pairedItem: { item: 0 } });
		expect(item?.binary?.data).toMatchObject({ fileName: 'dächer.png', mimeType: 'image/png', fileExtension: 'png' });
		expect(Buffer.from(item?.binary?.data?.data ?? '', 'base64')).toEqual(EVERY_BYTE);
	});

	test('goes into the field that the user named', async () => {
		const { items } = await run({ ...download, outputField: 'picture' }, [{ json: {} }], () => ({ headers, body: EVERY_BYTE }));

		expect(Object.keys(items[0]?.binary ?? {})).toEqual(['picture']);
	});

	test('survives any bytes, also those that look like data', async () => {
		const bodies = fc.oneof(
			fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
			fc.constantFrom('{"ok":true}', '<html>', ' ').map((text) => Buffer.from(text)),
		);
		await fc.assert(
			fc.asyncProperty(bodies, async (body) => {
				const { items } = await run(download, [{ json: {} }], () => ({ headers: { 'content-type': 'application/octet-stream' }, body }));

				expect(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64')).toEqual(body);
			}),
			{ numRuns: 25 },
		);
	});

	test.each(['application/json', 'text/plain; charset=utf-8', 'application/xml'])('of the type %s is a file like any other', async (type) => {
		const body = '{ "exported": [1, 2] }\n';
		const { items } = await run(download, [{ json: {} }], () => ({ headers: { 'content-type': type }, body }));

		expect(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64').toString()).toBe(body);
	});

	test('is none where the vendor hides a failure in a good answer', async () => {
		const { error } = await run(download, [{ json: {} }], () => ({ body: { ok: false, code: 'NO_PHOTO', message: 'lost' } }));

		expect(error?.message).toContain('lost');
	});

	test('that is not there says so in the words of the vendor', async () => {
		const said = { code: 'NO_PHOTO', message: 'This job has no photo' };
		const { error } = await run(download, [{ json: {} }], () => ({ status: 403, body: said }));

		expect(error?.message).toBe('Lantern did not allow this: This job has no photo [item 0]');
	});

	test('comes again whole after a try that failed', async () => {
		const { items } = await run(download, [{ json: {} }], (_ask, call) => (call === 0 ? { status: 502, body: 'no' } : { headers, body: EVERY_BYTE }));

		expect(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64')).toEqual(EVERY_BYTE);
	});

	test('that is none has not been found, while one of no bytes is a file', async () => {
		const none = await run(download, [{ json: {} }], () => ({ status: 204 }));
		const empty = await run(download, [{ json: {} }], () => ({ headers, body: Buffer.alloc(0) }));

		expect(none.error?.message).toBe("Lantern has no photo '7' [item 0]");
		expect(empty.items.map(({ json }) => json.fileName)).toEqual(['dächer.png']);
	});
});

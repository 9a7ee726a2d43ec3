import axios from 'axios';
import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import { openBizzStream } from '../../support/bizzStreamApi';

const opened = openBizzStream({ bizzstream: { seed: { workOrders: 20, customers: 12, sites: 10, inspections: 3, timesheets: 0 } } });

const filesOf = (row: number): string => `/document-definitions/workOrder/documents/${bizzstreamId('workOrder', row)}/attachments`;
const file = filesOf(1);
const linked = { actionType: 'Upload', shouldUpdateDocument: true };

function form(...files: Array<[string | Buffer, string, string?]>): FormData {
	const made = new FormData();
	for (const [bytes, name, type = 'text/plain'] of files) made.append('file', new Blob([bytes], { type }), name);
	return made;
}

const listed = async (valuePath: string, path = file) => (await opened.api.get(path, { params: { valuePath } })).data.attachments;
const names = (files: Array<{ _fileName: string }>): string[] => files.map(({ _fileName }) => _fileName);
const bytesAt = async (url: string, headers: Record<string, string> = {}) =>
	await axios.get(url, { headers, responseType: 'arraybuffer', validateStatus: () => true });

describe('v2 uploads', () => {
	test.each(['post', 'put'] as const)('%s adds files with name, type and size', async (method) => {
		const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 128]);
		const { status, data } = await opened.api[method](file, form([bytes, 'Grundriß "1".bin', 'application/x-plan']), { params: { valuePath: 'photos', ...linked } });
		expect([status, data.attachments]).toEqual([200, [{ _id: expect.stringMatching(/^[0-9a-f]{24}$/), _fileName: expect.stringContaining('Grundri'), store: 'file', _size: 7 }]]);
		const files = await listed('photos');
		expect(files).toHaveLength(4);
		const answer = await bytesAt(files[3].downloadURL);
		expect([Buffer.from(answer.data), answer.headers['content-type']]).toEqual([bytes, 'application/x-plan']);
		expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''Grundri%C3%9F");
	});

	test('replace makes room first', async () => {
		await opened.api.post(file, form(['a', 'a.txt'], ['b', 'b.txt']), { params: { valuePath: 'photos', ...linked, actionType: 'replace' } });
		expect(names(await listed('photos'))).toEqual(['a.txt', 'b.txt']);
	});

	test('without shouldUpdateDocument the field does not know of the file', async () => {
		const { data } = await opened.api.post(file, form(['a', 'a.txt']), { params: { valuePath: 'photos' } });
		expect(names(data.attachments)).toEqual(['a.txt']);
		expect(await listed('photos')).toHaveLength(3);
	});

	test('an upload stamps the document', async () => {
		opened.clock.advance(1_000);
		await opened.api.post(file, form(['a', 'a.txt']), { params: { valuePath: 'photos', ...linked } });
		const { document } = (await opened.api.get(file.replace('/attachments', ''))).data;
		expect(Date.parse(document._lastModifiedOn)).toBe(opened.clock.now());
	});

	test('a field in a line is reached by position, ID and external ID of the line', async () => {
		const { materials } = (await opened.api.get(file.replace('/attachments', ''))).data.document;
		const paths = ['materials.0.photo', `materials.${materials[0]._id}.photo`, `materials.${materials[0].externalId}.photo`];
		for (const path of paths) expect(names(await listed(path))).toEqual(['valve.png']);
		await opened.api.post(file, form(['a', 'a.txt']), { params: { valuePath: `materials.${materials[1]._id}.photo`, ...linked } });
		expect(names(await listed('materials.1.photo'))).toEqual(['a.txt']);
	});

	test.each<[string, object, number, string]>([
		['a field of another type', { valuePath: 'subject' }, 404, 'not_found'],
		['a field there is not', { valuePath: 'nothing' }, 404, 'not_found'],
		['a line there is not', { valuePath: 'materials.9.photo' }, 404, 'not_found'],
		['no field', {}, 400, 'validation_error'],
		['an action there is not', { valuePath: 'photos', actionType: 'shred' }, 400, 'validation_error'],
	])('%s is refused', async (_name, params, status, code) => {
		const { status: given, data } = await opened.api.post(file, form(['a', 'a.txt']), { params: { shouldUpdateDocument: true, ...params } });
		expect([given, data.error]).toEqual([status, code]);
		expect(await listed('photos')).toHaveLength(3);
	});

	test('a form without a file, and a body that is no form, are refused', async () => {
		const params = { valuePath: 'photos', ...linked };
		const empty = new FormData();
		empty.append('note', 'x');
		expect((await opened.api.post(file, empty, { params })).data.description).toBe('Body error: "file" is required');
		expect((await opened.api.post(file, { file: 'x' }, { params })).status).toBe(400);
	});

	test('what is sent as a form fits the API description', async () => {
		await opened.api.post(file, form(['a', 'a.txt']), { params: { valuePath: 'photos', ...linked } });
		await opened.api.post(file, form(['a', 'a.txt'], ['b', 'b.txt']), { params: { valuePath: 'photos', ...linked } });
		expect(opened.sandbox.violations('bizzstream')).toEqual([]);
	});
});

describe('v2 downloads', () => {
	const url = async (): Promise<string> => (await listed('permit'))[0].downloadURL;
	const bearer = { authorization: `Bearer ${bizzstreamKeys.accessToken}` };

	test('a signed address needs no token, and takes none', async () => {
		const address = await url();
		expect(address.startsWith(opened.sandbox.url('bizzstream'))).toBe(true);
		expect(Buffer.from((await bytesAt(address)).data).toString()).toBe('Permit of work order 1\n');
		expect((await bytesAt(address, bearer)).status).toBe(400);
	});

	test('it ends after some minutes, and cannot be changed', async () => {
		const address = await url();
		expect((await bytesAt(address.replace(/file-store\/\w+/, `file-store/${bizzstreamId('attachment', 25)}`))).status).toBe(403);
		opened.clock.advance(300_000);
		expect((await bytesAt(address)).status).toBe(403);
	});

	test('a token is demanded where the settings say so', async () => {
		opened.sandbox.bizzstream.settings.downloads = 'bearer';
		const address = await url();
		expect([(await bytesAt(address)).status, (await bytesAt(address, bearer)).status]).toEqual([401, 200]);
		opened.sandbox.bizzstream.expireTokens();
		const { status, data } = await bytesAt(address, bearer);
		expect([status, JSON.parse(Buffer.from(data).toString()).error]).toEqual([401, 'token_expired']);
	});

	test('the address is on another host where the settings say so', async () => {
		opened.sandbox.bizzstream.settings.downloads = 'otherHost';
		const address = await url();
		expect(new URL(address).hostname).toBe('localhost');
		expect((await bytesAt(address)).status).toBe(200);
	});
});

describe('v2 deletions and copies', () => {
	const remove = async (valuePath: string, attachmentId: string) => await opened.api.delete(file, { params: { valuePath, attachmentId } });

	test('a file is deleted once', async () => {
		const [photo] = await listed('photos');
		expect((await remove('photos', photo._id)).data).toEqual({ status: 'ok' });
		expect((await remove('photos', photo._id)).data.error).toBe('not_found');
		expect(await listed('photos')).toHaveLength(2);
		expect((await bytesAt(photo.downloadURL)).status).toBe(404);
	});

	test('a required field keeps its last file', async () => {
		const [permit] = await listed('permit');
		const { status, data } = await remove('permit', permit._id);
		expect([status, data.error]).toEqual([400, 'validation_error']);
		expect(await listed('permit')).toHaveLength(1);
	});

	test('files are copied by name or all of them, and the copies are files of their own', async () => {
		const [before, second] = await listed('photos');
		const source = { ddName: 'workOrder', _id: bizzstreamId('workOrder', 1), valuePath: 'photos' };
		const target = { ddName: 'inspection', externalId: 'inspection:1', valuePath: 'report' };
		const jobs = [{ source: { ...source, fileNames: [before._fileName] }, target }, { source: { ...source, fileIds: [second._id] }, target }];
		expect((await opened.api.post('/documents/copyAttachments', jobs)).data).toEqual({ status: 'ok' });
		const report = `/document-definitions/inspection/documents/${encodeURIComponent('inspection:1')}/attachments`;
		const copies = await listed('report', report);
		expect(names(copies)).toEqual([before._fileName, second._fileName]);
		await remove('photos', before._id);
		expect((await bytesAt(copies[0].downloadURL)).status).toBe(200);
		expect((await opened.api.post('/documents/copyAttachments', [{ source, target }])).status).toBe(200);
		expect(await listed('report', report)).toHaveLength(4);
	});

	test('one job that is wrong leaves all of them undone', async () => {
		const source = { ddName: 'workOrder', _id: bizzstreamId('workOrder', 1), valuePath: 'photos' };
		const target = { ddName: 'inspection', externalId: 'inspection:1', valuePath: 'report' };
		const jobs = [{ source, target }, { source: { ...source, fileNames: ['nothing.txt'] }, target }];
		expect((await opened.api.post('/documents/copyAttachments', jobs)).data.error).toBe('not_found');
		const { document } = (await opened.api.get('/document-definitions/inspection/documents/inspection%3A1')).data;
		expect(document.report).toBeUndefined();
	});
});

describe('v1', () => {
	const where = { ddName: 'workOrder', documentId: bizzstreamId('workOrder', 1), fieldName: 'photos' };
	const id = bizzstreamId('attachment', 10);

	test('files are added or replace what is there, and only the new ones are answered', async () => {
		const v1 = await opened.v1();
		const added = await v1.post('/attachments', form(['a', 'a.txt'], ['b', 'b.txt']), { params: where });
		expect([added.data.status, names(added.data.attachments), (await listed('photos')).length]).toEqual(['success', ['a.txt', 'b.txt'], 5]);
		await v1.post('/attachments', form(['c', 'c.txt']), { params: { ...where, actionType: 'replace' } });
		expect(names(await listed('photos'))).toEqual(['c.txt']);
		expect(opened.sandbox.violations('bizzstream')).toEqual([]);
	});

	test('four files in one call are refused', async () => {
		const four = form(['a', 'a.txt'], ['b', 'b.txt'], ['c', 'c.txt'], ['d', 'd.txt']);
		const { status, data } = await (await opened.v1()).post('/attachments', four, { params: where });
		expect([status, data.error]).toEqual([400, expect.stringMatching(/^Error: file; .*\[400\]$/)]);
	});

	test('a file is streamed, and a failure is JSON', async () => {
		const v1 = await opened.v1();
		const good = await v1.get(`/attachments/${id}`, { params: where, responseType: 'arraybuffer' });
		expect([good.status, good.headers['content-type'], good.data.length]).toEqual([200, 'image/png', 70]);
		const bad = await v1.get('/attachments/nothing', { params: where });
		expect([bad.status, bad.data]).toEqual([404, { status: 'error', error: 'Error: Attachment not found [404]' }]);
	});

	test('a field in a line is reached by the ID or external ID of the line', async () => {
		const v1 = await opened.v1();
		const inLine = { ...where, fieldName: 'photo', lineName: 'materials', lineExternalId: 'wo-1-material-1' };
		const photo = bizzstreamId('attachment', 9);
		expect((await v1.get(`/attachments/${photo}`, { params: inLine })).status).toBe(200);
		const { lineExternalId, ...unnamed } = inLine;
		const { data } = await v1.get(`/attachments/${photo}`, { params: unnamed });
		expect(data.error).toBe('Error: lineId; A value is needed [400]');
	});

	test('a file is deleted, but not the last one of a required field', async () => {
		const v1 = await opened.v1();
		expect((await v1.delete(`/attachments/${id}`, { params: where })).data).toEqual({ status: 'success', message: 'Done.' });
		const required = { ...where, fieldName: 'permit' };
		const { status, data } = await v1.delete(`/attachments/${bizzstreamId('attachment', 15)}`, { params: required });
		expect([status, data.error]).toEqual([400, 'Error: permit; A value is needed [400]']);
	});

	test.each(['post', 'put'] as const)('%s copies files, whichever way their ids are spelt', async (method) => {
		const v1 = await opened.v1();
		const source = { ddName: 'workOrder', externalId: 'erp:wo:20001', fieldName: 'photos', [method === 'put' ? 'fieldIds' : 'fileIds']: [id] };
		const target = { ddName: 'workOrder', _id: bizzstreamId('workOrder', 2), fieldName: 'photos' };
		expect((await v1[method]('/documents/copyAttachments', [{ source, target }])).data.status).toBe('success');
		expect(await listed('photos', filesOf(2))).toHaveLength(2);
	});
});

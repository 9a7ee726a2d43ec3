import { biginId } from '../../../sandbox/bigin/ids';
import { openBigin } from '../../support/biginApi';

const opened = openBigin();
const MB = 1_048_576;
const contact = (row: number): string => biginId('contact', row);

function form(...parts: Array<[string | Buffer, string, string?]>): FormData {
	const made = new FormData();
	for (const [bytes, name, part = 'file'] of parts) made.append(part, new Blob([bytes], { type: 'text/plain' }), name);
	return made;
}

/** As much of a PNG as tells its size. */
function png(width: number, height: number, bytes = 64): Buffer {
	const made = Buffer.alloc(bytes);
	made.writeUInt32BE(0x89504e47, 0);
	made.writeUInt32BE(width, 16);
	made.writeUInt32BE(height, 20);
	return made;
}

const bytesAt = async (path: string) => await opened.api.get(path, { responseType: 'arraybuffer' });

describe('attachments', () => {
	const path = `/Contacts/${contact(700)}/Attachments`;

	test('a file is uploaded, listed, downloaded byte by byte and deleted', async () => {
		const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 128]);
		const made = await opened.api.post(path, form([bytes, 'Grundriß "1".png']));
		const { id } = made.data.data[0].details;
		expect([made.status, made.data.data[0].message]).toEqual([200, 'attachment uploaded successfully']);
		const list = await opened.api.get(`${path}?fields=File_Name,Size,$type`);
		expect(list.data.data).toEqual([{ id, File_Name: expect.stringContaining('Grundri'), Size: '7', $type: 'Attachment' }]);
		const file = await bytesAt(`${path}/${id}`);
		expect(Buffer.from(file.data)).toEqual(bytes);
		expect(file.headers['content-disposition']).toContain("filename*=UTF-8''Grundri%C3%9F");
		expect((await opened.api.delete(`${path}/${id}`)).status).toBe(200);
		expect((await opened.api.delete(`${path}/${id}`)).status).toBe(400);
		expect((await opened.api.get(`${path}?fields=id`)).status).toBe(204);
	});

	test('a link is attached by its address, and has no bytes', async () => {
		const made = await opened.api.post(path, undefined, { params: { attachmentUrl: 'https://files.example/a', title: 'Plan' } });
		const { id } = made.data.data[0].details;
		const list = await opened.api.get(`${path}?fields=File_Name,$link_url,$type`);
		expect(list.data.data[0]).toEqual({ id, File_Name: 'Plan', $link_url: 'https://files.example/a', $type: 'Link URL' });
		expect((await bytesAt(`${path}/${id}`)).status).toBe(204);
	});

	test('seeded files have names that hurt', async () => {
		const { data } = await opened.api.get(`/Contacts/${contact(3)}/Attachments?fields=File_Name`);
		expect(data.data).toEqual([{ id: biginId('attachment', 3), File_Name: 'الخطة.txt' }]);
	});

	test('both at once, neither, and a file too large are refused', async () => {
		const both = await opened.api.post(path, form(['a', 'a.txt']), { params: { attachmentUrl: 'https://files.example/a' } });
		const none = await opened.api.post(path);
		const large = await opened.api.post(path, form([Buffer.alloc(20 * MB + 1), 'a.bin']));
		const named = await opened.api.post(path, form(['a', 'a.txt', 'attachment']));
		expect([both.data.code, none.data.code, large.data.code, named.status]).toEqual([
			'AMBIGUITY_DURING_PROCESSING', 'REQUIRED_PARAM_MISSING', 'FILE_SIZE_MORE_THAN_ALLOWED_SIZE', 400,
		]);
		expect(large.status).toBe(413);
	});
});

describe('photos', () => {
	const path = `/Accounts/${biginId('company', 1)}/photo`;

	test('a photo is set, read, named on the record and deleted', async () => {
		expect((await opened.api.get(path)).status).toBe(204);
		expect((await opened.api.post(path, form([png(10, 10), 'logo.png']))).data.code).toBe('SUCCESS');
		expect(Buffer.from((await bytesAt(path)).data)).toEqual(png(10, 10));
		expect((await opened.api.get(`/Accounts/${biginId('company', 1)}?fields=Record_Image`)).data.data[0].Record_Image).toMatch(/^photo_/);
		expect((await opened.api.delete(path)).data.message).toBe('Photo deleted');
		expect((await opened.api.get(path)).status).toBe(204);
	});

	test('what is no picture, and a record there is not, are refused', async () => {
		expect((await opened.api.post(path, form(['text', 'logo.png']))).status).toBe(415);
		expect((await opened.api.post('/Accounts/1/photo', form([png(1, 1), 'logo.png']))).status).toBe(400);
	});

	test('the photo of the organisation has at most a megabyte and ten megapixels', async () => {
		expect((await opened.api.post('/org/photo', form([png(100, 100), 'a.png']))).status).toBe(200);
		expect((await opened.api.get('/org')).data.org[0].photo_id).not.toBeNull();
		expect((await opened.api.post('/org/photo', form([png(100, 100, MB + 1), 'a.png']))).status).toBe(415);
		expect((await opened.api.post('/org/photo', form([png(4_000, 3_000), 'a.png']))).status).toBe(415);
	});
});

describe('files', () => {
	test('several files are kept, each with a handle', async () => {
		const made = await opened.api.post('/files', form(['one', 'one.txt'], ['two', 'two.txt']));
		const [one, two] = made.data.data.map(({ details }: { details: { id: string } }) => details.id);
		expect(one).toMatch(/^[0-9a-f]{16,}$/);
		expect(Buffer.from((await bytesAt(`/files?id=${two}`)).data).toString()).toBe('two');
		expect((await opened.api.get('/files?id=0')).data.code).toBe('INVALID_DATA');
	});

	test('the log keeps what was sent', async () => {
		await opened.api.post('/files', form(['one', 'one.txt']));
		const [call] = opened.sandbox.callDetails('bigin').slice(-1);
		expect(call).toMatchObject({ body: { file: 'one.txt' }, files: [{ part: 'file', name: 'one.txt', type: 'text/plain', bytes: Buffer.from('one') }] });
	});

	test('eleven files, and a body that is no form, are refused', async () => {
		const eleven = Array.from({ length: 11 }, (_, index): [string, string] => ['x', `${index}.txt`]);
		expect((await opened.api.post('/files', form(...eleven))).status).toBe(400);
		expect((await opened.api.post('/files', { file: 'x' })).data.code).toBe('INVALID_REQUEST');
	});
});

describe('mail', () => {
	const path = `/Contacts/${contact(1)}/actions/send_mail`;
	const mail = { from: { email: 'mira@lumenpine.example' }, to: [{ email: 'yara@cedarworks.example' }], subject: 'Quote', content: '<p>Hi</p>' };

	test('a mail from an address of the caller is kept, not sent', async () => {
		expect((await opened.api.get('/settings/emails/actions/from_addresses')).data.from_addresses[0].email).toBe(mail.from.email);
		const { data } = await opened.api.post(path, { data: [mail] });
		expect(data.data[0].details.message_id).toMatch(/^[0-9a-f]+$/);
		expect(opened.sandbox.bigin.sentMails()).toEqual([expect.objectContaining({ module: 'Contacts', recordId: contact(1), mail })]);
	});

	test.each([
		['from elsewhere', { ...mail, from: { email: 'x@y.example' } }, 'INVALID_DATA'],
		['to nobody', { ...mail, to: [] }, 'MANDATORY_NOT_FOUND'],
		['to no address', { ...mail, to: [{ email: 'yara' }] }, 'INVALID_DATA'],
		['with a file there is not', { ...mail, attachments: [{ id: '0' }] }, 'INVALID_DATA'],
	])('a mail %s is refused', async (_name, input, code) => {
		const { status, data } = await opened.api.post(path, { data: [input] });
		expect([status, data.data[0].code]).toEqual([400, code]);
		expect(opened.sandbox.bigin.sentMails()).toEqual([]);
	});
});

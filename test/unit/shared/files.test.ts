import fc from 'fast-check';

import { bytesOf, encodeForm, fileNameIn } from '../../../nodes/shared/files';

describe('the name of a file', () => {
	test.each<[string | undefined, string | undefined]>([
		['attachment; filename="invoice.pdf"', 'invoice.pdf'],
		['attachment; filename=invoice.pdf', 'invoice.pdf'],
		['inline; FileName = "a b.pdf" ; size=5', 'a b.pdf'],
		['filename="bare.pdf"', 'bare.pdf'],
		[String.raw`attachment; filename="the \"big\" one.pdf"`, 'the "big" one.pdf'],
		['attachment; filename="semi;colon.pdf"', 'semi;colon.pdf'],
		["attachment; filename*=UTF-8''na%C3%AFve%20%E2%82%AC.pdf", 'naïve €.pdf'],
		["attachment; filename=\"plain.pdf\"; filename*=UTF-8''encoded.pdf", 'encoded.pdf'],
		["attachment; filename*=utf-8'nl'encoded.pdf; filename=\"plain.pdf\"", 'encoded.pdf'],
		["attachment; filename*=ISO-8859-1''%E9.pdf; filename=\"e.pdf\"", 'e.pdf'],
		["attachment; filename*=UTF-8''%E9.pdf", undefined],
		['attachment; filename*=nonsense; filename=a.pdf', 'a.pdf'],
		['attachment; myfilename="wrong.pdf"', undefined],
		["attachment; filename=\"x; filename*=UTF-8''evil.exe\"", "x; filename*=UTF-8''evil.exe"],
		['attachment; filename=""', undefined],
		['attachment; filename=', undefined],
		['attachment', undefined],
		['', undefined],
		[undefined, undefined],
	])('of %j is %j', (header, expected) => {
		expect(fileNameIn(header)).toBe(expected);
	});

	test.each([
		['attachment; filename="../../etc/passwd"', 'passwd'],
		['attachment; filename="/tmp/a.sh"', 'a.sh'],
		["attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", 'passwd'],
		["attachment; filename*=UTF-8''..%5Cboot.ini", 'boot.ini'],
		["attachment; filename*=UTF-8''a%00%0D%0A.pdf", 'a.pdf'],
		['attachment; filename=".."', undefined],
		['attachment; filename="folder/"', undefined],
	])('of %j says nothing of where the file goes: %j', (header, expected) => {
		expect(fileNameIn(header)).toBe(expected);
	});

	test('is never a path, whatever the header holds', () => {
		const pieces = fc.constantFrom('filename', '*', '=', ';', '"', '\\', '/', '..', "UTF-8''", '%2F', '%', 'a', ' ');
		fc.assert(
			fc.property(fc.array(pieces).map((parts) => parts.join('')), (header) => {
				expect(fileNameIn(`attachment; ${header}`) ?? 'none').toMatch(/^(?!\.{1,2}$)[^/\\]+$/);
			}),
			{ numRuns: 1000 },
		);
	});

	test('survives any name that a vendor encodes as RFC 6266 wants it', () => {
		const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((name) => !/[/\\\p{Cc}]|^\s|\s$|^\.{1,2}$/u.test(name));
		fc.assert(
			fc.property(names, (name) => {
				const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

				expect(fileNameIn(`attachment; filename="fallback"; filename*=UTF-8''${encoded}`)).toBe(name);
				expect(fileNameIn(`attachment; filename="${name.replace(/"/g, String.raw`\"`)}"`)).toBe(name);
			}),
		);
	});
});

describe('a form', () => {
	test('reads back as the values and files that were put in', async () => {
		const texts = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/[\r\n]/.test(text));
		const names = fc.stringMatching(/^[a-z][\w-]{0,12}$/);
		const file = fc.record({
			part: names.map((name) => `file-${name}`),
			bytes: fc.uint8Array({ maxLength: 400 }),
			fileName: texts.filter((text) => text !== ''),
			mimeType: fc.constantFrom('image/png', 'text/plain', 'application/octet-stream'),
		});
		await fc.assert(
			fc.asyncProperty(fc.dictionary(names, texts), fc.uniqueArray(file, { maxLength: 3, selector: ({ part }) => part }), async (values, files) => {
				const { bytes, contentType } = await encodeForm(values, files);
				const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();

				expect([...form.keys()]).toEqual([...Object.keys(values), ...files.map(({ part }) => part)]);
				for (const [name, value] of Object.entries(values)) expect(form.get(name)).toBe(value);
				for (const { part, bytes: sent, fileName, mimeType } of files) {
					const got = form.get(part);
					if (!(got instanceof File)) throw new TypeError(`${part} is no file`);

					expect([got.name, got.type]).toEqual([fileName, mimeType]);
					expect(new Uint8Array(await got.arrayBuffer())).toEqual(sent);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('holds numbers and flags as text, and objects as JSON', async () => {
		const { bytes, contentType } = await encodeForm({ size: 5, done: false, place: { floor: 2 } }, []);
		const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();

		expect([...form.entries()]).toEqual([
			['size', '5'],
			['done', 'false'],
			['place', '{"floor":2}'],
		]);
	});
});

describe('the bytes of an answer', () => {
	test.each<[string, unknown, string]>([
		['a buffer', Buffer.from('abc'), 'abc'],
		['an array buffer', new Uint8Array([97, 98]).buffer, 'ab'],
		['text', 'héé', 'héé'],
	])('are those of %s', (_name, body, expected) => {
		expect(bytesOf(body).toString()).toBe(expected);
	});
});

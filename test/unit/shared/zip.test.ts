import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';

import { crc32, unzip, zip, type ZipFile } from '../../../nodes/shared/zip';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (name: string, bytes: Uint8Array): ZipFile => ({ name, bytes });

const files = fc
	.array(
		fc.record({
			name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((name) => !name.endsWith('/')),
			bytes: fc.oneof(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 0, max: 20_000 }).map((length) => new Uint8Array(length))),
		}),
		{ maxLength: 4 },
	);

/** A text is compared at once, thousands of bytes one by one are not. */
function inHex(unpacked: Awaited<ReturnType<typeof unzip>>) {
	return Array.isArray(unpacked) ? unpacked.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')]) : unpacked;
}

describe('an archive', () => {
	test('is unpacked as it was packed', async () => {
		await fc.assert(
			fc.asyncProperty(files, async (packed) => expect(inHex(await unzip(await zip(packed)))).toEqual(inHex(packed))),
		);
	});

	test('that we packed is read by others', async () => {
		const packed = await zip([file('größe 😀.csv', bytesOf('a,b\r\n'.repeat(1000))), file('empty.txt', new Uint8Array())]);

		expect(Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, bytes.length])).toEqual([
			['größe 😀.csv', 5000],
			['empty.txt', 0],
		]);
		expect(packed.length).toBeLessThan(500);
	});

	test.each([0, 6] as const)('that others packed at level %i is read', async (level) => {
		const packed = zipSync({ 'folder/Contacts.csv': bytesOf('Id\n1\n'), 'folder/': new Uint8Array() }, { level });

		expect(await unzip(packed)).toEqual([file('folder/Contacts.csv', bytesOf('Id\n1\n'))]);
	});

	test('with a comment at its end is read', async () => {
		const packed = await zip([file('a', bytesOf('a'))]);
		const comment = bytesOf('made by hand');
		const whole = new Uint8Array([...packed, ...comment]);
		whole[packed.length - 2] = comment.length;

		expect(await unzip(whole)).toEqual([file('a', bytesOf('a'))]);
	});

	test('made twice of the same files is the same', async () => {
		const once = await zip([file('a.csv', bytesOf('a'))]);

		expect(await zip([file('a.csv', bytesOf('a'))])).toEqual(once);
	});
});

describe('what is no good archive', () => {
	test('never throws and never gives wrong bytes, wherever a byte of it is changed', async () => {
		const bytes = bytesOf('Id,Last_Name\r\n'.repeat(20));
		const packed = await zip([file('a.csv', bytes)]);
		await fc.assert(
			fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(255), fc.nat(packed.length), async (at, byte, length) => {
				const changed = packed.slice();
				changed[at] = byte;
				for (const tried of [changed, packed.slice(0, length)]) {
					const found = await unzip(tried);
					if (Array.isArray(found)) for (const each of found) expect(each.bytes).toEqual(bytes);
					else expect(found.problem).toMatch(/^(is|has|unpacks) /);
				}
			}),
			{ numRuns: 500 },
		);
	});

	test.each([
		['text', bytesOf('<html>Sign in</html>'.repeat(5)), 'is not a zip file'],
		['nothing', new Uint8Array(), 'is not a zip file'],
	])('made of %s says so', async (_what, bytes, problem) => expect(await unzip(bytes)).toEqual({ problem }));

	test('that unpacks to too much is given up on the way, whatever size it says', async () => {
		const packed = await zip([file('bomb', new Uint8Array(5 * 1024 * 1024))]);
		expect(packed.length).toBeLessThan(10_000);

		expect(await unzip(packed, 1024 * 1024)).toEqual({ problem: 'unpacks to more than 1 MB' });
	});

	test('whose files together are too much is given up', async () => {
		const half = new Uint8Array(600 * 1024);

		expect(await unzip(await zip([file('a', half), file('b', half)]), 1024 * 1024)).toEqual({ problem: 'unpacks to more than 1 MB' });
	});

	test.each([
		['zip64', 16, [0xff, 0xff, 0xff, 0xff], 'is of the kind zip64, which this node does not read'],
	])('of the kind %s says so', async (_kind, at, bytes, problem) => {
		const packed = await zip([file('a', bytesOf('a'))]);
		packed.set(bytes, packed.length - 22 + at);

		expect(await unzip(packed)).toEqual({ problem });
	});

	test('locked with a password says so', async () => {
		const packed = await zip([file('a', bytesOf('a'))]);
		const directory = packed.length - 22 - 46 - 1;
		packed[directory + 8] = 1;

		expect(await unzip(packed)).toEqual({ problem: 'is locked with a password' });
	});
});

test('the checksum is the one that archives keep', () => expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926));

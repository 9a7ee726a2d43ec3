/** One file of an archive. */
export interface ZipFile {
	name: string;
	bytes: Uint8Array;
}

/** What is wrong with an archive, to stand after "the archive". */
export interface ZipProblem {
	problem: string;
}

// PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16: signatures and lengths of the fixed parts, in bytes.
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const LONGEST_COMMENT = 0xffff;

/** A field of all ones sends the reader to the zip64 record, which is not read here. */
const IN_ZIP64 = 0xffffffff;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1;
const UTF8_NAMES = 0x800;

/** Most that an archive may unpack to, in bytes: memory holds it all at once. */
const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;

/** The polynomial of CRC-32 (APPNOTE.TXT, section 4.4.7), reversed. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
	let sum = index;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** The checksum that archives keep of each file. */
export function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	// By index, which takes a quarter of the time of for … of: all of n8n stands still meanwhile.
	for (let at = 0; at < bytes.length; at++) sum = (CRC_TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
	return (sum ^ 0xffffffff) >>> 0;
}

function joined(chunks: Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

/** All that a stream gives, up to a bound. @returns undefined where it gives more. Rejects where the stream does. */
async function drain(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (let turn = await reader.read(); !turn.done; turn = await reader.read()) {
		length += turn.value.length;
		if (length > most) {
			await reader.cancel();
			return undefined;
		}
		chunks.push(turn.value);
	}
	return joined(chunks);
}

async function through(bytes: Uint8Array, converter: CompressionStream | DecompressionStream, most: number): Promise<Uint8Array | undefined> {
	const source = new Blob([new Uint8Array(bytes)]).stream();
	return await drain(source.pipeThrough(converter), most);
}

/** One entry of the central directory. */
interface Entry {
	name: string;
	flags: number;
	method: number;
	sum: number;
	packed: number;
	unpacked: number;
	/** Where the file's own header begins. */
	at: number;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the end record begins; a comment of any length may follow it. */
function findEnd(view: DataView): number | undefined {
	const first = Math.max(0, view.byteLength - END.length - LONGEST_COMMENT);
	for (let at = view.byteLength - END.length; at >= first; at--) {
		if (view.getUint32(at, true) === END.signature && at + END.length + view.getUint16(at + 20, true) <= view.byteLength) return at;
	}
	return undefined;
}

/** The entries as the central directory lists them. Throws RangeError where it leads out of the archive. */
function entriesOf(bytes: Uint8Array, view: DataView, end: number): Entry[] | ZipProblem {
	const entries: Entry[] = [];
	let at = view.getUint32(end + 16, true);
	if (at === IN_ZIP64) return { problem: 'is of the kind zip64, which this node does not read' };
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		if (view.getUint32(at, true) !== CENTRAL.signature) return { problem: 'has a directory that cannot be read' };
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength));
		entries.push({
			name,
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			sum: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		});
		at += CENTRAL.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function problemWith({ flags, method, packed, unpacked, at }: Entry): string | undefined {
	if (flags & ENCRYPTED) return 'is locked with a password';
	if (method !== STORED && method !== DEFLATED) return `is packed in a way that this node does not read (method ${method})`;
	return [packed, unpacked, at].includes(IN_ZIP64) ? 'is of the kind zip64, which this node does not read' : undefined;
}

/** The packed bytes of an entry. Throws RangeError where its header lies outside the archive. */
function packedBytes(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array {
	if (view.getUint32(at, true) !== LOCAL.signature) throw new RangeError('no header');
	const from = at + LOCAL.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (from + packed > bytes.length) throw new RangeError('cut off');
	return bytes.subarray(from, from + packed);
}

const DAMAGED: ZipProblem = { problem: 'is damaged' };

async function unpackEntries(bytes: Uint8Array, view: DataView, most: number): Promise<ZipFile[] | ZipProblem> {
	const end = findEnd(view);
	if (end === undefined) return { problem: 'is not a zip file' };
	const entries = entriesOf(bytes, view, end);
	if ('problem' in entries) return entries;
	const files: ZipFile[] = [];
	let left = most;
	for (const entry of entries) {
		const problem = problemWith(entry);
		if (problem !== undefined) return { problem };
		const packed = packedBytes(bytes, view, entry);
		// What an entry says of its size is not believed: it is counted while it unpacks.
		const file = entry.method === STORED ? packed : await through(packed, new DecompressionStream('deflate-raw'), left);
		if (file === undefined || file.length > left) return { problem: `unpacks to more than ${Math.round(most / 1024 / 1024)} MB` };
		if (file.length !== entry.unpacked || crc32(file) !== entry.sum) return DAMAGED;
		left -= file.length;
		if (!entry.name.endsWith('/')) files.push({ name: entry.name, bytes: file });
	}
	return files;
}

/**
 * Unpacks an archive into memory, `most` bytes at most. Stored and deflated files are read; zip64 and locked archives
 * are not. Names are given as they stand: they say nothing about where a file may be put. Never rejects.
 */
export async function unzip(bytes: Uint8Array, most = MOST_UNPACKED_BYTES): Promise<ZipFile[] | ZipProblem> {
	try {
		return await unpackEntries(bytes, viewOf(bytes), most);
	} catch {
		return DAMAGED;
	}
}

/** A record of fields of two and four bytes, in their order. */
function record(signature: number, fields: Array<[size: 2 | 4, value: number]>): Uint8Array {
	const all: typeof fields = [[4, signature], ...fields];
	const view = new DataView(new ArrayBuffer(all.reduce((length, [size]) => length + size, 0)));
	let at = 0;
	for (const [size, value] of all) {
		if (size === 2) view.setUint16(at, value, true);
		else view.setUint32(at, value, true);
		at += size;
	}
	return new Uint8Array(view.buffer);
}

const VERSION = 20;
/** 1 January 1980, the first day that the format knows: the same input makes the same archive. */
const FIRST_DAY = 0x21;

/** Packs files of up to 4 GB together. A file that packing makes no smaller is stored as it is. */
export async function zip(files: ZipFile[]): Promise<Uint8Array> {
	const locals: Uint8Array[] = [];
	const centrals: Uint8Array[] = [];
	let at = 0;
	for (const { name, bytes } of files) {
		const deflated = await through(bytes, new CompressionStream('deflate-raw'), bytes.length);
		const [method, packed] = deflated ? [DEFLATED, deflated] : [STORED, bytes];
		const nameBytes = new TextEncoder().encode(name);
		const about: Array<[2 | 4, number]> = [
			[2, VERSION], [2, UTF8_NAMES], [2, method], [2, 0], [2, FIRST_DAY], [4, crc32(bytes)],
			[4, packed.length], [4, bytes.length], [2, nameBytes.length], [2, 0],
		];
		const local = joined([record(LOCAL.signature, about), nameBytes, packed]);
		const rest: Array<[2 | 4, number]> = [[2, 0], [2, 0], [2, 0], [4, 0], [4, at]];
		centrals.push(record(CENTRAL.signature, [[2, VERSION], ...about, ...rest]), nameBytes);
		locals.push(local);
		at += local.length;
	}
	const directory = joined(centrals);
	const count = files.length;
	const end = record(END.signature, [[2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]]);
	return joined([...locals, directory, end]);
}

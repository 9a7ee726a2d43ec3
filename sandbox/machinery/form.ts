import Busboy from '@fastify/busboy';

/** A file that came in a multipart form. */
export interface UploadedFile {
	/** Name of the part. */
	part: string;
	name: string;
	/** Media type as the caller stated it. */
	type: string;
	bytes: Buffer;
}

/** A multipart form: for each part its text or the name of its file, a list where a name comes more than once. */
export interface Form {
	values: Record<string, string | string[]>;
	files: UploadedFile[];
}

/** @returns undefined when the bytes are no form of that media type */
export async function parseForm(bytes: Buffer, mediaType: string): Promise<Form | undefined> {
	const parts: Array<{ name: string; value: string }> = [];
	const files: UploadedFile[] = [];
	try {
		const busboy = Busboy({ headers: { 'content-type': mediaType } });
		busboy.on('field', (name: string, value: string) => parts.push({ name, value }));
		busboy.on('file', (part, stream, name, _encoding, type) => {
			const chunks: Buffer[] = [];
			const file: UploadedFile = { part, name, type, bytes: Buffer.alloc(0) };
			parts.push({ name: part, value: name });
			files.push(file);
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				file.bytes = Buffer.concat(chunks);
			});
		});
		await new Promise<void>((resolve, reject) => {
			busboy.on('finish', resolve);
			busboy.on('error', reject);
			busboy.end(bytes);
		});
	} catch {
		return undefined;
	}
	const named = (name: string): string[] => parts.filter((part) => part.name === name).map(({ value }) => value);
	const values = parts.map(({ name }): [string, string | string[]] => {
		const [first = '', ...more] = named(name);
		return [name, more.length ? [first, ...more] : first];
	});
	return { values: Object.fromEntries(values), files };
}

import type { Field } from '../../shared/descriptor';
import { choice, fileIn, flag, text } from '../../shared/fields';
import { asWords } from '../../shared/values';

/** inferred: no page shows what the part of the form is called that holds a file. */
const FILE_PART = 'file';

/** inferred: the property of an attachment that tells where its bytes are. */
export const DOWNLOAD_ADDRESS = 'downloadURL';

/** https://docs.bizzstream.com/rest/saveAttachment/: 100 MB a file. inferred: v2 takes as much. */
export const MOST_BYTES = 100 * 1024 * 1024;

export const file: Field = { ...fileIn('file', { as: FILE_PART }), mostBytes: MOST_BYTES };

/** inferred: v2 shows `Upload` only, v1 has `append` and `replace`. It is always sent, since no default is printed. */
export const actionType: Field = choice('actionType', {
	label: 'What to Do',
	in: 'query',
	options: [
		{ name: 'Add to the Field', value: 'Upload' },
		{ name: 'Replace All Files of the Field', value: 'replace' },
	],
	default: 'Upload',
});

const linked = flag('shouldUpdateDocument', {
	label: 'Put Into the Field',
	in: 'query',
	description: 'Whether the file becomes part of the field of the document. Turn it off only if you link the file yourself.',
});

/** inferred: without it a file may be kept and belong to no field. */
export const shouldUpdateDocument: Field = { ...linked, property: { ...linked.property, default: true } };

/** https://docs.test.metacomplatform.com/rest/api-endpoints/attachments/saveAttachment: both routes do the same. */
export const method: Field = choice('method', {
	label: 'HTTP Method',
	in: 'method',
	options: [
		{ name: 'POST', value: 'POST' },
		{ name: 'PUT', value: 'PUT' },
	],
	default: 'POST',
	description: 'Both do the same. Change it only if one is refused.',
});

function names(name: string, label: string, example: string): Field {
	const typed = text(name, { label, as: `source.${name}`, example, description: 'Several are separated by commas. Without any, all files are copied.' });
	return { ...typed, read: asWords };
}

/** Which files of a field are copied. https://docs.metacomplatform.com/rest/api-endpoints/attachments/copyAttachment */
export const copiedFiles: Field[] = [names('fileIds', 'File IDs', 'e.g. 5c1e9f07a4b23d6871f0e9aa'), names('fileNames', 'File Names', 'e.g. slip-20417.pdf')];

import type { Field } from '../shared/descriptor';
import { choice, fileIn } from '../shared/fields';
import { pick } from '../shared/picker';
import { contacts, RECORD_MODULES, type Module } from './modules';
import { anyRecord } from './pickers';
import { modules } from './setupPickers';

/** The module of the record that an operation is about. */
export function moduleOfRecord(offered: Module[] = RECORD_MODULES): Field {
	return choice('module', {
		options: offered.map(({ name, api }) => ({ name, value: api })),
		default: contacts.api,
		required: true,
		in: 'path',
		as: 'module_api_name',
	});
}

/** The record that an operation is about, of the module chosen above it. */
export const record: Field = pick(anyRecord, { in: 'path', as: 'record_id' });

/** The module that a setting belongs to: each that the account has may be chosen. */
export const anyModule: Field = pick(modules, { in: 'query', as: 'module', required: true });

const MEGABYTE = 1024 * 1024;

/** A file from the input item, under the name that all of Bigin's uploads want. */
export function filePart(mostMegabytes: number): Field {
	return { ...fileIn('file'), mostBytes: mostMegabytes * MEGABYTE };
}

/** https://www.bigin.com/developer/docs/apis/v2/upload-files.html: 20 MB a file; inferred for attachments. */
export const MOST_MEGABYTES = 20;

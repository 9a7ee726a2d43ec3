import { strToU8, zipSync } from 'fflate';
import { writeCsv } from '../../machinery/csv';
import type { Json, JsonObject } from '../../machinery/vendor';
import { fault, type Fault } from '../faults';
import { insertOne, updateOne } from '../handlers/recordWrites';
import { Holders, uniqueFields } from '../records/holders';
import type { Module } from '../store';
import type { Studio } from '../studio';
import { inputOf, type Column } from './rows';

export interface Import {
	operation: 'insert' | 'update' | 'upsert';
	module: Module;
	/** Key field for update and upsert. */
	findBy: string | undefined;
	isEmptyKept: boolean;
	header: readonly string[];
	rows: ReadonlyArray<readonly string[]>;
	columns: readonly Column[];
	/** Rows that a test marked, by place. */
	marked: ReadonlyMap<number, Fault>;
}

export interface Report {
	added: number;
	updated: number;
	skipped: number;
	/** Zip with the rows and what became of each. */
	file: Uint8Array;
}

interface RowResult {
	status: 'ADDED' | 'UPDATED' | 'SKIPPED';
	id: string;
	error: string;
}

function idOf(details: Json | undefined): string {
	return typeof details === 'object' && details !== null && 'id' in details ? String(details.id) : '';
}

function holderOf({ module, findBy }: Import, holders: Holders, input: JsonObject): string | undefined {
	if (findBy === undefined) return undefined;
	if (findBy === 'id') return typeof input['id'] === 'string' ? input['id'] : undefined;
	const id = holders.holder(findBy, input);
	return id !== undefined && module.records.has(id) ? id : undefined;
}

function writeRow(studio: Studio, job: Import, { row, index, holders }: { row: readonly string[]; index: number; holders: Holders }): RowResult {
	const input = inputOf(job.module, row, job);
	const holder = holderOf(job, holders, input);
	const isChange = job.operation === 'update' || (job.operation === 'upsert' && holder !== undefined);
	const result =
		job.marked.get(index) ??
		(isChange && holder === undefined ? fault('INVALID_DATA', { api_name: job.findBy ?? 'id' }) : undefined) ??
		(isChange
			? updateOne(studio, job.module, { input: { ...input, id: holder ?? null }, index, holders })
			: insertOne(studio, job.module, { input, index, holders }));
	if (result['status'] === 'success') return { status: isChange ? 'UPDATED' : 'ADDED', id: idOf(result['details']), error: '' };
	const details = result['details'];
	const field = typeof details === 'object' && details !== null && 'api_name' in details ? `:${String(details.api_name)}` : '';
	return { status: 'SKIPPED', id: holder ?? '', error: `${String(result['code'])}${field}` };
}

/** Carries an import out. inferred: form of the report, from the sibling API. */
export function carryOut(studio: Studio, job: Import, name: string): Report {
	const keys = [...uniqueFields(job.module), ...(job.findBy === undefined || job.findBy === 'id' ? [] : [job.findBy])];
	const holders = new Holders(job.module, [...new Set(keys)]);
	const results = job.rows.map((row, index) => writeRow(studio, job, { row, index, holders }));
	const lines = job.rows.map((row, index) => {
		const { status = '', id = '', error = '' } = results[index] ?? {};
		return [...job.header.map((_, place) => row[place] ?? ''), status, id, error];
	});
	const count = (status: RowResult['status']): number => results.filter((result) => result.status === status).length;
	const csv = writeCsv([[...job.header, 'STATUS', 'RECORD_ID', 'ERRORS'], ...lines]);
	return { added: count('ADDED'), updated: count('UPDATED'), skipped: count('SKIPPED'), file: zipSync({ [name]: strToU8(csv) }) };
}

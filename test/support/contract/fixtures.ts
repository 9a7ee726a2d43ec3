import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Operation, Resource, Vendor } from '../../../nodes/shared/descriptor';
import type { Stand } from './stands';

/** One call of the node and its answer. */
export interface Exchange {
	/** As the sandbox's log has it: the query sorted and readable. */
	request: string;
	body?: IDataObject;
	status: number;
	/** The part of the answer that matters; left out where there is none. */
	answer?: IDataObject;
}

/** One run of one operation: what the user fills in, what is sent, what comes back, what leaves. */
export interface Fixture {
	/** `documented:` or `inferred:`, and where we know it from. */
	source: string;
	/** Without resource and operation: the name of the file says these. */
	parameters: INodeParameters;
	/** The binary field `data` of the item. */
	file?: { name: string; type: string; base64: string };
	/** Calls that somebody else made before, such as the one that made what is changed. */
	before?: Array<Pick<Exchange, 'body' | 'request'>>;
	exchange: Exchange[];
	/** The items, each with the properties that matter. */
	items: IDataObject[];
	/** Whether the same thing fails when it is done again; left out where this is true of deletions, and of them only. */
	happensOnce?: boolean;
}

/** The keys of a fixture, in the order in which they stand. */
export const FIXTURE_KEYS: Array<keyof Fixture> = ['source', 'parameters', 'file', 'before', 'exchange', 'items', 'happensOnce'];

/** A fixture that stands in no file of its own. */
export interface Derived {
	/** The fixture that it is made from. */
	file: string;
	change: (fixture: Fixture) => Fixture;
}

function folderOf({ at, folder = at }: Pick<Stand, 'at' | 'folder'>): string {
	return join(__dirname, '../../contract', folder);
}

/** Name of the fixture of an operation. */
export function fixtureNameOf(resource: Resource, operation: Operation): string {
	return `${resource.value}.${operation.value}.json`;
}

/** The names that the operations of a vendor ask for. */
export function fixtureNamesOf({ resources }: Vendor): string[] {
	return resources.flatMap((resource) => resource.operations.map((operation) => fixtureNameOf(resource, operation)));
}

/** The names of the fixtures that are there. */
export function fixtureFiles(stand: Stand): string[] {
	return readdirSync(folderOf(stand)).filter((name) => name.endsWith('.json'));
}

/** Reads a fixture. Throws when there is none of that name. */
export function readFixture(stand: Stand, name: string): Fixture {
	const from = stand.derived[name];
	const fixture: Fixture = JSON.parse(readFileSync(join(folderOf(stand), from?.file ?? name), 'utf8'));
	return from ? from.change(fixture) : fixture;
}

/** Number of lines of a fixture. */
export function linesOf(stand: Stand, name: string): number {
	return readFileSync(join(folderOf(stand), name), 'utf8').trimEnd().split('\n').length;
}

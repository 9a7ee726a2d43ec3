import type { Sandbox, VendorName } from '../../sandbox/server';
import type { AskSandbox } from './askSandbox';
import { isRecord } from '../start/isRecord';

export type Row = Record<string, unknown>;

/** What one example has to bring about. */
export interface Expectation {
	/** The node whose rows are looked at; left out, the one that ran last. */
	node?: string;
	/**
	 * All its rows, in order, each with the members that matter; a pattern stands for a text that differs from run to run.
	 * A function works them out from what the sandbox itself says, for rows that depend on the day.
	 */
	rows: readonly Row[] | ((ask: AskSandbox) => Promise<readonly Row[]>);
	/**
	 * All that was written meanwhile, vendor by vendor, each in order of arrival, such as `bigin POST /bigin/v2/Tasks`; `*`
	 * is an ID. A write that the vendor refused, and that came again, counts once.
	 */
	writes?: readonly string[];
	/** All calls, those that were refused too. */
	calls?: readonly string[];
}

function fits(wanted: unknown, found: unknown): boolean {
	if (wanted instanceof RegExp) return typeof found === 'string' && wanted.test(found);
	if (Array.isArray(wanted)) {
		return Array.isArray(found) && wanted.length === found.length && wanted.every((each, index) => fits(each, found[index]));
	}
	if (isRecord(wanted)) return isRecord(found) && Object.entries(wanted).every(([name, each]) => fits(each, found[name]));
	return Object.is(wanted, found);
}

const shown = (value: unknown): string => (value instanceof RegExp ? String(value) : JSON.stringify(value) ?? 'nothing');

/** Where rows differ from what they have to be, one line for each difference; empty when they are right. */
export function differences(wanted: readonly Row[], found: readonly Row[]): string[] {
	const lines = wanted.flatMap((row, index) =>
		Object.entries(row)
			.filter(([name, value]) => !fits(value, found[index]?.[name]))
			.map(([name, value]) => `row ${index + 1}: '${name}' must be ${shown(value)}, but is ${shown(found[index]?.[name])}`),
	);
	return wanted.length === found.length ? lines : [`there must be ${wanted.length} rows, but there are ${found.length}`, ...lines];
}

const VENDORS: readonly VendorName[] = ['bigchange', 'bigin', 'bigtime', 'bizzstream', 'leanlaw'];

const SIGN_IN = /^\/(auth|oauth)\//;

/** An ID, as vendors write them: a number, a GUID, or twenty letters and digits. */
const ID = /^(\d+|[0-9a-f-]{36}|(?=.*\d)[A-Za-z0-9]{17,20})$/;

const withoutIds = (path: string): string =>
	path
		.split('/')
		.map((part) => (ID.test(part) ? '*' : part))
		.join('/');

/** A call as expectations name it. */
export interface Call {
	line: string;
	isWrite: boolean;
	isRefused: boolean;
}

/** Notes how far the log of each vendor has come; the function it returns lists the calls since then, sign-ins left out. */
export function callsFromNow(sandbox: Pick<Sandbox, 'callDetails'>): () => Call[] {
	const before = new Map(VENDORS.map((vendor) => [vendor, sandbox.callDetails(vendor).length]));
	return () =>
		VENDORS.flatMap((vendor) =>
			sandbox
				.callDetails(vendor)
				.slice(before.get(vendor))
				.filter(({ path }) => !SIGN_IN.test(path))
				.map(({ method, path, status }) => ({
					line: `${vendor} ${method} ${withoutIds(path)}`,
					isWrite: method !== 'GET',
					isRefused: status >= 400,
				})),
		);
}

function other(what: string, wanted: readonly string[] | undefined, found: readonly Call[]): string[] {
	const lines = found.map(({ line }) => line);
	if (wanted === undefined || wanted.join('\n') === lines.join('\n')) return [];
	return [`${what} must be [${wanted.join(', ')}], but were [${lines.join(', ')}]`];
}

/** Where calls differ from what they have to be. */
export function wrongCalls({ writes, calls }: Pick<Expectation, 'writes' | 'calls'>, found: readonly Call[]): string[] {
	const written = found.filter(({ isWrite, isRefused }) => isWrite && !isRefused);
	return [...other('writes', writes, written), ...other('calls', calls, found)];
}

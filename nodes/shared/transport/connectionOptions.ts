import type { IDataObject, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

import { asNumber } from '../values';
import { DEFAULT_RETRY } from './retry';

/** How the calls of one run are made, as the user set it under Options. */
export interface ConnectionOptions {
	/** ms until a call without an answer is given up. */
	timeoutMs: number;
	/** Most tries of one call, the first included. */
	tries: number;
	/** Most calls at once; the vendor's default when undefined. */
	parallelCalls?: number;
	proxy?: IHttpRequestOptions['proxy'];
	skipSslCertificateValidation: boolean;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_RETRIES = DEFAULT_RETRY.tries - 1;
const MOST_RETRIES = 10;
const MOST_PARALLEL_CALLS = 50;

/** The settings that every operation offers under Options. */
export function connectionProperties(parallelCalls: number): INodeProperties[] {
	return [
		{
			displayName: 'Ignore SSL Issues (Insecure)',
			name: 'allowUnauthorizedCerts',
			type: 'boolean',
			default: false,
			description: 'Whether to connect even if SSL certificate validation is not possible',
		},
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: MOST_RETRIES },
			default: DEFAULT_RETRIES,
			description:
				'How often a call that did not get through is repeated. A new record that may have been saved is never sent again.',
		},
		{
			displayName: 'Parallel Calls',
			name: 'parallelCalls',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_PARALLEL_CALLS },
			default: parallelCalls,
			description:
				'How many calls may be under way at once for this account. Set 1 to work strictly one after the other.',
		},
		{
			displayName: 'Proxy',
			name: 'proxy',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://myproxy:3128',
			description: 'HTTP proxy to send the calls through',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_TIMEOUT_MS,
			description: 'Milliseconds to wait for the server to answer before giving up',
		},
	];
}

function readProxy(text: string): IHttpRequestOptions['proxy'] | undefined {
	try {
		const url = new URL(text.includes('://') ? text : `http://${text}`);
		const standardPort = url.protocol === 'https:' ? 443 : 80;
		return {
			protocol: url.protocol.replace(':', ''),
			host: url.hostname,
			port: url.port === '' ? standardPort : Number(url.port),
			...(url.username !== '' && {
				auth: { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
			}),
		};
	} catch {
		return undefined;
	}
}

/** What is used where the user set nothing. */
export const DEFAULT_CONNECTION: ConnectionOptions = {
	timeoutMs: DEFAULT_TIMEOUT_MS,
	tries: DEFAULT_RETRY.tries,
	skipSslCertificateValidation: false,
};

/** Reads the Options of one item. @returns the options, or what is wrong with one of them. */
export function readConnectionOptions(
	given: IDataObject,
	zone: string,
): ConnectionOptions | { label: string; problem: string } {
	const context = { zone, item: {}, files: [] };
	const numbers: Record<string, number | undefined> = {};
	const rules: Array<[string, string, { min: number; max?: number }]> = [
		['maxRetries', 'Max Retries', { min: 0, max: MOST_RETRIES }],
		['parallelCalls', 'Parallel Calls', { min: 1, max: MOST_PARALLEL_CALLS }],
		['timeout', 'Timeout', { min: 1 }],
	];
	for (const [name, label, bounds] of rules) {
		const reading = asNumber({ ...bounds, whole: true })(given[name], context);
		if ('problem' in reading) return { label, problem: reading.problem };
		numbers[name] = typeof reading.value === 'number' ? reading.value : undefined;
	}
	const proxyText = typeof given.proxy === 'string' ? given.proxy.trim() : '';
	const proxy = proxyText === '' ? undefined : readProxy(proxyText);
	if (proxyText !== '' && proxy === undefined) {
		return { label: 'Proxy', problem: 'must be an address such as http://myproxy:3128' };
	}
	return {
		timeoutMs: numbers.timeout ?? DEFAULT_TIMEOUT_MS,
		tries: (numbers.maxRetries ?? DEFAULT_RETRIES) + 1,
		parallelCalls: numbers.parallelCalls,
		proxy,
		skipSslCertificateValidation: given.allowUnauthorizedCerts === true,
	};
}

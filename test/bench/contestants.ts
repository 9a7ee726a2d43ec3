import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import axios from 'axios';
import type { INodeParameters, INodeType } from 'n8n-workflow';

import { LeanLawApi } from '../../credentials/LeanLawApi.credentials';
import { LeanLaw } from '../../nodes/LeanLaw/LeanLaw.node.js';
import { account, runNode } from '../support/engine';
import type { NodeRun } from '../support/engine';
import { PAGE_ROWS } from './scenarios';

/** Somebody who can fetch what a scenario asks for, and says how many rows came. */
export interface Contestant {
	/** Gets one record for each id. */
	get: (url: string, ids: string[]) => Promise<number>;
	/** Gets all records of a list. */
	getMany: (url: string) => Promise<number>;
}

const HTTP_REQUEST = resolve(
	__dirname,
	'../../.local/n8n/node_modules/n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js',
);

/** Whether n8n's own nodes are at hand: `npm start` installs them. */
export const hasHttpRequest = existsSync(HTTP_REQUEST);

function headersOf(): Record<string, string> {
	return { authorization: 'Bearer key' };
}

async function rowsOf(url: string, run: Omit<NodeRun, 'credentials'>): Promise<number> {
	const { items, error } = await runNode({
		...run,
		credentials: [account(new LeanLawApi(), { apiKey: 'key', baseUrl: url })],
	});
	if (error) throw error;
	return items.reduce((rows, { json }) => rows + (Array.isArray(json.data) ? json.data.length : 1), 0);
}

async function leanLaw(): Promise<Contestant> {
	const node = new LeanLaw();
	const matter: INodeParameters = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
	return {
		get: async (url, ids) =>
			await rowsOf(url, {
				node,
				parameters: { resource: 'matter', operation: 'get', matter, simplify: false },
				items: ids.map((id) => ({ json: { id } })),
			}),
		getMany: async (url) =>
			await rowsOf(url, {
				node,
				parameters: { resource: 'matter', operation: 'getMany', returnAll: true, simplify: false },
			}),
	};
}

function isVersioned(value: unknown): value is { getNodeType: () => INodeType; currentVersion: number } {
	return typeof value === 'object' && value !== null && 'getNodeType' in value;
}

/** Its pages stay one item each: a Split Out node would have to follow. */
const EVERY_PAGE: INodeParameters = {
	pagination: {
		pagination: {
			paginationMode: 'updateAParameterInEachRequest',
			parameters: { parameters: [{ type: 'qs', name: 'offset', value: `={{ $pageCount * ${PAGE_ROWS} }}` }] },
			paginationCompleteWhen: 'other',
			completeExpression:
				'={{ $response.body.pagination.offset + $response.body.data.length >= $response.body.pagination.total }}',
		},
	},
};

async function httpRequest(): Promise<Contestant> {
	const { HttpRequest }: { HttpRequest: new () => unknown } = await import(HTTP_REQUEST);
	const versioned = new HttpRequest();
	if (!isVersioned(versioned)) throw new Error('The HTTP Request node is not what it was');
	const node = versioned.getNodeType();
	const run = { node, typeName: 'n8n-nodes-base.httpRequest', typeVersion: versioned.currentVersion };
	const signIn = { authentication: 'predefinedCredentialType', nodeCredentialType: 'leanLawApi' };
	return {
		get: async (url, ids) =>
			await rowsOf(url, {
				...run,
				parameters: { ...signIn, url: `=${url}/v2/matters/{{ $json.id }}` },
				items: ids.map((id) => ({ json: { id } })),
			}),
		getMany: async (url) =>
			await rowsOf(url, {
				...run,
				parameters: { ...signIn, url: `${url}/v2/matters?limit=${PAGE_ROWS}`, options: EVERY_PAGE },
			}),
	};
}

async function bareLoop(): Promise<Contestant> {
	const headers = headersOf();
	return {
		async get(url, ids) {
			const rows: unknown[] = [];
			for (const id of ids) rows.push((await axios.get(`${url}/v2/matters/${id}`, { headers })).data);
			return rows.length;
		},
		async getMany(url) {
			const rows: unknown[] = [];
			for (let total = Infinity; rows.length < total; ) {
				const params = { offset: rows.length, limit: PAGE_ROWS };
				const { data } = await axios.get(`${url}/v2/matters`, { headers, params });
				rows.push(...data.data);
				total = data.pagination.total;
			}
			return rows.length;
		},
	};
}

export const contestants = {
	'LeanLaw node': leanLaw,
	'HTTP Request node': httpRequest,
	'bare axios loop': bareLoop,
};

export type ContestantName = keyof typeof contestants;

/** Whether a text names a contestant. */
export function isContestant(name: string | undefined): name is ContestantName {
	return name !== undefined && name in contestants;
}

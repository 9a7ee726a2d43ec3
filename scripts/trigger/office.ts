import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/server';
import { dig } from '../start/dig';
import { Problem } from '../start/problem';
import type { Happening, Ledger } from './ledger';

const SCOPES = ['ZohoBigin.modules.ALL', 'ZohoBigin.notifications.ALL'];
const NAME_FIELD = { Accounts: 'Account_Name', Contacts: 'Last_Name', Products: 'Product_Name', Tasks: 'Subject' } as const;
const REFUSED_FOR_NOW = [401, 429];
const TRIES = 20;
const BETWEEN_TRIES_MS = 250;

export type Module = keyof typeof NAME_FIELD;

/** Somebody who works in Bigin while n8n watches. What is done is written into the ledger. */
export interface Office {
	/** Adds records in one call, which makes one notification. @returns their ids */
	create(module: Module, count?: number): Promise<string[]>;
	edit(module: Module, ids: readonly string[]): Promise<void>;
	remove(module: Module, ids: readonly string[]): Promise<void>;
	/** Numbers of the channels that are open. */
	channels(): Promise<string[]>;
	/** Closes channels behind the back of n8n. */
	closeChannels(ids: readonly string[]): Promise<void>;
	/** Ends the access tokens of everybody; n8n has to sign in again. */
	expireTokens(): void;
}

/** Opens a desk at the sandbox with a token of its own. */
export function openOffice(sandbox: Sandbox, ledger: Ledger): Office {
	const base = `${sandbox.url('bigin')}/bigin/v2`;
	let token = sandbox.bigin.issueTokens(SCOPES).accessToken;
	let names = 0;

	/** Bigin refuses a call beyond its limits, or with a token that has just ended, before it does anything, so that may be said again. */
	const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
		for (let tries = 1; ; tries++) {
			const response = await fetch(`${base}${path}`, {
				method,
				headers: { authorization: `Zoho-oauthtoken ${token}`, 'content-type': 'application/json' },
				body: body === undefined ? undefined : JSON.stringify(body),
			});
			const text = await response.text();
			if (response.ok) return text === '' ? undefined : JSON.parse(text);
			if (!REFUSED_FOR_NOW.includes(response.status) || tries === TRIES) throw new Problem(`The sandbox refused ${method} ${path}.`, `It answered ${response.status}: ${text}`);
			await wait(BETWEEN_TRIES_MS);
		}
	};
	/** Notes what was done; everything has to be, since the proof counts on it. */
	const note = (answer: unknown, what: Omit<Happening, 'id'>): string[] => {
		const results = dig(answer, 'data');
		const list: unknown[] = Array.isArray(results) ? results : [];
		return list.map((result) => {
			if (dig(result, 'code') !== 'SUCCESS') throw new Problem('The sandbox refused a record.', JSON.stringify(result));
			const id = String(dig(result, 'details', 'id'));
			ledger.note({ ...what, id });
			return id;
		});
	};
	return {
		create: async (module, count = 1) => {
			const data = Array.from({ length: count }, () => ({ [NAME_FIELD[module]]: `Proof ${(names += 1)}` }));
			return note(await ask('POST', `/${module}`, { data }), { module, type: 'created' });
		},
		edit: async (module, ids) => {
			const data = ids.map((id) => ({ id, Description: `Edit ${(names += 1)}` }));
			note(await ask('PUT', `/${module}`, { data }), { module, type: 'updated' });
		},
		remove: async (module, ids) => {
			note(await ask('DELETE', `/${module}?ids=${ids.join(',')}`), { module, type: 'deleted' });
		},
		channels: async () => {
			const rows = dig(await ask('GET', '/actions/watch?page=1&per_page=200'), 'watch');
			return [...new Set(Array.isArray(rows) ? rows.map((row: unknown) => String(dig(row, 'channel_id'))) : [])];
		},
		closeChannels: async (ids) => void (await ask('DELETE', `/actions/watch?channel_ids=${ids.join(',')}`)),
		expireTokens: () => {
			sandbox.bigin.expireTokens();
			token = sandbox.bigin.issueTokens(SCOPES).accessToken;
		},
	};
}

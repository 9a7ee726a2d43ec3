import { EventEmitter } from 'node:events';
import { parse } from 'node:querystring';

import type { Ask } from '../localServer';

/** What n8n's own parser makes of the body of a call; undefined where it refuses the call. */
function bodyOf({ headers, body }: Ask): unknown {
	const type = headers['content-type'] ?? '';
	if (body === '') return {};
	if (type.startsWith('application/x-www-form-urlencoded')) return { ...parse(body) };
	if (!type.startsWith('application/json')) return {};
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

/** A call as n8n hands it to a webhook, and what was answered. */
export interface WebhookCall {
	/** Of express, nodes use no more than these two have. */
	request: object;
	response: object;
	/** Status and, where the node answered itself, that it did. */
	answered: () => { status: number; isOver: boolean };
	/** Ends the answer with a status, as n8n does after the node. */
	finish: (status: number) => void;
}

/** Makes the two objects that n8n takes from express. Undefined for a body that n8n refuses before any node sees it. */
export function webhookCall(ask: Ask): WebhookCall | undefined {
	const body = bodyOf(ask);
	if (body === undefined) return undefined;
	const url = new URL(ask.url, 'http://localhost');
	const request = { method: ask.method, headers: ask.headers, body, rawBody: ask.bytes, query: Object.fromEntries(url.searchParams), params: {} };
	let isOver = false;
	const response = Object.assign(new EventEmitter(), {
		statusCode: 200,
		status(status: number) {
			response.statusCode = status;
			return response;
		},
		end() {
			isOver = true;
			response.emit('finish');
		},
	});
	return {
		request,
		response,
		answered: () => ({ status: response.statusCode, isOver }),
		finish: (status) => {
			response.status(status).end();
		},
	};
}

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Ask {
	method: string;
	/** Path and query as sent. */
	url: string;
	headers: IncomingMessage['headers'];
	body: string;
	/** The body as it came. */
	bytes: Buffer;
}

export interface Answer {
	status?: number;
	headers?: Record<string, string>;
	/** Sent as JSON, unless it is text or bytes. */
	body?: unknown;
}

export interface LocalServer {
	url: string;
	/** Every call so far, as `GET /path?query`. */
	calls: () => string[];
	close: () => Promise<void>;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
	const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
	response.writeHead(status, { ...(!isRaw && { 'content-type': 'application/json' }), ...headers });
	response.end(isRaw ? body : body === undefined ? '' : JSON.stringify(body));
}

function isListening(address: AddressInfo | string | null): address is AddressInfo {
	return typeof address === 'object' && address !== null;
}

/** A server on this machine, on a free port unless told which, that gives the answers it is told to. */
export async function startLocalServer(answer: (ask: Ask) => Answer | Promise<Answer>, port = 0): Promise<LocalServer> {
	const calls: string[] = [];
	const server = createServer((request, response) => {
		void (async () => {
			const { method = 'GET', url = '/', headers } = request;
			calls.push(`${method} ${url}`);
			const bytes = await bytesOf(request);
			send(response, await answer({ method, url, headers, body: bytes.toString(), bytes }));
		})();
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address();
	if (!isListening(address)) throw new Error('The local server has no port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		calls: () => [...calls],
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

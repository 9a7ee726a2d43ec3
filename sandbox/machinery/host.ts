import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBytes } from './body';
import type { Mount, Outcome } from './mount';
import type { Answer } from './vendor';

export interface Host {
	/** Loopback address without a slash at the end, e.g. `http://127.0.0.1:4010`. */
	origin: string;
	/** Ends open connections as well; resolves when the port is free again. */
	stop(): Promise<void>;
}

function singleHeaders(request: IncomingMessage): Record<string, string> {
	return Object.fromEntries(
		Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
	);
}

function content({ body, html, bytes }: Answer): { bytes: Buffer; type: string } {
	if (bytes !== undefined) return { bytes: Buffer.from(bytes), type: 'application/octet-stream' };
	const text = html ?? (body === undefined ? '' : JSON.stringify(body));
	const type = html === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
	return { bytes: Buffer.from(text, 'utf8'), type };
}

function write(response: ServerResponse, { answer, cut }: Outcome): void {
	if (cut === 'before') {
		response.destroy();
		return;
	}
	const { status, headers = {} } = answer;
	const { bytes, type } = content(answer);
	const length = status === 204 || status === 304 ? {} : { 'content-length': String(bytes.length) };
	response.writeHead(status, { ...(bytes.length ? { 'content-type': type } : {}), ...length, ...headers });
	if (cut === 'body') {
		response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
		return;
	}
	response.end(bytes.length ? bytes : undefined);
}

/** The path without the vendor's folders in front. */
function pathBelow(path: string, basePath = ''): string {
	const front = path.slice(0, basePath.length + 1).toLowerCase();
	return basePath !== '' && front === `${basePath.toLowerCase()}/` ? path.slice(basePath.length) : path;
}

async function serve(mounts: ReadonlyMap<string, Mount>, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const [address = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
	const [, prefix = '', ...rest] = address.split('/');
	const mount = mounts.get(prefix);
	if (!mount) {
		const known = [...mounts.keys()].map((name) => `/${name}`).join(', ');
		write(response, { answer: { status: 404, body: { title: `Nothing here. This sandbox serves ${known}.` } } });
		return;
	}
	const headers = singleHeaders(request);
	// Opened before the body is read, so that the order of the log is the order of arrival.
	const record = mount.log.open({ method: request.method ?? 'GET', path: pathBelow(`/${rest.join('/')}`, mount.vendor.basePath), search, headers });
	let outcome: Outcome;
	try {
		outcome = await mount.answer(record, { search, bytes: await readBytes(request) });
	} catch (error) {
		const title = `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`;
		outcome = { answer: { status: 500, body: { title } } };
	}
	// Closed before the answer leaves, so that a caller who has it finds the log complete.
	mount.log.close(record, outcome.cut === 'before' ? 0 : outcome.answer.status);
	write(response, outcome);
}

async function listen(server: Server, port: number): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address: string | AddressInfo | null = server.address();
	if (address === null || typeof address === 'string') throw new Error('The sandbox has no port');
	return address.port;
}

/**
 * Serves vendors on loopback only, each under its name.
 * @param port 0 for any free one
 * @throws the listen error, e.g. EADDRINUSE
 */
export async function openHost(mounts: readonly Mount[], port: number): Promise<Host> {
	const byName = new Map(mounts.map((mount) => [mount.vendor.name, mount]));
	const server = createServer((request, response) => {
		void serve(byName, request, response);
	});
	// Waits of a throttled client can outlast the usual five seconds and then meet a closed socket.
	server.keepAliveTimeout = 60_000;
	const taken = await listen(server, port);
	return {
		origin: `http://127.0.0.1:${taken}`,
		stop: async () => {
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
}

/** Stands in for LeanLaw in a process of its own, so that its work is not counted. Run with the latency in ms. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const LATENCY_MS = Number(process.argv[2] ?? 0);
const ROWS = 10_000;
const NOTES = 'Kept short on purpose, as most notes are. '.repeat(6);

function matter(number: number): object {
	return {
		matterId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
		name: `Estate of Delgado ${number}`,
		reference: `2026-${number}`,
		client: { clientId: '3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90', name: 'Delgado Family' },
		matterType: 'hourly',
		archived: false,
		notes: NOTES,
	};
}

const one = JSON.stringify({ data: matter(1) });
const pages = new Map<string, string>();

function page(offset: number, limit: number): string {
	const length = Math.max(0, Math.min(limit, ROWS - offset));
	const data = Array.from({ length }, (_, index) => matter(offset + index));
	return JSON.stringify({ data, pagination: { offset, limit, total: ROWS } });
}

/** Pages are made once: a server that is busy would be measured as slow. */
function cachedPage(offset: number, limit: number): string {
	const key = `${offset}+${limit}`;
	const text = pages.get(key) ?? page(offset, limit);
	pages.set(key, text);
	return text;
}

let calls = 0;

function answer(url: string): string {
	const { pathname, searchParams } = new URL(url, 'http://localhost');
	if (pathname === '/calls') return JSON.stringify(calls);
	calls++;
	if (pathname !== '/v2/matters') return one;
	return cachedPage(Number(searchParams.get('offset') ?? 0), Number(searchParams.get('limit') ?? 100));
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
	return typeof address === 'object' && address !== null;
}

for (let offset = 0; offset <= ROWS; offset += 1000) cachedPage(offset, 1000);

const server = createServer({ keepAliveTimeout: 60_000 }, ({ url = '/' }, response) => {
	const body = answer(url);
	const send = (): void => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
		response.end(body);
	};
	if (LATENCY_MS > 0 && url !== '/calls') setTimeout(send, LATENCY_MS);
	else send();
});

server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
	const address = server.address();
	if (isAddress(address)) process.send?.(`http://127.0.0.1:${address.port}`);
});

process.on('disconnect', () => process.exit());

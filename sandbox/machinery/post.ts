import { request } from 'node:http';

/** `not loopback`: the sandbox calls nothing but the machine it runs on. */
export type PostOutcome = number | 'not loopback' | 'no answer';

const USUAL_PATIENCE_MS = 5_000;

function isLoopback({ protocol, hostname }: URL): boolean {
	return protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname));
}

/**
 * Posts JSON to an address on loopback, and tells the status that came back. Never rejects.
 * @param patienceMs how long to wait for the answer
 */
export async function postJson(address: string, payload: unknown, patienceMs = USUAL_PATIENCE_MS): Promise<PostOutcome> {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !isLoopback(url)) return 'not loopback';
	const text = JSON.stringify(payload);
	return await new Promise((resolve) => {
		const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
		const call = request(url, { method: 'POST', headers, agent: false, timeout: patienceMs }, (response) => {
			response.resume();
			response.once('end', () => resolve(response.statusCode ?? 0));
			response.once('error', () => resolve('no answer'));
		});
		call.once('timeout', () => call.destroy());
		call.once('error', () => resolve('no answer'));
		call.end(text);
	});
}

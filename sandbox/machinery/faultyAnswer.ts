import { retryAfterText, type Fault } from './faults';
import type { Answer, Call, Vendor } from './vendor';

const proxyPage = '<html><head><title>Gateway</title></head><body><h1>The page cannot be shown</h1></body></html>';

/** The answer a fault puts in place of the vendor's; `undefined` for faults that let the operation run. */
export function faultyAnswer(fault: Fault | undefined, vendor: Vendor, call: Call): Answer | undefined {
	if (fault === 'expiredToken') return vendor.expired(call);
	if (fault === 'notJson') return { status: 200, html: proxyPage };
	if (fault === undefined || typeof fault === 'string' || 'slow' in fault) return undefined;
	if ('notJson' in fault) return { status: fault.notJson, html: proxyPage };
	const { status, headers, body, retryAfter } = fault;
	const answer = body === undefined ? vendor.failure(status, call) : { status, body };
	const wait: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': retryAfterText(retryAfter) };
	return { ...answer, headers: { ...answer.headers, ...wait, ...headers } };
}

import type { IWebhookFunctions } from 'n8n-workflow';

/** What is asked of n8n. n8n 1 has no getWebhookResourceUrl. */
export type Serving = Pick<IWebhookFunctions, 'getMode' | 'getNodeWebhookUrl' | 'getRequestObject'> &
	Partial<Pick<IWebhookFunctions, 'getWebhookResourceUrl'>>;

/**
 * The public address at which a call came in: that of production, or that of a test. n8n 1 knows the former only; the
 * latter differs in the segment before what both have in common, and the call tells which one it is.
 */
export function servedAddress(context: Serving): string | undefined {
	if (context.getWebhookResourceUrl !== undefined) return context.getWebhookResourceUrl('default');
	const usual = context.getNodeWebhookUrl('default');
	return usual !== undefined && context.getMode() === 'manual' ? testAddress(usual, context.getRequestObject().path) : usual;
}

function testAddress(usual: string, path: string): string {
	const [ours, called] = [usual.split('/'), path.split('/')];
	const common = [...ours].reverse().findIndex((segment, index) => segment !== called[called.length - 1 - index]);
	const test = called[called.length - 1 - common];
	if (common < 0 || !test) return usual;
	const place = ours.length - 1 - common;
	return [...ours.slice(0, place), test, ...ours.slice(place + 1)].join('/');
}

import { bigchangeCustomers } from '../../sandbox/bigchange/tokens';
import { biginKeys } from '../../sandbox/bigin/tokens';
import { bigtimeKeys } from '../../sandbox/bigtime/access';
import { bizzstreamKeys } from '../../sandbox/bizzstream/seed/users';
import type { Sandbox, VendorName } from '../../sandbox/server';

/**
 * Asks a vendor's stand-in directly, without n8n and our nodes.
 * @param request method and path, such as `GET /v2/clients`
 * @throws Error when it answers with a failure
 */
export type AskSandbox = (vendor: VendorName, request: string, body?: unknown) => Promise<unknown>;

const signIns: Record<VendorName, Record<string, string>> = {
	bigchange: { authorization: 'Bearer sandbox-access-token', 'customer-id': String(bigchangeCustomers.approved) },
	bigin: { authorization: `Bearer ${biginKeys.accessToken}` },
	bigtime: { 'x-auth-apitoken': bigtimeKeys.apiKey, 'x-auth-realm': bigtimeKeys.firm },
	bizzstream: { authorization: `Bearer ${bizzstreamKeys.accessToken}`, 'environment-id': bizzstreamKeys.environmentId },
	leanlaw: { authorization: 'Bearer sandbox-key' },
};

export function askerOf(sandbox: Pick<Sandbox, 'url'>): AskSandbox {
	return async (vendor, request, body) => {
		const [method, path] = request.split(' ');
		const response = await fetch(`${sandbox.url(vendor)}${path}`, {
			method,
			headers: { ...signIns[vendor], 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`The sandbox answered ${vendor} ${request} with ${response.status}: ${text.slice(0, 500)}`);
		return text === '' ? undefined : JSON.parse(text);
	};
}

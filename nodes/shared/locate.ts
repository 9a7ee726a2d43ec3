import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Connection } from './dialect';
import type { Step } from './procedure';
import type { Route } from './route';

/** A path alone lies below the usual address. */
function rooted(address: string, root: string): string {
	return /^\/(?!\/)/.test(address) ? root + address : address;
}

/** The call that reads an address which a vendor handed out; undefined where it is none of the vendor's own. */
export function locate(address: string, connection: Connection, credentials: ICredentialDataDecryptedObject): Step | undefined {
	const usual = connection.baseUrl(credentials);
	const others = Object.entries(connection.hosts ?? {}).map(([host, rootOf]) => ({ host, root: rootOf(credentials) }));
	const full = rooted(address, usual);
	for (const { host, root } of [{ host: undefined, root: usual }, ...others]) {
		if (!full.startsWith(`${root}/`) || !URL.canParse(full) || /[{}\\]/.test(full)) continue;
		const [path = ''] = full.slice(root.length + 1).split(/[?#]/);
		const route: Route = `GET /${path}`;
		return { route, ...(host !== undefined && { host }), query: Object.fromEntries(new URL(full).searchParams) };
	}
	return undefined;
}

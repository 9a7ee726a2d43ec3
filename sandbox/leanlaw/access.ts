import type { Answer, Call } from '../machinery/vendor';
import { problem } from './problem';

interface Key {
	/** As in `x-scope` of the API description; `read:*` and `write:*` cover all. */
	scopes: readonly string[];
	/** The rates scope is apart from the rest: without it rate and amount of time are left out. */
	rates: boolean;
}

/** The keys the sandbox knows. */
export const leanlawKeys: Readonly<Record<string, Key>> = {
	'sandbox-key': { scopes: ['read:*', 'write:*'], rates: true },
	'sandbox-read-only-key': { scopes: ['read:*'], rates: true },
	'sandbox-no-rates-key': { scopes: ['read:*', 'write:*'], rates: false },
	'sandbox-clients-only-key': { scopes: ['read:clients'], rates: false },
};

function keyOf(call: Call): Key | undefined {
	const [, key = ''] = /^Bearer\s+(.+)$/i.exec(call.headers['authorization'] ?? '') ?? [];
	return leanlawKeys[key];
}

/** Nothing names a scope for practice areas, custom fields and UpdateUser; there only `*` fits (inferred). */
function neededScope(call: Call): string {
	const described = call.described('x-scope');
	return typeof described === 'string' ? described : `${call.method === 'GET' ? 'read' : 'write'}:other`;
}

/** Documented: no key 401; a wrong key or a scope that does not cover the call 403. */
export function admit(call: Call): Answer | undefined {
	if (!/^Bearer\s+\S/i.test(call.headers['authorization'] ?? '')) return problem(401, 'API key missing');
	const scope = neededScope(call);
	const wide = scope.replace(/:.*/, ':*');
	const fits = keyOf(call)?.scopes.some((owned) => owned === scope || owned === wide);
	return fits ? undefined : problem(403, 'Key is not valid for this action');
}

export function mayReadRates(call: Call): boolean {
	return keyOf(call)?.rates ?? false;
}

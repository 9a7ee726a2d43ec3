import type { Answer, Call } from '../machinery/vendor';
import { problem } from './problem';
import type { Tenant } from './tenant';
import { bigchangeCustomers } from './tokens';

/** Scopes of the operation as its `security` lists them. */
function neededScopes(call: Call): string[] {
	const security = call.described('security');
	if (!Array.isArray(security)) return [];
	return security.flatMap((entry: unknown) => (typeof entry === 'object' && entry !== null ? Object.values(entry).flat() : [])).map(String);
}

/** inferred: the details; that a customer must have approved the application is documented. */
function refuseCustomer(customerId: string | undefined): Answer | undefined {
	if (customerId === undefined || customerId === '') return problem(400, undefined, { 'Customer-Id': ['The Customer-Id header is required.'] });
	if (!/^\d+$/.test(customerId)) return problem(400, undefined, { 'Customer-Id': ['The Customer-Id header must be a number.'] });
	if (Number(customerId) === bigchangeCustomers.approved) return undefined;
	if (Number(customerId) === bigchangeCustomers.notApproved) return problem(403, 'The customer has not approved this application.');
	return problem(403);
}

/** Documented: no, unknown or expired token 401; foreign customer and missing scope 403; missing header 400. */
export function admit({ tokens }: Tenant, call: Call): Answer | undefined {
	if (call.operationId === 'createAccessToken') return undefined;
	const [, accessToken = ''] = /^Bearer\s+(\S+)$/i.exec(call.headers['authorization'] ?? '') ?? [];
	const owned = tokens.scopesOf(accessToken);
	if (!owned) return problem(401);
	const refused = refuseCustomer(call.headers['customer-id']);
	if (refused) return refused;
	const missing = neededScopes(call).filter((scope) => !owned.includes(scope));
	return missing.length > 0 ? problem(403, `The API key lacks the scope ${missing.join(', ')}.`) : undefined;
}

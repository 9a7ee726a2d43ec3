import type { Call, Handler } from '../machinery/vendor';
import { refuseWrongWindows } from './filters';
import { contactGroupHandlers } from './handlers/contactGroups';
import { tokenHandlers } from './handlers/token';
import type { Tenant } from './tenant';

function parameterNames(call: Call): string[] {
	const parameters = call.described('parameters');
	if (!Array.isArray(parameters)) return [];
	return parameters.flatMap((parameter: unknown) =>
		typeof parameter === 'object' && parameter !== null && 'name' in parameter ? [String(parameter.name)] : [],
	);
}

/** What holds for the query of every list of the core API. The asset service has rules of its own. */
function withWindows(handler: Handler): Handler {
	return (call) => {
		if (call.path.startsWith('/v1/')) refuseWrongWindows(call, parameterNames(call));
		return handler(call);
	};
}

/** By operationId. */
export function bigchangeHandlers(tenant: Tenant): Record<string, Handler> {
	const handlers: Record<string, Handler> = {
		...tokenHandlers(tenant),
		...contactGroupHandlers(tenant),
	};
	return Object.fromEntries(Object.entries(handlers).map(([operationId, handler]) => [operationId, withWindows(handler)]));
}

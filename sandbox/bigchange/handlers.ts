import type { Call, Handler } from '../machinery/vendor';
import { refuseWrongWindows } from './filters';
import { contactGroupHandlers } from './handlers/contactGroups';
import { contactHandlers } from './handlers/contacts';
import { jobGroupHandlers, jobTypeHandlers } from './handlers/jobGroups';
import { jobLifeHandlers } from './handlers/jobLife';
import { jobConstraintHandlers, jobFlagHandlers, jobLineItemHandlers, jobWorksheetHandlers } from './handlers/jobParts';
import { jobHandlers } from './handlers/jobs';
import { jobStockHandlers } from './handlers/jobStock';
import { noteHandlers } from './handlers/notes';
import { personHandlers } from './handlers/persons';
import { referenceHandlers } from './handlers/reference';
import { resourceHandlers } from './handlers/resources';
import { stockHandlers } from './handlers/stock';
import { tokenHandlers } from './handlers/token';
import { vehicleHandlers } from './handlers/vehicles';
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
		...jobHandlers(tenant),
		...jobLifeHandlers(tenant),
		...jobConstraintHandlers(tenant),
		...jobFlagHandlers(tenant),
		...jobLineItemHandlers(tenant),
		...jobWorksheetHandlers(tenant),
		...jobStockHandlers(tenant),
		...jobGroupHandlers(tenant),
		...jobTypeHandlers(tenant),
		...contactGroupHandlers(tenant),
		...contactHandlers(tenant),
		...personHandlers(tenant),
		...noteHandlers(tenant),
		...resourceHandlers(tenant),
		...vehicleHandlers(tenant),
		...stockHandlers(tenant),
		...referenceHandlers(tenant),
	};
	return Object.fromEntries(Object.entries(handlers).map(([operationId, handler]) => [operationId, withWindows(handler)]));
}

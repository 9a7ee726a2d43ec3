import type { Call, Handler } from '../machinery/vendor';
import type { Estate } from './assets/estate';
import { assetServiceHandlers } from './assets/handlers';
import { refuseWrongWindows } from './filters';
import { financeHandlers } from './finance/handlers';
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
import { webhookHandlers } from './webhooks/handlers';
import type { PostOffice } from './webhooks/postOffice';

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

/** Services beside the core API, which keep their own records. */
export interface Services {
	estate: Estate;
	postOffice: PostOffice;
}

/** By operationId. */
export function bigchangeHandlers(tenant: Tenant, { estate, postOffice }: Services): Record<string, Handler> {
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
		...financeHandlers(tenant),
		...assetServiceHandlers(estate),
		...webhookHandlers(postOffice),
	};
	return Object.fromEntries(Object.entries(handlers).map(([operationId, handler]) => [operationId, withWindows(handler)]));
}

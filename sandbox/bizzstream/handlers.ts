import type { Handler } from '../machinery/vendor';
import type { Environment } from './environment';
import { definitionHandlers } from './handlers/v2/definitions';
import { documentHandlers } from './handlers/v2/documents';

/** By operationId. The way to an OAuth code is not imitated: where the code is exchanged is not known. */
export function bizzstreamHandlers(environment: Environment): Record<string, Handler> {
	return {
		...definitionHandlers(environment),
		...documentHandlers(environment),
	};
}

import type { Handler } from '../machinery/vendor';
import type { Firm } from './firm';
import { clientHandlers } from './handlers/clients';
import { contactHandlers } from './handlers/contacts';
import { projectHandlers } from './handlers/projects';
import { sessionHandlers } from './handlers/session';
import { timeHandlers } from './handlers/time';

/** By operationId. */
export function bigtimeHandlers(firm: Firm): Record<string, Handler> {
	return {
		...sessionHandlers(firm),
		...clientHandlers(firm),
		...projectHandlers(firm),
		...contactHandlers(firm),
		...timeHandlers(firm),
	};
}

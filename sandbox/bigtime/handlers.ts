import type { Handler } from '../machinery/vendor';
import type { Firm } from './firm';
import { clientHandlers } from './handlers/clients';
import { contactHandlers } from './handlers/contacts';
import { expenseHandlers } from './handlers/expenses';
import { invoiceHandlers } from './handlers/invoices';
import { picklistHandlers } from './handlers/picklists';
import { projectPartHandlers } from './handlers/projectParts';
import { projectHandlers } from './handlers/projects';
import { reportHandlers } from './handlers/reports';
import { sessionHandlers } from './handlers/session';
import { settingsHandlers } from './handlers/settings';
import { staffHandlers } from './handlers/staff';
import { taskHandlers } from './handlers/tasks';
import { timeHandlers } from './handlers/time';

/** All 88 operations by operationId. */
export function bigtimeHandlers(firm: Firm): Record<string, Handler> {
	return {
		...sessionHandlers(firm),
		...clientHandlers(firm),
		...projectHandlers(firm),
		...projectPartHandlers(firm),
		...contactHandlers(firm),
		...taskHandlers(firm),
		...timeHandlers(firm),
		...expenseHandlers(firm),
		...invoiceHandlers(firm),
		...staffHandlers(firm),
		...picklistHandlers(firm),
		...reportHandlers(firm),
		...settingsHandlers(firm),
	};
}

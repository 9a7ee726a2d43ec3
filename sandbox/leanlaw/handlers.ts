import type { Handler } from '../machinery/vendor';
import type { Firm } from './firm';
import { clientHandlers } from './handlers/clients';
import { expenseHandlers } from './handlers/expenses';
import { fixedFeeHandlers } from './handlers/fixedFees';
import { matterHandlers } from './handlers/matters';
import { officeHandlers } from './handlers/office';
import { timeEntryHandlers } from './handlers/timeEntries';

/** All 35 operations by operationId. */
export function leanlawHandlers(firm: Firm): Record<string, Handler> {
	return {
		...clientHandlers(firm),
		...matterHandlers(firm),
		...timeEntryHandlers(firm),
		...expenseHandlers(firm),
		...fixedFeeHandlers(firm),
		...officeHandlers(firm),
	};
}

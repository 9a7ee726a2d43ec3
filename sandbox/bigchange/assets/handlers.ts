import type { Handler } from '../../machinery/vendor';
import type { Estate } from './estate';
import { agreementHandlers } from './handlers/agreements';
import { assetHandlers } from './handlers/assets';
import { attemptHandlers } from './handlers/attempts';
import { auditTrailHandlers } from './handlers/auditTrails';
import { categoryHandlers } from './handlers/categories';
import { imageHandlers } from './handlers/images';
import { scheduleHandlers } from './handlers/schedules';
import { serviceJobHandlers } from './handlers/serviceJobs';
import { serviceHandlers } from './handlers/services';

/** The 48 operations of the asset service by operationId. */
export function assetServiceHandlers(estate: Estate): Record<string, Handler> {
	return {
		...assetHandlers(estate),
		...imageHandlers(estate),
		...categoryHandlers(estate),
		...auditTrailHandlers(estate),
		...agreementHandlers(estate),
		...scheduleHandlers(estate),
		...serviceHandlers(estate),
		...attemptHandlers(estate),
		...serviceJobHandlers(estate),
	};
}

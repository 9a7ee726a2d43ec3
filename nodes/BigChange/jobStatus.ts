import type { INodePropertyOptions } from 'n8n-workflow';

import { optionsOf } from './labels';

/** https://documentation.ops.bigchange.com/docs/rest/api-reference: the last three are alerts inside BigChange. */
export const jobStatuses: INodePropertyOptions[] = optionsOf(
	[
		...['new', 'scheduled', 'unscheduled', 'sent', 'read', 'accepted', 'refused', 'onTheWay', 'started', 'suspended'],
		...['completedOk', 'completedWithIssues', 'cancelled', 'lateStart', 'lateFinish', 'rescheduled'],
	],
	{ completedOk: 'Completed OK' },
);

import type { Resource } from '../../shared/descriptor';

/** Rules that make jobs again and again. Only the ID of one is certain; whatever else comes is handed on.
 *  inferred: https://github.com/chrisjohnleah/bigchange-api; no page of the vendor tells of them. */
export const jobRecurrenceResource: Resource = {
	name: 'Job Recurrence',
	value: 'jobRecurrence',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many job recurrences',
			endpoint: 'listJobRecurrences',
			route: 'GET /v1/jobRecurrences',
			gives: 'rows',
		},
	],
};

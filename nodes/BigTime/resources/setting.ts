import type { Resource } from '../../shared/descriptor';
import { LESS_CERTAIN } from '../fields';

/** What the firm has set up.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Settings */
export const settingResource: Resource = {
	name: 'Setting',
	value: 'setting',
	operations: [
		{
			name: 'Get Timesheet Fields',
			value: 'getTimesheetFields',
			action: 'Get which fields a time entry has and needs',
			description: 'Get which fields of a time entry the firm uses and demands',
			endpoint: 'getTimesheetSchema',
			route: 'GET /settings/timesheet/schema',
			gives: 'rows',
			notice: LESS_CERTAIN,
		},
		{
			name: 'Get Vocabulary',
			value: 'getVocabulary',
			action: 'Get the words that the firm uses for clients and projects',
			description: "Get the firm's own words for projects, clients and the like",
			endpoint: 'getVocabulary',
			route: 'GET /settings/vocabulary',
			gives: 'rows',
			notice: LESS_CERTAIN,
		},
	],
};

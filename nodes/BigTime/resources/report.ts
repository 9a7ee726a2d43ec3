import type { Resource } from '../../shared/descriptor';
import { jsonObject } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { LESS_CERTAIN, period } from '../fields';
import { staff } from '../pickers';
import { report, reportRows } from '../reports';

/** Saved reports read many records in one call. No call lists them: the number stands in the address of the report.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Report */
export const reportResource: Resource = {
	name: 'Report',
	value: 'report',
	usual: 'run',
	operations: [
		{
			name: 'Get Definition',
			value: 'getDefinition',
			action: 'Get the definition of a report',
			description: 'Get how a report is made up, such as the names that BigTime has for its columns',
			endpoint: 'getReportDetail',
			route: 'GET /report/detail/{reportId}',
			gives: 'any',
			notice: LESS_CERTAIN,
			required: [report],
		},
		{
			name: 'Get Last Result',
			value: 'getLastResult',
			action: 'Get the last result of a report without running it',
			description: 'Get the rows of the last run, which may be old',
			endpoint: 'getReportData',
			route: 'GET /report/data/{reportId}',
			gives: 'rows',
			rowsOf: reportRows,
			required: [report],
		},
		{
			name: 'Run',
			value: 'run',
			action: 'Run a report',
			description: 'Run a saved report and get its rows, which is quicker than reading records one by one. Only columns that are in the report come out.',
			endpoint: 'runReport',
			route: 'POST /report/data/{reportId}',
			gives: 'rows',
			rowsOf: reportRows,
			required: [report, ...period({ from: 'DT_BEGIN', to: 'DT_END' })],
			shown: [
				pick(staff, { as: 'STAFF_SID', description: 'Leave empty for everybody. Only some reports know this filter.' }),
				jsonObject('otherFilters', { as: '', description: 'Further filters of the report as JSON, with names in capital letters' }),
			],
			repeat: 'safe',
			inferred: 'Which filters a report knows depends on the report. Names of filters are written in capital letters: in small ones they were seen to do nothing.',
		},
	],
};

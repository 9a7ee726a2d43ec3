import type { Handler } from '../../machinery/vendor';
import { ok, type Firm } from '../firm';
import { unknownRecord } from '../problem';

const vocabulary = [
	['CLIENT', 'Client'],
	['PROJECT', 'Job'],
	['PRJ_TASK', 'Task'],
	['LABOR_CODE', 'Activity'],
	['STAFF', 'Staff'],
] as const;

/** Members of a time entry that this firm shows in its sheets. */
const sheetMembers = ['Dt', 'Hours_IN', 'ProjectSID', 'StaffSID', 'BudgCatID', 'TaskSID', 'Notes', 'NoCharge'];
const alwaysDemanded = ['Dt', 'Hours_IN', 'ProjectSID', 'StaffSID'];

/** inferred: every number but the one a job begins with says that it has ended. */
const RUNNING = 0;
const DONE = 1;

export function settingsHandlers(firm: Firm): Record<string, Handler> {
	return {
		getVocabulary: () => ok(vocabulary.map(([id, name]) => ({ id, name }))),
		/** inferred: the members of a row; no public source shows them. */
		getTimesheetSchema: () => {
			const demanded = [...alwaysDemanded, ...firm.settings.demandedOfTime];
			return ok(sheetMembers.map((FieldNm) => ({ FieldNm, IsVisible: true, IsRequired: demanded.includes(FieldNm) })));
		},
		getAsyncTicket: (call) => {
			const txnId = call.param('txnId');
			const until = firm.store.tickets.get(txnId);
			if (until === undefined) throw unknownRecord();
			return ok({ txnId, resultCode: firm.now() < until ? RUNNING : DONE });
		},
	};
}

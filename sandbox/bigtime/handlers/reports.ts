import type { Call, Handler } from '../../machinery/vendor';
import { callerOf } from '../access';
import { ok, type Firm } from '../firm';
import { unknownRecord } from '../problem';
import { reports, type Report } from '../reports/reports';

/** Keys count in upper case only, as an integrator found out. */
interface Options {
	DT_BEGIN?: string;
	DT_END?: string;
	STAFF_SID?: number | string;
}

function reportAt(call: Call): Report {
	const report = reports.get(Number(call.param('reportId')));
	if (!report) throw unknownRecord();
	return report;
}

export function reportHandlers(firm: Firm): Record<string, Handler> {
	/** inferred: without dates a report shows this month up to today. */
	function run(call: Call, { DT_BEGIN, DT_END, STAFF_SID }: Options): object {
		const report = reportAt(call);
		const { isAdmin, staffSid } = callerOf(firm, call);
		const asked = STAFF_SID === undefined || STAFF_SID === '' ? undefined : Number(STAFF_SID);
		const scope = { from: DT_BEGIN ?? `${firm.today().slice(0, 7)}-01`, to: DT_END ?? firm.today(), staffSid: isAdmin ? asked : staffSid };
		const Data = report.rows(firm.store, scope);
		const result = { Data, FieldList: report.columns.map((FieldNm) => ({ FieldNm })) };
		firm.store.reportRuns.set(runKey(call), result);
		return result;
	}
	/** Rows are limited to what the caller may see, so a run belongs to who ran it. */
	const runKey = (call: Call): string => `${call.param('reportId')}/${callerOf(firm, call).staffSid}`;
	return {
		runReport: (call) => ok(run(call, call.body<Options>())),
		/** Documented: the data of the last run, however old. */
		getReportData: (call) => {
			reportAt(call);
			return ok(firm.store.reportRuns.get(runKey(call)) ?? run(call, {}));
		},
		/** inferred: the form; no public source shows it. */
		getReportDetail: (call) => {
			const { name, columns } = reportAt(call);
			return ok({ ReportId: Number(call.param('reportId')), Nm: name, FieldList: columns.map((FieldNm) => ({ FieldNm })) });
		},
	};
}

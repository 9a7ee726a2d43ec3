import type { Call, Handler } from '../../machinery/vendor';
import { callerOf, refuseForeign } from '../access';
import { billRateOf, chargeFor } from '../billing';
import { deleted, isDetailed, ok, rowAt, windowOf, type Firm } from '../firm';
import { laborCodeIn, projectIn, staffIn, taskIn } from '../links';
import { plain, viewed } from '../members';
import { invalid } from '../problem';
import type { TimeEntry } from '../records';
import { refuseClosed, refuseLocked } from '../rules';
import { groupedBy, sumOf } from '../sums';
import { timeView } from '../views/time';
import { sentOr, written, type Sent } from '../writes';

type SentTime = Sent & {
	Dt: string;
	Hours_IN: number;
	NoCharge?: boolean | null;
	HoursBillable?: number | null;
	BillRate?: number | null;
	ChargeBillable?: number | null;
	CostRate?: number | null;
};

type Content = Omit<TimeEntry, 'createdAt' | 'modifiedAt' | 'sid'>;

/** Firms can demand members that others leave out. */
function refuseIncomplete(firm: Firm, sent: Sent): void {
	for (const name of firm.settings.demandedOfTime) if (!sent[name]) throw invalid(`${name} is required.`);
}

/** inferred: hours and amounts that are not sent follow from rate and charge flag; a rate follows from the project. */
function moneyIn(firm: Firm, sent: SentTime, { projectSid, staffSid, taskSid, before }: { projectSid: number; staffSid: number; taskSid: number | null; before?: TimeEntry | undefined }): Pick<TimeEntry, 'billRate' | 'charge' | 'costRate' | 'hoursBillable' | 'noCharge'> {
	const { projects, staff, rates } = firm.store;
	const project = projects.get(String(projectSid));
	const person = staff.get(String(staffSid));
	const usual = project && person ? billRateOf({ project, staff: person, taskSid }, rates.list()) : 0;
	const noCharge = sentOr(sent.NoCharge, before?.noCharge ?? project?.isNoCharge ?? false);
	const hoursBillable = sentOr(sent.HoursBillable, noCharge ? 0 : sent.Hours_IN);
	const billRate = sentOr(sent.BillRate, usual);
	return {
		noCharge,
		hoursBillable,
		billRate,
		charge: sentOr(sent.ChargeBillable, chargeFor(hoursBillable, billRate)),
		costRate: sentOr(sent.CostRate, before?.costRate ?? person?.costRate ?? 0),
	};
}

/** @throws Refusal for what is missing, unknown, closed, or somebody else's */
function contentOf(firm: Firm, call: Call, before?: TimeEntry): Content {
	const sent = call.body<SentTime>();
	const { store, settings } = firm;
	const projectSid = projectIn(store, sent) ?? before?.projectSid;
	const staffSid = staffIn(store, sent) ?? before?.staffSid;
	if (projectSid === undefined) throw invalid('ProjectSID is required.');
	if (staffSid === undefined) throw invalid('StaffSID is required.');
	refuseForeign(firm, call, staffSid);
	if (projectSid !== before?.projectSid) refuseClosed(store.projects.get(String(projectSid)));
	refuseIncomplete(firm, sent);
	const keptTask = before?.projectSid === projectSid && settings.leftOut === 'kept' ? before.taskSid : null;
	const task = taskIn(store, sent, projectSid);
	const taskSid = task === undefined ? keptTask : task;
	const laborCode = laborCodeIn(sent);
	const keptCode = settings.leftOut === 'kept' ? (before?.laborCode ?? null) : null;
	return {
		projectSid,
		staffSid,
		taskSid,
		laborCode: laborCode === undefined ? keptCode : laborCode,
		date: sent.Dt,
		hours: sent.Hours_IN,
		...moneyIn(firm, sent, { projectSid, staffSid, taskSid, before }),
		isApproved: before?.isApproved ?? false,
		byTimer: before?.byTimer ?? false,
		invoiceSid: before?.invoiceSid ?? null,
		rest: written(before?.rest ?? {}, sent, { names: plain.time, leftOut: before ? settings.leftOut : 'kept' }),
	};
}

/** Documented: the number changes with the sign when an entry is submitted, and the old one is gone. */
export function submitEntry({ store }: Firm, entry: TimeEntry): TimeEntry {
	store.timeEntries.delete(String(entry.sid));
	return store.timeEntries.create({ ...entry, sid: store.newId('time') });
}

export function timeHandlers(firm: Firm): Record<string, Handler> {
	const view = (call: Call, entry: TimeEntry, detailed = true) => viewed('time', timeView(firm.store, entry, callerOf(firm, call).isAdmin), detailed);
	const list = (call: Call, entries: readonly TimeEntry[]) => ok(entries.map((entry) => view(call, entry, isDetailed(call))));
	const entryAt = (call: Call): TimeEntry => {
		const entry = rowAt(firm.store.timeEntries, call, 'timeSid');
		refuseForeign(firm, call, entry.staffSid);
		return entry;
	};
	/** Documented: reading somebody else needs rights. */
	const sheetOf = (call: Call): TimeEntry[] => {
		const { sid } = rowAt(firm.store.staff, call, 'staffSid');
		refuseForeign(firm, call, sid);
		const isWithin = windowOf(call);
		return firm.store.timeEntries.list(({ staffSid, date }) => staffSid === sid && isWithin(date));
	};
	return {
		getTimesheet: (call) => list(call, sheetOf(call)),
		getTimeTotalsByDay: (call) => {
			const days = [...groupedBy(sheetOf(call), ({ date }) => date)].sort(([one], [other]) => one.localeCompare(other));
			return ok(
				days.map(([dt, entries]) => {
					const totalHours = sumOf(entries.map(({ hours }) => hours));
					const billableHours = sumOf(entries.map(({ hoursBillable }) => hoursBillable));
					return {
						staffSid: Number(call.param('staffSid')),
						dt,
						totalHours,
						timerCount: entries.filter(({ byTimer }) => byTimer).length,
						billableHours,
						nonBillableHours: sumOf([totalHours, -billableHours]),
						totalUnsubmittedTime: sumOf(entries.filter(({ sid }) => sid < 0).map(({ hours }) => hours)),
					};
				}),
			);
		},
		/** Documented: rows that the caller may not see are missing without an error. */
		listTimeByProject: (call) => {
			const { sid } = rowAt(firm.store.projects, call, 'projectSid');
			const { isAdmin, staffSid: own } = callerOf(firm, call);
			const isWithin = windowOf(call);
			const approvedOnly = call.flag('IsApproved') ?? false;
			const found = firm.store.timeEntries.list(
				({ projectSid, date, isApproved, staffSid }) => projectSid === sid && isWithin(date) && (isApproved || !approvedOnly) && (isAdmin || staffSid === own),
			);
			return list(call, found);
		},
		getTimeEntry: (call) => ok(view(call, entryAt(call))),
		createTimeEntry: (call) => {
			const content = contentOf(firm, call);
			const kind = call.flag('MarkSubmitted') ? 'time' : 'unsubmittedTime';
			return ok(view(call, firm.store.timeEntries.create({ sid: firm.store.newId(kind), ...content })));
		},
		updateTimeEntry: (call) => {
			const entry = entryAt(call);
			refuseLocked(firm, call, entry.sid > 0);
			const content = contentOf(firm, call, entry);
			const after = firm.store.timeEntries.change(String(entry.sid), content) ?? entry;
			return ok(view(call, call.flag('MarkSubmitted') && after.sid < 0 ? submitEntry(firm, after) : after));
		},
		deleteTimeEntry: (call) => {
			const entry = entryAt(call);
			refuseLocked(firm, call, entry.sid > 0);
			firm.store.timeEntries.delete(String(entry.sid));
			return deleted;
		},
	};
}

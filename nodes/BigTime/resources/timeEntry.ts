import { DateTime } from 'luxon';

import type { Field, Resource } from '../../shared/descriptor';
import { date, flag, id, longText, number } from '../../shared/fields';
import { pick } from '../../shared/picker';
import type { Row } from '../../shared/values';
import { recordNumber } from '../dialect';
import { changedSince, money, NAMED_AS_TIME, NO_SUCH_FILTER, onlyWith, period, view } from '../fields';
import { changeOpenEntry, deleteOpenEntry, type OpenEntries } from '../openEntries';
import { laborCodes, payrollItems, projects, quickBooksClasses, staff, tasks, timeEntries } from '../pickers';
import { followed, without } from '../wholeRecords';

const timeEntry = pick(timeEntries, { in: 'path', as: 'timeSid' });
const owner = pick(staff, { as: 'StaffSID', required: true, description: 'Whose time it is' });
const day = date('date', { as: 'sheetDate', in: 'body', required: true, description: 'Day on which the entry stands now' });
const staffInPath = pick(staff, { in: 'path', as: 'staffSid' });
const hours = { as: 'Hours_IN', min: 0, description: 'In decimal hours: 1.5 is an hour and a half' };

const submit = flag('submit', {
	in: 'query',
	as: 'MarkSubmitted',
	description: 'Whether to submit the entry at once: it is then locked for all but admins, and gets another number',
});

const details: Field[] = [
	longText('auditNote', { as: 'AuditLogNote', description: 'Reason for the change, where your firm keeps an audit trail' }),
	number('billableAmount', { as: 'ChargeBillable', ...money }),
	number('billableHours', { as: 'HoursBillable', ...money }),
	number('billingRate', { as: 'BillRate', description: "Leave it out in normal use: the person's own rate then applies", ...money }),
	flag('billingRateLocked', { as: 'BillingRateLocked', description: 'Whether the billing rate stays as it is, whatever changes later' }),
	number('costRate', { as: 'CostRate', ...money }),
	pick(laborCodes, { as: 'BudgCatID' }),
	flag('noCharge', { as: 'NoCharge', description: 'Whether the time is not billable' }),
	longText('notes', { as: 'Notes' }),
	pick(payrollItems, { as: 'PayrollItem' }),
	pick(quickBooksClasses, { as: 'QBClass' }),
	longText('revisionNotes', { as: 'RevisionNotes' }),
	submit,
	pick(tasks, { as: 'TaskSID' }),
];

/** The month around a day: entries of one person in one month share one read. */
function monthOf(written: unknown): { StartDt: string; EndDt: string } {
	const month = DateTime.fromISO(String(written), { zone: 'utc' });
	return { StartDt: month.startOf('month').toFormat('yyyy-MM-dd'), EndDt: month.endOf('month').toFormat('yyyy-MM-dd') };
}

/** What the rate of an entry depends on, where nobody has fixed it. */
const DECIDE_RATE = ['ProjectSID', 'TaskSID', 'BudgCatID'];

/** The name of the task could be taken for another task, so only its number goes along; a rate that may be another one now is left to BigTime. */
function writtenEntry(entry: Row, changes: Row): Row {
	const isMoved = DECIDE_RATE.some((name) => changes[name] !== undefined && changes[name] !== entry[name]) && entry.BillingRateLocked !== true;
	const whole = without('TaskNm', ...(isMoved ? ['BillRate', 'ChargeBillable', 'CostRate'] : []))(entry);
	const product = { of: 'HoursBillable', rate: 'BillRate', name: 'ChargeBillable' };
	return { ...whole, ...followed(whole, changes, { of: 'Hours_IN', same: ['HoursBillable'], product }) };
}

const sheets: OpenEntries = {
	key: 'timeSid',
	sheet: ({ body }) => ({
		route: 'GET /time/Sheet/{staffSid}',
		path: { staffSid: String(body.StaffSID ?? body.sheetStaff) },
		query: { ...monthOf(body.sheetDate), View: 'Detailed' },
	}),
	unsent: ['sheetDate', 'sheetStaff'],
	written: writtenEntry,
};

const simple = [
	...['SID', 'Dt', 'SourceNm', 'StaffSID', 'ClientNm', 'ProjectNm', 'ProjectSID', 'TaskNm', 'BudgCatNm', 'Hours_IN', 'Notes'],
	...['NoCharge', 'IsSubmitted', 'IsApproved', 'IsInvoiced'],
];

const numberChanges = 'Get an entry by its number, which is below zero until the entry is submitted and another one after that: do not keep it';

/** Recorded time. Numbers of entries change when they are submitted, and what is submitted is locked for all but admins.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Time */
export const timeEntryResource: Resource = {
	name: 'Time Entry',
	value: 'timeEntry',
	key: 'SID',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a time entry',
			endpoint: 'createTimeEntry',
			route: 'POST /time',
			required: [
				pick(projects, { as: 'ProjectSID', required: true }),
				owner,
				date('date', { as: 'Dt', required: true }),
				number('hours', { ...hours, required: true }),
			],
			optional: details,
			simple,
			inferred: 'Your firm may demand further fields, such as a labor code. Setting: Get Timesheet Fields tells which.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a time entry',
			description: 'Delete an entry that is not submitted. It is looked up on its sheet just before.',
			endpoint: 'deleteTimeEntry',
			route: 'DELETE /time/{timeSid}',
			procedure: deleteOpenEntry('DELETE /time/{timeSid}', sheets),
			gives: 'deleted',
			required: [{ ...owner, as: 'sheetStaff' }, day, timeEntry],
			inferred: 'With which status BigTime refuses to delete what is submitted is not stated.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a time entry',
			description: numberChanges,
			endpoint: 'getTimeEntry',
			route: 'GET /time/{timeSid}',
			required: [id('timeEntry', { label: 'Time Entry ID', in: 'path', as: 'timeSid', required: true, rule: recordNumber, example: 'e.g. -66000012' })],
			simple,
		},
		{
			name: 'Get Daily Totals',
			value: 'getDailyTotals',
			action: 'Get daily totals of a staff member',
			endpoint: 'getTimeTotalsByDay',
			route: 'GET /time/TotalByDay/{staffSid}',
			gives: 'rows',
			required: [staffInPath, ...period(NAMED_AS_TIME)],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many time entries of a staff member',
			description: 'Get the time entries of one person in a period. For everybody at once, run a report.',
			endpoint: 'getTimesheet',
			route: 'GET /time/Sheet/{staffSid}',
			gives: 'rows',
			required: [staffInPath, ...period(NAMED_AS_TIME)],
			filters: [
				changedSince,
				onlyWith(pick(projects, { as: '', description: NO_SUCH_FILTER }), 'ProjectSID'),
				onlyNotSubmitted(),
				view,
			],
			simple,
		},
		{
			name: 'Get Many by Project',
			value: 'getManyByProject',
			action: 'Get many time entries of a project',
			description: 'Get the time entries of one project in a period. There is no such list for a client: go through its projects, or run a report.',
			endpoint: 'listTimeByProject',
			route: 'GET /time/ByProject/{projectSid}',
			gives: 'rows',
			required: [pick(projects, { in: 'path', as: 'projectSid' }), ...period(NAMED_AS_TIME)],
			filters: [
				flag('approved', { label: 'Only Approved', as: 'IsApproved', description: 'Whether to return approved entries only' }),
				changedSince,
				notInvoiced(),
				onlyWith(pick(staff, { as: '', description: NO_SUCH_FILTER }), 'StaffSID'),
				view,
			],
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a time entry',
			description: 'Change an entry that is not submitted. It is looked up on its sheet just before.',
			endpoint: 'updateTimeEntry',
			route: 'POST /time/{timeSid}',
			procedure: changeOpenEntry('POST /time/{timeSid}', sheets),
			required: [owner, day, timeEntry],
			optional: [
				...details,
				date('newDate', { as: 'Dt' }),
				number('hours', hours),
				pick(projects, { as: 'ProjectSID' }),
			],
			simple,
			updates: true,
			inferred: 'Whether fields that are left out keep their value is not stated: the entry is read first and sent back whole.',
		},
	],
};

function onlyNotSubmitted(): Field {
	return {
		...flag('notSubmitted', { label: 'Only Not Submitted', in: 'rows', description: `Whether to return only entries that are not submitted yet. ${NO_SUCH_FILTER}.` }),
		keep: (row, value) => value !== true || row.IsSubmitted !== true,
	};
}

function notInvoiced(): Field {
	return {
		...flag('notInvoiced', { label: 'Only Not Invoiced', in: 'rows', description: `Whether to return only billable entries that are on no invoice yet. ${NO_SUCH_FILTER}.` }),
		keep: (row, value) => value !== true || (row.IsInvoiced !== true && row.NoCharge !== true),
	};
}

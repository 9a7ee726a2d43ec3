import { DateTime } from 'luxon';

import type { Field } from '../shared/descriptor';
import { choice, date, dateTime, flag, number, text } from '../shared/fields';
import { recordNumber } from './dialect';
import { member, textOf } from './members';
import { asIdNumber } from '../shared/values';

/** Stands above the fields of an operation that BigTime's own pages do not fully describe. */
export const LESS_CERTAIN =
	'BigTime does not fully describe this operation, so it is less certain than others: it may work differently, or be missing in your BigTime. Try it with one record first.';

/** https://iq.bigtime.net/BigtimeData/api/v2/help/Overview: Basic when it is left out. */
export const view: Field = choice('view', {
	as: 'View',
	in: 'query',
	options: [
		{ name: 'Basic', value: 'Basic', description: 'The usual fields' },
		{ name: 'Detailed', value: 'Detailed', description: 'All fields, also rates and amounts where the account may see them' },
	],
	default: 'Detailed',
	description: 'How much of each record BigTime gives. Turn off Simplify to see all of it.',
});

export const showInactive: Field = flag('showInactive', {
	label: 'Include Inactive',
	as: 'ShowInactive',
	description: 'Whether to return inactive ones as well',
});

/** For pick lists, which spell it in small letters. */
export const showInactiveItems: Field = { ...showInactive, as: 'showinactive' };

export const showCompleted: Field = flag('showCompleted', {
	label: 'Include Completed',
	description: 'Whether to return completed tasks as well',
});

/** Where BigTime has no such filter. */
export const NO_SUCH_FILTER = 'BigTime has no such filter: this node reads the whole list and keeps what fits';

/** BigTime searches nothing itself. `members` hold what is searched. */
export function nameContains(example: string, ...members: string[]): Field {
	return {
		...text('nameContains', {
			in: 'rows',
			example,
			description: `Part of the name, in capital or small letters. ${NO_SUCH_FILTER}.`,
		}),
		keep: (row, value) => members.some((name) => textOf(row, name).toLowerCase().includes(String(value).toLowerCase())),
	};
}

/** A moment as BigTime writes it. inferred: without a zone it is taken for UTC. */
function momentIn(value: unknown): DateTime | undefined {
	const moment = typeof value === 'string' ? DateTime.fromISO(value, { zone: 'utc' }) : undefined;
	return moment?.isValid ? moment : undefined;
}

/** Narrows by the stamp that BigTime shows but does not filter by. A record without a stamp stays: it may have changed. */
export const changedSince: Field = {
	...dateTime('changedSince', {
		in: 'rows',
		description: `Only records changed at this moment or later. ${NO_SUCH_FILTER}.`,
	}),
	keep: (row, value) => {
		const changed = momentIn(member(row, 'DtModified'));
		const since = momentIn(value);
		return changed === undefined || since === undefined || changed >= since;
	},
};

/** Narrows a list by a number that its rows hold, where BigTime has no such filter. */
export function onlyWith(filter: Field, name: string): Field {
	return { ...filter, in: 'rows', as: '', keep: (row, value) => textOf(row, name) === String(value) };
}

/** The month so far, so that a first run brings rows. */
const MONTH_BEGIN = "={{ $now.startOf('month').toISODate() }}";
const TODAY = '={{ $now.toISODate() }}';

interface PeriodNames {
	from: string;
	to: string;
}

function beginningWith(usual: string, field: Field): Field {
	return { ...field, property: { ...field.property, default: usual } };
}

/** A period that has to be chosen, both days included. */
export function period(names: PeriodNames): Field[] {
	return [
		beginningWith(MONTH_BEGIN, date('startDate', { as: names.from, required: true, description: 'First day, included' })),
		beginningWith(TODAY, date('endDate', { as: names.to, required: true, description: 'Last day, included' })),
	];
}

/** Filters by a period, both days included. */
export function periodFilters(names: PeriodNames): Field[] {
	return [
		date('startDate', { as: names.from, description: 'First day, included' }),
		date('endDate', { as: names.to, description: 'Last day, included' }),
	];
}

export const NAMED_AS_TIME = { from: 'StartDt', to: 'EndDt' };
export const NAMED_AS_INVOICES = { from: 'startDt', to: 'endDt' };

/** The number of something that no list of BigTime offers. */
export function recordId(name: string, about: { label: string; as: string; description?: string }): Field {
	const description = 'BigTime offers no list to choose from. A record that has one shows its ID when it is read with Simplify turned off.';
	const numeric = number(name, { description, ...about, whole: true });
	return { ...numeric, read: asIdNumber(recordNumber) };
}

/** Where the number of a contact is found: contacts are listed by project only. */
export const CONTACT_ID = 'Contact: Get Many shows the IDs of the contacts of a project';

export const IN_QUICKBOOKS = 'The ID that it has in QuickBooks';
export const IN_SAGE = 'The ID that it has in Sage Intacct';

/** The three cost centers that a firm may have. */
export const costCenters: Field[] = ['A', 'B', 'C'].map((letter) =>
	recordId(`costCenter${letter}`, { label: `Cost Center ${letter} ID`, as: `CostCenter${letter}` }),
);

export const money = { min: 0, decimals: 2 };

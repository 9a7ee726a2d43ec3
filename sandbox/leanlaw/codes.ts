import type { Code } from './records';

/** Code sets in the manner of UTBMS; labels in our own words, a handful of codes of each. */
export const codeSets = [
	{ codeSetId: 'utbms-activity', label: 'Activity codes', description: 'What kind of work was done' },
	{ codeSetId: 'utbms-litigation', label: 'Litigation', description: 'Tasks of a dispute, by phase' },
	{ codeSetId: 'utbms-expense', label: 'Expenses', description: 'Costs passed on to the client' },
];

function codesOf(codeSetId: string, rows: ReadonlyArray<[code: string, label: string, parentCode?: string]>): Code[] {
	const headings = new Set(rows.map(([, , parent]) => parent));
	return rows.map(([code, label, parentCode]) => ({
		code,
		label,
		codeSetId,
		...(parentCode === undefined ? {} : { parentCode }),
		selectable: !headings.has(code),
	}));
}

export const codes = {
	activity: codesOf('utbms-activity', [
		['A101', 'Plan and prepare'],
		['A102', 'Research'],
		['A103', 'Draft or revise'],
		['A104', 'Review or analyse'],
		['A106', 'Talk with client'],
		['A109', 'Appear or attend'],
	]),
	task: codesOf('utbms-litigation', [
		['L100', 'Case assessment'],
		['L110', 'Fact investigation', 'L100'],
		['L120', 'Analysis and strategy', 'L100'],
		['L200', 'Pleadings and motions'],
		['L210', 'Pleadings', 'L200'],
		['L250', 'Other written motions', 'L200'],
	]),
	expense: codesOf('utbms-expense', [
		['E101', 'Copying'],
		['E108', 'Postage'],
		['E110', 'Travel out of town'],
		['E112', 'Court fees'],
		['E118', 'Litigation support'],
	]),
};

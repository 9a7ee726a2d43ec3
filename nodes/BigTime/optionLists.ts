import type { Field } from '../shared/descriptor';
import type { About } from '../shared/fields';
import { chosenFrom, type OptionList } from '../shared/optionList';
import { asIdNumber, asList, type Reader } from '../shared/values';
import { recordNumber, rowsIn } from './dialect';
import { projects, staff } from './pickers';

/** Several people or projects, by name. */
export const staffOptions: OptionList = {
	method: 'getStaffMembers',
	options: async ({ call }) => rowsIn(await call('GET /staff', {})).map(staff.row).map(({ name, value }) => ({ name, value })),
};

export const projectOptions: OptionList = {
	method: 'getProjects',
	options: async ({ call }) => rowsIn(await call('GET /project', {})).map(projects.row).map(({ name, value }) => ({ name, value })),
};

export const optionLists: OptionList[] = [projectOptions, staffOptions];

/** Numbers of records, given as a list or with commas between. */
export const asNumbers: Reader = (value, context) => {
	const listed = asList(value, context);
	if ('problem' in listed || !Array.isArray(listed.value)) return listed;
	const numbers: number[] = [];
	for (const each of listed.value) {
		const reading = asIdNumber(recordNumber)(each, context);
		if ('problem' in reading) return reading;
		numbers.push(Number(reading.value));
	}
	return { value: numbers };
};

/** Several from such a list, sent as numbers. `label` is in the singular. */
export function chosenNumbers(name: string, list: OptionList, about: About): Field {
	const chosen = chosenFrom(name, list, { ...about, write: (numbers) => numbers });
	return {
		...chosen,
		read: (value, context) => {
			const reading = chosen.read(value, context);
			return 'problem' in reading || reading.value === undefined ? reading : asNumbers(reading.value, context);
		},
	};
}

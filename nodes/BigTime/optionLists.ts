import type { OptionList } from '../shared/optionList';
import { rowsIn } from './dialect';
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

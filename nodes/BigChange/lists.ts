import { optionsOf } from '../shared/form';
import type { OptionList } from '../shared/optionList';
import type { Route } from '../shared/route';
import type { Row } from '../shared/values';
import { forms } from './customFields';
import { bigChangeDialect } from './dialect';

/** A list to choose several from: its first 1,000 rows, which is what one call gives. */
function listOf(method: string, route: Route, nameOf: (row: Row) => unknown): OptionList {
	return {
		method,
		options: async ({ call }) =>
			bigChangeDialect.envelope
				.rows(await call(route, bigChangeDialect.paging.first(Infinity)))
				?.map((row) => ({ name: String(nameOf(row) ?? row.id), value: String(row.id) })),
	};
}

export const jobTypeList = listOf('getJobTypes', 'GET /v1/jobTypes', ({ name }) => name);
export const resourceList = listOf('getResources', 'GET /v1/resources', ({ name }) => name);
export const noteTypeList = listOf('getNoteTypes', 'GET /v1/noteTypes', ({ name }) => name);
export const resourceGroupList = listOf('getResourceGroups', 'GET /v1/resourceGroups', ({ name }) => name);
export const userList = listOf('getUsers', 'GET /v1/users', ({ name }) => name);
export const vehicleList = listOf('getVehicles', 'GET /v1/vehicles', ({ registration }) => registration);

/** The lists that fields of the node ask for. */
export const optionLists: OptionList[] = [jobTypeList, noteTypeList, resourceGroupList, resourceList, userList, vehicleList, ...forms.map(optionsOf)];

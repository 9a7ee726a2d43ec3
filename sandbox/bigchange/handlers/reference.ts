import type { Call, Handler } from '../../machinery/vendor';
import { among } from '../filters';
import { pageOf, type SortKeys } from '../paging';
import { notFound } from '../problem';
import type { Code } from '../records/reference';
import { departmentCodes, flags, nominalCodes, resourceGroups, vatCodes, worksheetGroups, worksheets } from '../seed/reference';
import type { Tenant } from '../tenant';

const sort: SortKeys<Code> = {
	code: ({ code }) => code,
	description: ({ description }) => description,
};

/** A list without filters. */
function listOf<Row>(rows: readonly Row[]): Handler {
	return (call) => pageOf(call, [...rows], { view: (row) => row });
}

/** A list of codes, which can be filtered by id and sorted. */
function codesOf(rows: readonly Code[]): Handler {
	return (call) => pageOf(call, rows.filter(({ id }) => among(call, 'id', id)), { sort, view: (row) => row });
}

function oneOf<Row extends { id: number }>(rows: readonly Row[], parameter: string): Handler {
	return (call: Call) => {
		const row = rows.find(({ id }) => id === Number(call.param(parameter)));
		if (!row) throw notFound();
		return { status: 200, body: row };
	};
}

/** What only the portal can change. */
export function referenceHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listDepartmentCodes: codesOf(departmentCodes),
		getDepartmentCode: oneOf(departmentCodes, 'departmentCodeId'),
		listNominalCodes: codesOf(nominalCodes),
		getNominalCode: oneOf(nominalCodes, 'nominalCodeId'),
		listVatCodes: listOf(vatCodes),
		// All flags there are can be put on a job; nothing is known of other kinds.
		listFlags: (call) => pageOf(call, among(call, 'entityType', 'job') ? [...flags] : [], { view: (flag) => flag }),
		listResourceGroups: listOf(resourceGroups),
		getResourceGroup: oneOf(resourceGroups, 'resourceGroupId'),
		listWorksheets: listOf(worksheets),
		getWorksheet: oneOf(worksheets, 'worksheetId'),
		listWorksheetGroups: listOf(worksheetGroups),
		getWorksheetGroup: oneOf(worksheetGroups, 'worksheetGroupId'),
		listUsers: (call) => pageOf(call, [...tenant.store.users], { view: ({ id, name, email }) => ({ id, name, email }) }),
	};
}

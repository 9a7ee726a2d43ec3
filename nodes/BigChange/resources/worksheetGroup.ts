import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { worksheetGroups } from '../pickers';

/** Groups that worksheets are sorted into. They are made in BigChange itself.
 *  inferred: https://github.com/chrisjohnleah/bigchange-api; no page of the vendor tells of them. */
export const worksheetGroupResource: Resource = {
	name: 'Worksheet Group',
	value: 'worksheetGroup',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a worksheet group',
			endpoint: 'getWorksheetGroup',
			route: 'GET /v1/worksheetGroups/{worksheetGroupId}',
			required: [pick(worksheetGroups, { in: 'path', as: 'worksheetGroupId' })],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many worksheet groups',
			endpoint: 'listWorksheetGroups',
			route: 'GET /v1/worksheetGroups',
			gives: 'rows',
		},
	],
};

import type { Resource } from '../../shared/descriptor';
import { choice } from '../../shared/fields';
import { unpaged } from '../../shared/paging';
import { codeRows } from '../dialect';

const types = [
	{ name: 'Activity', value: 'activity' },
	{ name: 'Code Set', value: 'codeSet' },
	{ name: 'Expense', value: 'expense' },
	{ name: 'Task', value: 'task' },
];

/** LEDES codes: LeanLaw gives all of them in one answer, in four groups; here each code is a row.
 *  https://platform.leanlaw.io/api/~schemas */
export const ledesCodeResource: Resource = {
	name: 'LEDES Code',
	value: 'ledesCode',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many LEDES codes',
			endpoint: 'GetCodes',
			route: 'GET /v2/codes',
			paging: unpaged,
			gives: 'rows',
			rowsOf: codeRows,
			filters: [
				{
					...choice('type', {
						options: types,
						in: 'rows',
						description: 'Only codes of this kind. LeanLaw has no such filter: all codes are read and the others left out.',
					}),
					keep: (code, type) => code.type === type,
				},
			],
		},
	],
};

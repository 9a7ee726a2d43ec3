import type { Operation, Resource } from '../../shared/descriptor';
import { fixedWhenOn } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { idList, sortBy, spreadOver } from '../fields';
import { departmentCodes, nominalCodes } from '../pickers';

const codes: Pick<Operation, 'filters' | 'gives' | 'sort' | 'spread'> = {
	spread: spreadOver({ lists: ['id'] }),
	gives: 'rows',
	filters: [idList('ids', { as: 'id', label: 'IDs', example: 'e.g. 41, 42' })],
	sort: sortBy({ code: 'Code', description: 'Description' }),
};

/** What invoices, stock and jobs are marked with. It is made in BigChange itself. Codes need the scope stock:read.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/get-a-list-of-nominal-codes */
export const referenceDataResource: Resource = {
	name: 'Reference Data',
	value: 'referenceData',
	usual: 'getNominalCodes',
	key: 'id',
	operations: [
		{
			name: 'Get Department Code',
			value: 'getDepartmentCode',
			action: 'Get a department code',
			endpoint: 'getDepartmentCode',
			route: 'GET /v1/departmentCodes/{departmentCodeId}',
			required: [pick(departmentCodes, { in: 'path', as: 'departmentCodeId' })],
		},
		{
			name: 'Get Department Codes',
			value: 'getDepartmentCodes',
			action: 'Get many department codes',
			endpoint: 'listDepartmentCodes',
			route: 'GET /v1/departmentCodes',
			...codes,
		},
		{
			name: 'Get Flags',
			value: 'getFlags',
			action: 'Get many flags',
			description: 'Get the flags that can be put on jobs',
			endpoint: 'listFlags',
			route: 'GET /v1/flags',
			gives: 'rows',
			filters: [fixedWhenOn('forJobs', { description: 'Whether to return only flags that jobs can have', as: 'entityType', value: 'job' })],
			inferred: 'What a flag holds beside its ID, and that jobs are what flags are for.',
		},
		{
			name: 'Get Nominal Code',
			value: 'getNominalCode',
			action: 'Get a nominal code',
			endpoint: 'getNominalCode',
			route: 'GET /v1/nominalCodes/{nominalCodeId}',
			required: [pick(nominalCodes, { in: 'path', as: 'nominalCodeId' })],
		},
		{
			name: 'Get Nominal Codes',
			value: 'getNominalCodes',
			action: 'Get many nominal codes',
			endpoint: 'listNominalCodes',
			route: 'GET /v1/nominalCodes',
			...codes,
		},
		{
			name: 'Get VAT Codes',
			value: 'getVatCodes',
			action: 'Get many VAT codes',
			endpoint: 'listVatCodes',
			route: 'GET /v1/vatCodes',
			gives: 'rows',
			inferred: 'What a VAT code holds beside its ID, and the scope finance:read: only the path is documented.',
		},
	],
};

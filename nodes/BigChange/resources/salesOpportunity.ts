import type { Resource } from '../../shared/descriptor';
import { dateTime, longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, customFieldForm, salesOpportunityFields } from '../customFields';
import { fieldsToClear, idList, idNumber, lately, period, sortBy, spreadOver, textList } from '../fields';
import { clearableCodes, codes } from '../financeFields';
import { salesOpportunities } from '../financePickers';
import { contacts, users } from '../pickers';

const opportunity = pick(salesOpportunities, { in: 'path', as: 'salesOpportunityId' });
const contact = pick(contacts, { as: 'contactId' });
const owner = pick(users, { name: 'owner', label: 'Owner', as: 'ownerId' });

const recent = lately('sales opportunities', ['id', 'status', 'contactId', 'ownerId', 'reference'], { createdAt: 'Created', dueDate: 'Due' });

const simple = ['id', 'reference', 'status', 'contactId', 'ownerId', 'stageId', 'probabilityId', 'dueDate', 'notes', 'createdAt'];

/** Chances of a sale. They are made in BigChange: there is no call to create one.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference; inferred, as far as fields go: https://docs.vh3.ai/api-reference/bigchange/sales-opportunities */
export const salesOpportunityResource: Resource = {
	name: 'Sales Opportunity',
	value: 'salesOpportunity',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a sales opportunity',
			endpoint: 'getSalesOpportunity',
			route: 'GET /v1/finance/salesOpportunities/{salesOpportunityId}',
			required: [opportunity],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many sales opportunities',
			endpoint: 'listSalesOpportunities',
			route: 'GET /v1/finance/salesOpportunities',
			spread: spreadOver({ lists: ['id', 'status', 'reference'], periods: ['createdAt'], ahead: ['dueDate'] }),
			narrowing: recent.narrowing,
			gives: 'rows',
			notice: recent.notice,
			filters: [
				contact,
				...period('createdAt', 'Created'),
				...period('dueDate', 'Due'),
				idList('ids', { as: 'id', label: 'IDs' }),
				owner,
				textList('references', { as: 'reference', example: 'e.g. OPP-3140, OPP-3141' }),
				textList('statuses', { as: 'status', example: 'e.g. open, won', description: 'As BigChange shows them. Several are separated by commas.' }),
			],
			sort: sortBy({ createdAt: 'Created At' }),
			simple,
			check: recent.check,
			inferred: 'The filters, and that a period may last twelve months.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a sales opportunity',
			endpoint: 'updateSalesOpportunity',
			route: 'PATCH /v1/finance/salesOpportunities/{salesOpportunityId}',
			required: [opportunity],
			shown: [customFieldForm(salesOpportunityFields)],
			optional: [
				fieldsToClear({ ...clearableCodes, dueDate: 'Due Date', notes: 'Notes', probabilityId: 'Probability', reference: 'Reference' }),
				clearCustomFields(salesOpportunityFields),
				...codes,
				contact,
				dateTime('dueDate', { description: 'When the sale is expected' }),
				longText('notes'),
				owner,
				idNumber('probability', {
					as: 'probabilityId',
					label: 'Probability ID',
					example: 'e.g. 3',
					description: 'BigChange offers no list of probabilities. Opportunities that are read show the ID of theirs.',
				}),
				text('reference', { example: 'e.g. OPP-3140' }),
				idNumber('stage', {
					as: 'stageId',
					label: 'Stage ID',
					example: 'e.g. 3',
					description: 'BigChange offers no list of stages. Opportunities that are read show the ID of theirs.',
				}),
				text('status', { example: 'e.g. won', description: 'As BigChange shows it. Which statuses there are is not published.' }),
			],
			thenRead: readAfterChange('GET /v1/finance/salesOpportunities/{salesOpportunityId}'),
			repeat: 'safe',
			inferred: 'That only what is given is changed.',
		},
	],
};

import type { Resource } from '../../../shared/descriptor';
import { id, text } from '../../../shared/fields';
import { pick } from '../../../shared/picker';
import { period, sortBy } from '../../fields';
import { users } from '../../pickers';

/** Who changed what in asset management. Old and new values are JSON as text.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const auditTrailResource: Resource = {
	name: 'Audit Trail',
	value: 'auditTrail',
	key: 'id',
	operations: [
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many entries of the audit trail',
			description: 'Get who changed what and when, with the values before and after',
			endpoint: 'amGetAuditTrails',
			route: 'GET /asset-management/v1/audit-trails',
			gives: 'rows',
			filters: [
				text('action', { example: 'e.g. update', description: 'What was done' }),
				...period('createdAt', 'Created'),
				pick(users, { as: 'createdByUserId', description: 'Who did it' }),
				id('entityId', { label: 'Record ID', description: 'The record that was changed' }),
				text('entityName', { label: 'Kind of Record', example: 'e.g. Asset', description: 'What kind of record was changed' }),
			],
			sort: sortBy({ auditTrailCreationDate: 'Created At' }),
			inferred: 'Which words there are for actions and kinds of records.',
		},
	],
};

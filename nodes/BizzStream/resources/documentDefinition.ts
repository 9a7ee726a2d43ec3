import type { Resource } from '../../shared/descriptor';
import { unpaged } from '../../shared/paging';
import { pick } from '../../shared/picker';
import { definitions } from '../pickers';

const simple = ['_id', 'name', 'label', 'masterData'];

/** Document definitions say which fields documents have. No page describes these calls: other pages hang below their paths.
 *  https://docs.metacomplatform.com/rest/api-endpoints/documents */
export const documentDefinitionResource: Resource = {
	name: 'Document Definition',
	value: 'documentDefinition',
	key: '_id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a document definition',
			description: 'Read the fields, line blocks and statuses of a definition',
			endpoint: 'getDocumentDefinition',
			route: 'GET /api/v2/document-definitions/{ddId}',
			required: [pick(definitions, { in: 'path', as: 'ddId', name: 'definition' })],
			inferred: 'That definitions can be read, and all names in them. A user may not be allowed to.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many document definitions',
			endpoint: 'listDocumentDefinitions',
			route: 'GET /api/v2/document-definitions',
			paging: unpaged,
			gives: 'rows',
			simple,
			inferred: 'That definitions can be read, and all names in them. A user may not be allowed to.',
		},
	],
};

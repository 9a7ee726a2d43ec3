import type { Resource } from '../../shared/descriptor';
import { flag, text } from '../../shared/fields';
import { unpaged } from '../../shared/paging';
import { pick } from '../../shared/picker';
import { practiceAreas } from '../pickers';

const practiceArea = pick(practiceAreas, { in: 'path', as: 'id' });
const label = { label: 'Name', example: 'e.g. Estate Planning' };
const isDefault = flag('default', { description: 'Whether this is the area that new matters get' });

/** Practice areas, all in one list; there is no call for a single one.
 *  https://platform.leanlaw.io/changelog, 2026-06-17 */
export const practiceAreaResource: Resource = {
	name: 'Practice Area',
	value: 'practiceArea',
	key: 'practiceAreaId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a practice area',
			endpoint: 'CreatePracticeArea',
			route: 'POST /v2/practice-areas',
			required: [text('label', { ...label, required: true })],
			optional: [isDefault],
			inferred: 'Answers 201 or 200: the vendor writes both.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a practice area',
			description: 'Delete a practice area. Refused while matters use it.',
			endpoint: 'DeletePracticeArea',
			route: 'DELETE /v2/practice-areas/{id}',
			gives: 'deleted',
			required: [practiceArea],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many practice areas',
			endpoint: 'ListPracticeAreas',
			route: 'GET /v2/practice-areas',
			paging: unpaged,
			gives: 'rows',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a practice area',
			endpoint: 'UpdatePracticeArea',
			route: 'PUT /v2/practice-areas/{id}',
			required: [practiceArea],
			optional: [isDefault, text('label', label)],
		},
	],
};

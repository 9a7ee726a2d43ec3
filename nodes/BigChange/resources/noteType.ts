import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { noteTypes } from '../pickers';

/** Kinds of notes, each with the user who owns new ones unless another is named.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference/get-a-note-type */
export const noteTypeResource: Resource = {
	name: 'Note Type',
	value: 'noteType',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a note type',
			endpoint: 'getNoteType',
			route: 'GET /v1/noteTypes/{noteTypeId}',
			required: [pick(noteTypes, { in: 'path', as: 'noteTypeId' })],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many note types',
			endpoint: 'listNoteTypes',
			route: 'GET /v1/noteTypes',
			gives: 'rows',
		},
	],
};

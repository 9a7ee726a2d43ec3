import type { Field, Resource } from '../../shared/descriptor';
import { longText } from '../../shared/fields';
import { chosenFrom } from '../../shared/optionList';
import { pick } from '../../shared/picker';
import { moduleOfRecord, record } from '../anyRecordFields';
import { notes as everyNote, notesOfRecord } from '../attachedPickers';
import { aloneByPath, aloneWithData, deletedNotes, insertedNotes, newIn } from '../dialect/batches';
import { notes } from '../modules';
import { users } from '../pickers';
import { listedFields, MOST_FIELDS, recordSort, skipAutomation } from '../recordFields';
import { readableFields } from '../recordForm';
import { shortText, withLetters } from '../shortText';

const ofRecord: Field[] = [moduleOfRecord(), record];
const note = pick(notesOfRecord, { name: 'note', label: 'Note', in: 'path', as: 'note_id' });

/** https://www.bigin.com/developer/docs/apis/v2/create-notes.html */
const MOST_LETTERS = 32_000;

function content(required: boolean): Field {
	return withLetters({ most: MOST_LETTERS }, longText('content', { label: 'Text', as: 'Note_Content', required }));
}

const title = shortText('title', 120, { as: 'Note_Title', example: 'e.g. Phone call' });
const owner = pick(users, { name: 'owner', label: 'Owner', as: 'Owner.id' });

/** Notes on records of any module. They are changed and deleted under their record, and read with it or without.
 *  https://www.bigin.com/developer/docs/apis/v2/get-notes.html */
export const noteResource: Resource = {
	name: 'Note',
	value: 'note',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a note',
			description: 'Add a note to a record. Up to 100 items are saved in one call, whatever their records are.',
			endpoint: 'createNotes',
			route: 'POST /bigin/v2/Notes',
			batch: insertedNotes,
			alone: aloneWithData('createRecordNotes', 'POST /bigin/v2/{module_api_name}/{record_id}/Notes'),
			required: [...ofRecord, content(true)],
			optional: [owner, title],
			inferred: 'The module of the record is sent as $se_module; older samples call it se_module.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a note',
			description: 'Up to 100 items go in one call',
			endpoint: 'deleteNotes',
			route: 'DELETE /bigin/v2/Notes',
			batch: deletedNotes,
			alone: aloneByPath('deleteRecordNote', 'DELETE /bigin/v2/{module_api_name}/{record_id}/Notes/{note_id}'),
			gives: 'deleted',
			required: [...ofRecord, note],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a note',
			endpoint: 'getNote',
			route: 'GET /bigin/v2/Notes/{note_id}',
			required: [pick(everyNote, { in: 'path', as: 'note_id' })],
			optional: [chosenFrom('fields', readableFields, { label: 'Fields to Return', as: 'fields', description: 'Left empty, all are returned' })],
			inferred: 'No page names this call: a note is read by its ID as any record is.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many notes',
			endpoint: 'listNotes',
			route: 'GET /bigin/v2/Notes',
			slices: { as: 'fields', most: MOST_FIELDS },
			gives: 'rows',
			required: [listedFields(notes)],
			sort: recordSort,
			inferred: 'Fields are wanted and keys to sort by are taken as in any other list.',
		},
		{
			name: 'Get Many of Record',
			value: 'getManyOfRecord',
			action: 'Get many notes of a record',
			endpoint: 'listRecordNotes',
			route: 'GET /bigin/v2/{module_api_name}/{record_id}/Notes',
			slices: { as: 'fields', most: MOST_FIELDS },
			gives: 'rows',
			required: [...ofRecord, listedFields(notes)],
			inferred: 'Fields are wanted as in any other list.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a note',
			endpoint: 'updateRecordNote',
			route: 'PUT /bigin/v2/{module_api_name}/{record_id}/Notes/{note_id}',
			batch: newIn('data', 1),
			required: [...ofRecord, note],
			optional: [owner, skipAutomation, content(false), title],
		},
	],
};

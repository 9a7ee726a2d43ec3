import type { Picker } from '../shared/picker';
import { isObject } from '../shared/values';
import { pickedById } from './ids';
import { labelOfAny, labelOfNote, withMore } from './labels';
import { fieldsOfAny } from './modules';
import { wordSearch } from './wordSearch';

/** The record that is chosen in Module and Record. */
const ofRecord = { module_api_name: ['module'], record_id: ['record'] };

/** Every note. Bigin does not search notes. */
export const notes: Picker = {
	label: 'Note',
	list: 'GET /bigin/v2/Notes',
	ask: { fields: 'Note_Title,Note_Content,Parent_Id', sort_by: 'Modified_Time', sort_order: 'desc' },
	row: (note) => ({
		name: withMore(labelOfNote(note), isObject(note.Parent_Id) ? note.Parent_Id.name : undefined),
		value: String(note.id),
	}),
	...pickedById,
};

export const notesOfRecord: Picker = {
	label: 'Note of Record',
	list: 'GET /bigin/v2/{module_api_name}/{record_id}/Notes',
	within: ofRecord,
	ask: { fields: 'Note_Title,Note_Content' },
	row: (note) => ({ name: labelOfNote(note), value: String(note.id) }),
	...pickedById,
};

/** A name may be given to several files, so the day tells them apart. */
export const attachments: Picker = {
	label: 'Attachment',
	list: 'GET /bigin/v2/{module_api_name}/{record_id}/Attachments',
	within: ofRecord,
	ask: { fields: 'File_Name,Created_Time' },
	row: ({ id, File_Name: name, Created_Time: time }) => ({
		name: withMore(name, typeof time === 'string' ? time.slice(0, 'yyyy-MM-dd'.length) : undefined),
		value: String(id),
	}),
	...pickedById,
};

/** What stands in the chosen related list. */
export const relatedRecords: Picker = {
	label: 'Related Record',
	list: 'GET /bigin/v2/{module_api_name}/{record_id}/{related_list_api_name}',
	within: { ...ofRecord, related_list_api_name: ['relatedList'] },
	ask: ({ related_list_api_name: list }) => ({ fields: fieldsOfAny(list) }),
	row: (row) => ({ name: labelOfAny(row), value: String(row.id) }),
	...pickedById,
};

/** What could stand there. inferred: the lists that take links are named after their modules. */
export const linkableRecords: Picker = {
	label: 'Record to Link',
	list: 'GET /bigin/v2/{related_list_api_name}',
	within: { related_list_api_name: ['relatedList'] },
	ask: ({ related_list_api_name: list }) => ({ fields: fieldsOfAny(list), sort_by: 'Modified_Time', sort_order: 'desc' }),
	search: wordSearch('GET /bigin/v2/{related_list_api_name}/search'),
	row: (row) => ({ name: labelOfAny(row), value: String(row.id) }),
	...pickedById,
};

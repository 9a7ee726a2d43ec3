import { Refusal, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { refusal } from '../faults';
import { idIn } from '../json';
import { Holders } from '../records/holders';
import { pageOfRecords } from '../records/pages';
import { fieldsAsked, idsAsked, moduleAt, recordAt, recordToRead } from '../records/questions';
import { eachItem, eachRecord, writeAnswer } from '../records/results';
import { recordView } from '../records/view';
import { moduleOf, type BiginRecord, type Module } from '../store';
import { nothing, type Studio } from '../studio';
import { deleteOne, insertOne, updateOne } from './recordWrites';

/** Older samples write `se_module`, and a parent may come as plain text. */
function spelledRight(input: JsonObject): JsonObject {
	const { se_module: older, Parent_Id: parent, ...rest } = input;
	const module = input['$se_module'] ?? older;
	return {
		...rest,
		...(module === undefined ? {} : { $se_module: module }),
		...(parent === undefined ? {} : { Parent_Id: typeof parent === 'string' ? { id: parent } : parent }),
	};
}

/** The note in the path, on the record in the path. @throws Refusal when it is not there */
function noteOf(studio: Studio, call: Call): BiginRecord {
	const id = call.param('note_id');
	const note = moduleOf(studio.store, 'Notes').records.get(id);
	const isHere = note && idIn(note.values['Parent_Id']) === recordAt(studio, call).id;
	if (!isHere) throw new Refusal(refusal(400, 'INVALID_DATA', { id, resource_path_index: 3 }));
	return note;
}

export function noteHandlers(studio: Studio): Record<string, Handler> {
	const notes = (): Module => moduleOf(studio.store, 'Notes');
	const view = (call: Call): ((record: BiginRecord) => JsonObject) => {
		const asked = fieldsAsked(call);
		return (record) => recordView(studio.store, notes(), { record, asked });
	};
	const insert = (call: Call, parent: JsonObject): JsonObject[] => {
		const holders = new Holders(notes(), []);
		const carryOut = (input: JsonObject, index: number): JsonObject => insertOne(studio, notes(), { input: { ...spelledRight(input), ...parent }, index, holders });
		return eachRecord(studio, call, { carryOut });
	};
	const remove = (call: Call, ids: string[]): JsonObject[] => eachItem(studio, call, { items: ids, carryOut: (id) => deleteOne(studio, notes(), id) });
	return {
		listNotes: (call) => pageOfRecords(studio, call, { found: notes().records.list(), view: view(call) }),
		createNotes: (call) => writeAnswer(studio, call, { results: insert(call, {}), good: 201 }),
		deleteNotes: (call) => writeAnswer(studio, call, { results: remove(call, idsAsked(call)) }),
		getNote: (call) => {
			const note = notes().records.get(call.param('note_id'));
			return note ? { status: 200, body: { data: [view(call)(note)] } } : nothing;
		},
		listRecordNotes: (call) => {
			const { id } = recordToRead(studio, call);
			const found = notes().records.list(({ values }) => idIn(values['Parent_Id']) === id);
			return pageOfRecords(studio, call, { found, view: view(call), isSortable: false });
		},
		createRecordNotes: (call) => {
			const parent = { Parent_Id: { id: recordAt(studio, call).id }, $se_module: moduleAt(studio, call).definition.apiName };
			return writeAnswer(studio, call, { results: insert(call, parent), good: 201 });
		},
		updateRecordNote: (call) => {
			const { id } = noteOf(studio, call);
			const holders = new Holders(notes(), []);
			const carryOut = (input: JsonObject, index: number): JsonObject => updateOne(studio, notes(), { input: { ...spelledRight(input), id }, index, holders });
			return writeAnswer(studio, call, { results: eachRecord(studio, call, { carryOut }) });
		},
		deleteRecordNote: (call) => {
			const { id } = noteOf(studio, call);
			return writeAnswer(studio, call, { results: remove(call, [id]) });
		},
	};
}

import type { Call, Handler } from '../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../customFields';
import { among, within } from '../filters';
import { instantText } from '../instants';
import { pageOf, type SortKeys } from '../paging';
import { given, givenInstants } from '../patch';
import { badQuery, invalid, notFound } from '../problem';
import type { Note, NoteEntity, NoteType } from '../records/notes';
import { definitions } from '../seed/definitions';
import { noteTypes } from '../seed/reference';
import type { Store } from '../store';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';

type NoteWrite = Partial<Omit<Note, 'id' | 'createdAt' | 'customFields'>> & { customFields?: CustomFieldWrite[] | null };

const members = ['subject', 'parentId', 'reference', 'status', 'description', 'completionText'] as const;

const time = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

const sort: SortKeys<Note> = {
	createdAt: ({ createdAt }) => time(createdAt),
	dueAt: ({ dueAt }) => time(dueAt),
	progressedAt: ({ progressedAt }) => time(progressedAt),
	status: ({ status }) => status,
	progressPercentage: ({ progressPercentage }) => progressPercentage,
};

function noteView({ customFields, ...note }: Note): object {
	return { ...note, customFields: printedFields(customFields, definitions.note) };
}

function keeps(call: Call): (note: Note) => boolean {
	return (note) =>
		among(call, 'id', note.id) &&
		among(call, 'entityType', note.entityType) &&
		among(call, 'entityId', note.entityId) &&
		among(call, 'typeId', note.typeId) &&
		among(call, 'ownedByUserId', note.ownedByUserId) &&
		among(call, 'reference', note.reference) &&
		among(call, 'status', note.status) &&
		among(call, 'contactId', note.contactId) &&
		within(call, 'dueAt', note.dueAt) &&
		within(call, 'createdAt', note.createdAt);
}

/** What a note can hang on. Opportunities and contracts are kept elsewhere, so every id of one is good. */
function checkEntity({ contacts, jobs, stockItems, resources, vehicles }: Store, entityType: NoteEntity, entityId: number): void {
	const shelves = { contact: contacts, job: jobs, stockItem: stockItems, resource: resources, vehicle: vehicles };
	if (entityType === 'salesOpportunity' || entityType === 'contract') return;
	if (!shelves[entityType].has(entityId)) throw invalid('entityId', `No ${entityType} exists with the entityId ${entityId}.`);
}

/** inferred: the contact of a note is the one behind its entity. */
function contactBehind({ jobs, stockItems }: Store, entityType: NoteEntity, entityId: number): number | null {
	if (entityType === 'contact') return entityId;
	if (entityType === 'job') return jobs.current(entityId)?.contactId ?? null;
	return entityType === 'stockItem' ? (stockItems.current(entityId)?.locationContactId ?? null) : null;
}

function typeOf(typeId: number): NoteType {
	const type = noteTypes.find(({ id }) => id === typeId);
	if (!type) throw invalid('typeId', `No record exists with the typeId ${typeId}.`);
	return type;
}

function checkOwner({ users }: Store, ownedByUserId: number): void {
	const owner = users.find(({ id }) => id === ownedByUserId);
	if (!owner) throw invalid('ownedByUserId', `No record exists with the ownedByUserId ${ownedByUserId}.`);
	if (!owner.isLicensed) throw invalid('ownedByUserId', 'The owner of a note needs an active licence.');
}

/** inferred: a note that is completed is done to 100 percent from that moment. */
function progress({ status }: NoteWrite, now: number): Partial<Note> {
	return status === 'completed' ? { progressPercentage: 100, progressedAt: instantText(now) } : {};
}

export function noteHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listNotes: (call) => {
			if (call.values('entityId').length > 0 && call.text('entityType') === undefined) throw badQuery(call, 'entityId needs entityType.');
			return pageOf(call, tenant.store.notes.list(keeps(call)), { sort, view: noteView });
		},
		getNote: (call) => ({ status: 200, body: noteView(readAt(tenant.store.notes, call.param('noteId'))) }),
		createNote: (call) => {
			const { store } = tenant;
			const sent = call.body<NoteWrite & Pick<Note, 'entityType' | 'entityId' | 'typeId' | 'subject'>>();
			const { entityType, entityId, typeId, subject } = sent;
			if (tenant.settings.notesNeedDescription && !sent.description) throw invalid('description', 'description is required.');
			checkEntity(store, entityType, entityId);
			checkId(store.notes, sent.parentId, 'parentId');
			const ownedByUserId = sent.ownedByUserId ?? typeOf(typeId).defaultOwnedByUserId;
			checkOwner(store, ownedByUserId);
			const note = store.notes.add({
				id: tenant.newId(),
				entityType,
				entityId,
				contactId: contactBehind(store, entityType, entityId),
				typeId: typeOf(typeId).id,
				createdAt: instantText(tenant.now()),
				parentId: null,
				dueAt: null,
				progressedAt: null,
				reference: null,
				status: 'open',
				description: null,
				progressPercentage: 0,
				completionText: null,
				ownedByUserId,
				subject,
				...given(sent, members),
				...givenInstants(sent, ['dueAt']),
				...progress(sent, tenant.now()),
				customFields: writtenValues({}, sent.customFields, definitions.note),
			});
			return created(call, note.id);
		},
		updateNote: (call) => {
			const { store } = tenant;
			const { id, customFields } = writeAt(store.notes, call.param('noteId'));
			const sent = call.body<NoteWrite>();
			const { typeId, ownedByUserId } = sent;
			checkId(store.notes, sent.parentId, 'parentId');
			if (ownedByUserId !== undefined) checkOwner(store, ownedByUserId);
			store.notes.change(id, {
				...given(sent, members),
				...givenInstants(sent, ['dueAt']),
				...(typeId === undefined ? {} : { typeId: typeOf(typeId).id }),
				...(ownedByUserId === undefined ? {} : { ownedByUserId }),
				...progress(sent, tenant.now()),
				customFields: writtenValues(customFields, sent.customFields, definitions.note),
			});
			return done;
		},
		listNoteTypes: (call) => pageOf(call, [...noteTypes], { view: (type) => type }),
		getNoteType: (call) => {
			const type = noteTypes.find(({ id }) => id === Number(call.param('noteTypeId')));
			if (!type) throw notFound();
			return { status: 200, body: type };
		},
	};
}

import { fileAnswer } from '../../machinery/files';
import { Refusal, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import type { Attachment } from '../drawers';
import { fault, refusal } from '../faults';
import { FILE_BYTES, fileIn } from '../files/uploads';
import { pageOfRecords } from '../records/pages';
import { fieldsAsked, moduleAt, recordAt, recordToRead } from '../records/questions';
import { eachItem, success, writeAnswer } from '../records/results';
import { recordName } from '../records/view';
import { moduleOf } from '../store';
import { nothing, type Studio } from '../studio';
import { CALLER_ID, instantText, userReference, writeDetails } from '../view';

function wholeView({ store }: Studio, attachment: Attachment): JsonObject {
	const { id, module, recordId, name, link, file } = attachment;
	const parent = moduleOf(store, module);
	const record = parent.records.get(recordId);
	const by = userReference(store, CALLER_ID, true);
	return {
		id,
		File_Name: name,
		Size: file ? String(file.bytes.length) : null,
		$file_id: file ? `f${id}` : null,
		$type: link === null ? 'Attachment' : 'Link URL',
		$link_url: link,
		$attachment_type: link === null ? 1 : 2,
		$editable: true,
		$se_module: module,
		$state: 'save',
		Parent_Id: { name: record ? recordName(parent, record) : null, id: recordId },
		Owner: by,
		Created_By: by,
		Modified_By: by,
		Created_Time: instantText(attachment.createdAt),
		Modified_Time: instantText(attachment.modifiedAt),
	};
}

/** The id always comes, and what was asked for of the rest. */
function view(studio: Studio, asked: readonly string[]): (attachment: Attachment) => JsonObject {
	return (attachment) => {
		const whole = wholeView(studio, attachment);
		return Object.fromEntries(Object.entries(whole).filter(([name]) => name === 'id' || asked.length === 0 || asked.includes(name)));
	};
}

function attachmentsOf({ store }: Studio, module: string, recordId: string): Attachment[] {
	return store.attachments.list((attachment) => attachment.module === module && attachment.recordId === recordId);
}

/** What is to be attached: the file of the form or the address in the query, and not both. */
function attached(call: Call): Pick<Attachment, 'name' | 'link' | 'file'> {
	const link = call.text('attachmentUrl');
	if (link !== undefined && call.files.length) throw new Refusal(refusal(400, 'AMBIGUITY_DURING_PROCESSING', { param_name: 'attachmentUrl' }));
	if (link !== undefined) return { name: call.text('title') ?? link, link, file: undefined };
	const file = fileIn(call, { most: FILE_BYTES });
	return { name: file.name, link: null, file };
}

export function attachmentHandlers(studio: Studio): Record<string, Handler> {
	const here = (call: Call): Attachment | undefined => {
		const { definition } = moduleAt(studio, call);
		return attachmentsOf(studio, definition.apiName, recordAt(studio, call).id).find(({ id }) => id === call.param('attachment_id'));
	};
	return {
		listAttachments: (call) => {
			const asked = fieldsAsked(call);
			const { id } = recordToRead(studio, call);
			const found = attachmentsOf(studio, moduleAt(studio, call).definition.apiName, id);
			return pageOfRecords(studio, call, { found, view: view(studio, asked), isSortable: false });
		},
		uploadAttachment: (call) => {
			const { id: recordId } = recordAt(studio, call);
			const module = moduleAt(studio, call).definition.apiName;
			const attachment = studio.store.attachments.create({ id: studio.store.newId(), module, recordId, ...attached(call) });
			const results = [success('attachment uploaded successfully', writeDetails(studio.store, attachment))];
			return writeAnswer(studio, call, { results });
		},
		downloadAttachment: (call) => {
			const attachment = here(call);
			if (!attachment) return refusal(400, 'INVALID_DATA', { id: call.param('attachment_id'), resource_path_index: 3 });
			// inferred: a link has no bytes to give.
			return attachment.file ? fileAnswer(attachment.file) : nothing;
		},
		deleteAttachment: (call) => {
			const carryOut = (id: string): JsonObject =>
				here(call) && studio.store.attachments.delete(id) ? success('record deleted', { id }) : fault('INVALID_DATA', { id });
			return writeAnswer(studio, call, { results: eachItem(studio, call, { items: [call.param('attachment_id')], carryOut }) });
		},
	};
}

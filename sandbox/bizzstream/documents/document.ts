import type { Stamped } from '../../machinery/collection';
import type { JsonObject } from '../../machinery/vendor';

/** Who belongs to an access group of one document. */
export interface AccessGroup extends JsonObject {
	_id: string;
	memberUserIds: string[];
	memberGroupIds: string[];
	memberRelatedAccessGroupIds: string[];
}

/** A document as it is kept. System fields are added when it is printed. */
export interface StoredDocument extends Stamped {
	id: string;
	externalId: string | undefined;
	status: string;
	createdBy: string;
	modifiedBy: string;
	accessGroups: readonly AccessGroup[];
	/** By the names of fields and line blocks; attachments as metadata, chats not at all. */
	values: JsonObject;
}

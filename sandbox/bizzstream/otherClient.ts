import type { JsonObject } from '../machinery/vendor';
import type { Definition, FieldDefinition } from './definitions/definition';
import { usualMembers } from './documents/members';
import type { Environment } from './environment';
import { bizzstreamId } from './ids';

/** A document that another client makes; what is left out is taken from the first one there is. */
export interface OtherDocument {
	externalId?: string;
	status?: string;
	values?: JsonObject;
}

/** What somebody else does to the same environment. Nothing is checked, and no call is logged. */
export interface OtherClient {
	/** So many documents, or these. @returns their ids */
	insertDocuments(definition: string, documents: number | readonly OtherDocument[]): string[];
	/** Without regard to references; ids that are not there are passed over. */
	deleteDocuments(definition: string, ids: readonly string[]): void;
	/** Sets some fields, or the status, and stamps the document. */
	changeDocument(definition: string, id: string, change: OtherDocument): void;
	/** Ids of all documents of a definition, in natural order. */
	documentIds(definition: string): string[];
	/** Adds a field to a definition, as an administrator does, until the next reset. */
	addField(definition: string, field: Pick<FieldDefinition, 'name'> & Partial<FieldDefinition>): void;
}

export function otherClient(environment: Environment): OtherClient {
	const named = (name: string): Definition => {
		const definition = environment.store.definitions.find((each) => each.name === name);
		if (!definition) throw new Error(`The sandbox has no document definition '${name}'`);
		return definition;
	};
	const userId = bizzstreamId('user', 4);
	return {
		insertDocuments: (name, wanted) => {
			const definition = named(name);
			const documents = environment.store.documents(definition);
			const [pattern] = documents.list();
			const rows: readonly OtherDocument[] = typeof wanted === 'number' ? Array.from({ length: wanted }, () => ({})) : wanted;
			return rows.map(({ externalId, status = definition.statuses[0]?.name ?? '', values }) => {
				const { id } = documents.create({
					id: environment.store.newId(),
					externalId,
					status,
					createdBy: userId,
					modifiedBy: userId,
					accessGroups: usualMembers(definition),
					values: { ...pattern?.values, ...values },
				});
				return id;
			});
		},
		deleteDocuments: (name, ids) => ids.forEach((id) => environment.store.documents(named(name)).delete(id)),
		changeDocument: (name, id, { values, ...change }) => {
			const documents = environment.store.documents(named(name));
			documents.change(id, { ...change, values: { ...documents.get(id)?.values, ...values }, modifiedBy: userId });
		},
		documentIds: (name) => environment.store.documents(named(name)).list().map(({ id }) => id),
		addField: (name, field) => {
			named(name).fields.push({ label: field.name, type: 'text', maxLength: 250, ...field });
		},
	};
}

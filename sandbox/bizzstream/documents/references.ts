import type { Json, JsonObject } from '../../machinery/vendor';
import type { Definition, FieldDefinition } from '../definitions/definition';
import type { Environment } from '../environment';
import type { StoredDocument } from './document';
import { storedDocument } from './finding';
import { linesIn } from './storedLines';

/**
 * The ID behind a reference; `undefined` when it leads nowhere.
 * inferred: an external ID is taken too, where the settings say so.
 */
export function referredId(environment: Environment, { definition: name }: FieldDefinition, key: string): string | undefined {
	const definition = environment.store.definitions.find((each) => each.name === name);
	const found = definition && storedDocument(environment, definition, key);
	if (!found) return undefined;
	return found.id === key || environment.settings.referencesByExternalId ? found.id : undefined;
}

/** A reference of one document to another. `block` is the line block that the field is in. */
interface Link {
	definition: Definition;
	document: StoredDocument;
	field: FieldDefinition;
	block?: string;
}

function holds(value: Json | undefined, id: string): boolean {
	return value === id || (Array.isArray(value) && value.includes(id));
}

/** Every reference to a document of the definition `target`. */
function linksTo({ store }: Environment, target: string, id: string): Link[] {
	return store.definitions.flatMap((definition) => {
		const fields = [
			...definition.fields.map((field) => ({ field })),
			...definition.lines.flatMap(({ name: block, fields: inLine }) => inLine.map((field) => ({ field, block }))),
		].filter(({ field }) => field.type === 'reference' && field.definition === target);
		if (fields.length === 0) return [];
		return store.documents(definition).list().flatMap((document) =>
			fields.flatMap((place): Link[] => {
				const { field, block } = { block: undefined, ...place };
				const values = block === undefined ? [document.values] : linesIn(document.values, block);
				if (!values.some((each) => holds(each[field.name], id))) return [];
				return [{ definition, document, field, ...(block === undefined ? {} : { block }) }];
			}),
		);
	});
}

/** What goes with a document that is deleted. */
export interface Deletion {
	/** Labels of the definitions whose documents forbid it. */
	blockedBy: string[];
	carryOut: () => void;
}

function without(value: Json | undefined, id: string): Json {
	return Array.isArray(value) ? value.filter((each) => each !== id) : null;
}

function clear({ store }: Environment, { definition, document: { id: documentId }, field, block }: Link, id: string): void {
	const document = store.documents(definition).get(documentId);
	if (!document) return;
	const cleared = (values: JsonObject): JsonObject =>
		holds(values[field.name], id) ? { ...values, [field.name]: without(values[field.name], id) } : values;
	const values = block === undefined ? cleared(document.values) : { ...document.values, [block]: linesIn(document.values, block).map(cleared) };
	store.documents(definition).change(documentId, { values });
}

/** Documented: each reference that leads to a document blocks its end, goes with it, or is cleared. */
export function planDeletion(environment: Environment, definition: Definition, document: StoredDocument): Deletion {
	const doomed = new Map<string, { definition: Definition; links: Link[] }>();
	const blockedBy = new Set<string>();
	const visit = (owner: Definition, { id }: StoredDocument): void => {
		if (doomed.has(id)) return;
		const links = linksTo(environment, owner.name, id);
		doomed.set(id, { definition: owner, links });
		for (const link of links) {
			if (link.field.onDelete === 'cascade') visit(link.definition, link.document);
			if (link.field.onDelete === 'block') blockedBy.add(link.definition.label);
		}
	};
	visit(definition, document);
	return {
		blockedBy: [...blockedBy],
		carryOut: () => {
			for (const [id, { definition: owner, links }] of doomed) {
				links.filter(({ field }) => field.onDelete !== 'cascade').forEach((link) => clear(environment, link, id));
				environment.store.documents(owner).delete(id);
			}
		},
	};
}

import { isObject } from '../../machinery/json';
import type { JsonObject } from '../../machinery/vendor';
import { fieldNamed, lineBlockNamed, type Definition, type FieldDefinition } from '../definitions/definition';
import type { StoredDocument } from '../documents/document';
import { linesIn } from '../documents/storedLines';

/** An attachment field of one document: in its header, or in one of its lines. */
export interface FilePlace {
	definition: Definition;
	document: StoredDocument;
	field: FieldDefinition;
	line: { block: string; index: number } | undefined;
}

/** What an attachment field is named by. */
export interface PlaceName {
	fieldName: string;
	lineName?: string | undefined;
	lineId?: string | undefined;
	lineExternalId?: string | undefined;
	/** Position of the line, from 0. */
	lineIndex?: number | undefined;
}

function lineMeant(lines: readonly JsonObject[], { lineId, lineExternalId, lineIndex = -1 }: PlaceName): number {
	if (lineId !== undefined) return lines.findIndex(({ _id }) => _id === lineId);
	if (lineExternalId !== undefined) return lines.findIndex(({ externalId }) => externalId === lineExternalId);
	return lineIndex < lines.length ? lineIndex : -1;
}

/** @param hidden fields and line blocks that the caller does not see. @returns undefined when there is no such field */
export function placeNamed(
	{ definition, document, hidden }: { definition: Definition; document: StoredDocument; hidden: ReadonlySet<string> },
	name: PlaceName,
): FilePlace | undefined {
	const { fieldName, lineName } = name;
	const block = lineName === undefined ? undefined : lineBlockNamed(definition, lineName);
	const field = fieldNamed(lineName === undefined ? definition.fields : (block?.fields ?? []), fieldName);
	if (field?.type !== 'attachment' || hidden.has(lineName ?? fieldName)) return undefined;
	if (!block) return { definition, document, field, line: undefined };
	const index = lineMeant(linesIn(document.values, block.name), name);
	return index < 0 ? undefined : { definition, document, field, line: { block: block.name, index } };
}

/**
 * What a `valuePath` of v2 names. A header field is just its name.
 * inferred: in a line it is block, line and field, the line by its position, ID or external ID.
 */
export function placeNamesOf(valuePath: string): PlaceName[] {
	const [lineName = '', ...below] = valuePath.split('.');
	const fieldName = below.at(-1);
	if (fieldName === undefined) return [{ fieldName: lineName }];
	const line = below.slice(0, -1).join('.');
	return [
		...(/^\d+$/.test(line) ? [{ lineName, fieldName, lineIndex: Number(line) }] : []),
		{ lineName, fieldName, lineId: line },
		{ lineName, fieldName, lineExternalId: line },
	];
}

/** Metadata of the files in a field. */
export function filesAt({ document, field, line }: FilePlace): JsonObject[] {
	const holder = line ? linesIn(document.values, line.block)[line.index] : document.values;
	const files = holder?.[field.name];
	return Array.isArray(files) ? files.filter(isObject) : [];
}

/** Values of the document with other files in that field. */
export function withFiles({ document, field, line }: FilePlace, files: readonly JsonObject[]): JsonObject {
	if (!line) return { ...document.values, [field.name]: [...files] };
	const lines = linesIn(document.values, line.block);
	return { ...document.values, [line.block]: lines.map((each, index) => (index === line.index ? { ...each, [field.name]: [...files] } : each)) };
}

import type { Operation } from '../../nodes/shared/descriptor';
import type { Dialect } from '../../nodes/shared/dialect';
import { simpleNameOf } from '../../nodes/shared/panel';
import { generationWith } from '../../nodes/shared/signIn';
import { isObject, type Row } from '../../nodes/shared/values';
import type { ApiDescription } from './apiDescription';
import type { Schema } from './openApiFile';
import type { Documented, Pair } from './documented';
import { sampleOf } from './sample';
import { schemaOfValues, type ValueSchema } from './valueSchema';

/** More types than this no union of the API descriptions has. */
const VARIANTS = 4;

/** What leaves the node after a write that is answered without a record. */
function confirmation({ route }: Operation): Row {
	const names = [...route.matchAll(/\{([^}]+)\}/g)].flatMap(([, name]) => name ?? []);
	return { success: true, ...Object.fromEntries(names.map((name) => [name, 'text'])) };
}

/** The one record of an answer, or what the node gives in its place. */
function recordOf(answer: unknown, operation: Operation, { envelope }: Dialect): Row[] {
	const results = operation.batch?.results(answer);
	if (results) return results.flatMap((result) => ('row' in result ? [result.row] : []));
	const row = (operation.rowOf ?? envelope.row)(answer);
	if (row) return [row];
	return operation.route.startsWith('GET') ? [] : [confirmation(operation)];
}

/** The rows that the node takes out of an answer: by its own code, so that the schema cannot say anything else. */
function rowsOf(answer: unknown, operation: Operation, dialect: Dialect): Row[] {
	switch (operation.gives ?? 'row') {
		case 'any':
			return [{}];
		case 'deleted':
			return [{ deleted: true, id: 'text' }];
		case 'success':
			return [{ success: true }];
		case 'file':
			return [{ fileName: 'text', mimeType: 'text', fileSize: 'text' }];
		case 'rows':
			// What stands in a file is up to who asked for it.
			if (operation.orFile) return [{}];
			// Null stands for rows whose form nobody knows.
			if (Array.isArray(answer) && answer.includes(null)) return [{}];
			return (operation.rowsOf ?? dialect.envelope.rows)(answer) ?? [];
		case 'row':
			return recordOf(answer, operation, dialect);
	}
}

function valueAt(row: Row, path: string): unknown {
	let at: unknown = row;
	for (const key of path.split('.')) at = isObject(at) ? at[key] : undefined;
	return at;
}

/** The row as it leaves the node while Simplify and Include are as they are at first. */
function shaped(row: Row, { select, simple }: Operation): Record<string, unknown> {
	const unasked = (select?.options ?? []).map(({ value }) => value).filter((part) => !select?.default.includes(part));
	const asked: Row = Object.fromEntries(Object.entries(row).filter(([name]) => !unasked.includes(name)));
	return simple ? Object.fromEntries(simple.map((path) => [simpleNameOf(path), valueAt(asked, path)])) : asked;
}

/** What the vendor answers, by the API description. */
export function answerOf(documented: Documented, { operation, described }: Pair, description: ApiDescription): Schema {
	return documented.answer?.({ operation, described, description }) ?? described.answer ?? {};
}

/** Items as the operation gives them when its fields are left as they are, every property filled. */
function itemsOf(documented: Documented, pair: Pair, description: ApiDescription): Array<Record<string, unknown>> {
	const { operation, resource } = pair;
	const { dialect } = generationWith(documented.vendor, resource);
	const answer = answerOf(documented, pair, description);
	const makes = documented.makes ?? ((_operation: Operation, row: Row) => row);
	return Array.from({ length: VARIANTS }, (_unused, variant) => sampleOf(answer, { description, variant })).flatMap((sample) =>
		rowsOf(sample, operation, dialect).map((row) => shaped(makes(operation, row), operation)),
	);
}

/**
 * The form of an item that leaves the node. Throws where the API description gives none, and where an operation
 * simplifies to properties that its answer does not hold.
 */
export function outputSchemaOf(documented: Documented, pair: Pair, description: ApiDescription): ValueSchema {
	const items = itemsOf(documented, pair, description);
	const title = `${documented.vendor.name}: ${pair.resource.name}: ${pair.operation.name}`;
	if (items.length === 0) throw new Error(`${title} has no answer in the API description`);
	const lost = Object.keys(items[0] ?? {}).filter((name) => items.every((item) => item[name] === undefined));
	if (lost.length > 0) throw new Error(`${title} simplifies to ${lost.join(', ')}, which its answer does not hold`);
	return schemaOfValues(items);
}

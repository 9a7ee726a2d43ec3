import { isObject } from '../../machinery/json';
import type { Json, JsonObject } from '../../machinery/vendor';
import type { LineBlock } from '../definitions/definition';
import type { Environment } from '../environment';
import { problem } from '../problem';
import { readFields, strangeNames, type Place, type Read } from './fieldValues';
import { linesIn } from './storedLines';

/** A stored line that a sent one is about: named by its ID or, without one, by its external ID. */
function lineMeant(stored: readonly JsonObject[], { _id, externalId }: JsonObject): JsonObject | undefined {
	if (_id !== undefined) return stored.find((line) => line['_id'] === _id);
	return externalId === undefined ? undefined : stored.find((line) => line['externalId'] === externalId);
}

/** What stays of a stored line that is replaced: its files, which no write can bring. */
function filesOf({ fields }: LineBlock, line: JsonObject): JsonObject {
	const kept = fields.filter(({ name, type }) => type === 'attachment' && line[name] !== undefined);
	return Object.fromEntries(kept.map(({ name }) => [name, line[name]]));
}

function readLine(environment: Environment, block: LineBlock, { line, old, place }: { line: JsonObject; old: JsonObject | undefined; place: Place }): Read {
	const isMerged = environment.settings.lines === 'merge' && old !== undefined;
	const { values, problems } = readFields(environment, block.fields, { sent: line, stored: old ?? {}, isWhole: !isMerged, place });
	const known = ['_id', 'externalId', ...block.fields.map(({ name }) => name)];
	const { externalId } = line;
	return {
		values: {
			...(isMerged ? old : filesOf(block, old ?? {})),
			_id: line['_id'] ?? old?.['_id'] ?? environment.store.newLineId(),
			...(externalId === undefined ? {} : { externalId }),
			...values,
		},
		problems: [...problems, ...strangeNames(environment, line, { known, place })],
	};
}

/**
 * Reads a line block.
 * inferred: it replaces the stored one, keeps the ids it brings and makes those it lacks; or lines are matched by their ids.
 */
export function readLines(environment: Environment, block: LineBlock, { given, stored }: { given: Json; stored: JsonObject }): Read {
	const { name } = block;
	if (given === null) return { values: { [name]: [] }, problems: [] };
	if (!Array.isArray(given)) return { values: {}, problems: [problem([name], 'must be an array')] };
	const before = linesIn(stored, name);
	const reads = given.map((line, index): Read => {
		const place = [name, index];
		if (!isObject(line)) return { values: {}, problems: [problem(place, 'must be of type object')] };
		return readLine(environment, block, { line, old: lineMeant(before, line), place });
	});
	const written = reads.map(({ values }) => values);
	const problems = reads.flatMap(({ problems: each }) => each);
	if (environment.settings.lines === 'replace') return { values: { [name]: written }, problems };
	const writtenAs = (id: Json | undefined): JsonObject | undefined => written.find(({ _id }) => _id === id);
	const added = written.filter(({ _id }) => !before.some((line) => line['_id'] === _id));
	return { values: { [name]: [...before.map((line) => writtenAs(line['_id']) ?? line), ...added] }, problems };
}

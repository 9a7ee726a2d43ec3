import type { Operation } from '../../nodes/shared/descriptor';
import { simpleNameOf } from '../../nodes/shared/panel';
import type { ApiDescription } from './apiDescription';
import type { Schema } from './openApiFile';
import { isOfSeveralCalls } from './documented';
import { meaningOf, meaningsIn } from './meanings';
import type { ValueSchema } from './valueSchema';

const KINDS: Record<string, string> = {
	array: 'List',
	boolean: 'True or false',
	integer: 'Whole number',
	number: 'Number',
	object: 'Group',
	string: 'Text',
};

function kindOf({ type }: ValueSchema): string {
	const types = typeof type === 'string' ? [type] : (type ?? []);
	return types.map((each) => KINDS[each] ?? each).join(', ') || 'Anything';
}

function partsOf({ properties, items }: ValueSchema): string {
	const parts = Object.keys(properties ?? items?.properties ?? {});
	return parts.length > 0 ? `Holds ${parts.join(', ')}.` : '';
}

export const OUTPUT_HEADS = ['Property', 'Kind', 'Meaning'];

/** What the node itself adds to what the vendor says. */
const OWN_MEANINGS: Record<string, string> = {
	deleted: 'Always true: the record is gone.',
	success: 'Always true: the change was accepted.',
};

/** What an operation of several calls tells of them together. */
const OF_SEVERAL_CALLS: Record<string, string> = {
	_action: 'Whether the record was created or updated.',
	added: 'How many records are new.',
	jobId: 'ID of the job.',
	notSaved: 'Rows of the file that were not saved, and why. Rows count as in a spreadsheet.',
	skipped: 'How many records were not saved.',
	total: 'How many records there were.',
	updated: 'How many records were there already and have changed.',
};

/** Where the items of a run become one job, each tells what became of its own record. */
const OF_EACH_ITEM: Record<string, string> = { ...OF_SEVERAL_CALLS, id: 'ID of the record.', status: 'What became of the record.' };

function ownMeaningOf(name: string, operation: Operation): string | undefined {
	if (operation.jointly) return OF_EACH_ITEM[name];
	return (isOfSeveralCalls(operation) ? OF_SEVERAL_CALLS[name] : undefined) ?? OWN_MEANINGS[name];
}

/** The first sentence of what the API description says. Of parts that are there only when asked for, it says how to ask. */
function inPlainWords(meaning: string, { select }: Operation): string {
	const [first = ''] = meaning.split(/(?<=\.) (?=[A-Z])/);
	if (first.includes('select=')) return select ? 'Comes when it is ticked under Include.' : '';
	return first.replace(/`/g, '');
}

/** A row for each property of an item that leaves the node. */
export function outputRows(schema: ValueSchema, operation: Operation, from: { answer: Schema; description: ApiDescription }): string[][] {
	const meanings = meaningsIn(from.answer, from.description);
	const paths = new Map((operation.simple ?? []).map((path) => [simpleNameOf(path), path]));
	return Object.entries(schema.properties ?? {}).map(([name, property]) => {
		const meaning = ownMeaningOf(name, operation) ?? meaningOf(paths.get(name) ?? name, meanings);
		return [name, kindOf(property), [inPlainWords(meaning, operation), partsOf(property)].filter((text) => text !== '').join(' ')];
	});
}

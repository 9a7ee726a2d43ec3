import type { Operation } from '../../nodes/shared/descriptor';
import { simpleNameOf } from '../../nodes/shared/panel';
import type { ApiDescription } from './apiDescription';
import type { Schema } from './openApiFile';
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
		const meaning = OWN_MEANINGS[name] ?? meaningOf(paths.get(name) ?? name, meanings);
		return [name, kindOf(property), [inPlainWords(meaning, operation), partsOf(property)].filter((text) => text !== '').join(' ')];
	});
}

import type { Vendor } from '../../nodes/shared/descriptor';
import { titleOf } from '../../nodes/shared/words';
import type { ApiDescription, Described } from '../generate/apiDescription';
import { fieldDraft } from './fieldDraft';
import { indented, inlineObject, listProperty, quoted } from './literal';
import { bodyValues, parameterValues } from './values';

/** Names of operations by how the vendor's own begin. */
const NAMES: Array<[RegExp, string]> = [
	[/^(list|search|query)/i, 'Get Many'],
	[/^get/i, 'Get'],
	[/^(create|insert|add)/i, 'Create'],
	[/^update/i, 'Update'],
	[/^upsert/i, 'Create or Update'],
	[/^delete/i, 'Delete'],
];

function operationName(id: string): string {
	return NAMES.find(([pattern]) => pattern.test(id))?.[1] ?? titleOf(id);
}

/** The vendor's summary in n8n's wording: lists are got many at a time. */
function actionOf({ summary }: Described): string {
	return summary.replace(/^List /, 'Get many ').replace(/\.$/, '');
}

function selectLines({ parameters }: Described): string[] {
	const parts = parameters.find((parameter) => parameter['x-select-values']);
	if (!parts) return [];
	const chosen = Object.entries(parts['x-select-default'] ?? {}).filter(([, isOn]) => isOn);
	const list = (names: string[]) => `[${names.map(quoted).join(', ')}]`;
	return [`select: selectOf(${list([...(parts['x-select-values'] ?? [])].sort())}, ${list(chosen.map(([name]) => name))}),`];
}

function sortLines({ parameters }: Described): string[] {
	const keys = parameters.find((parameter) => parameter['x-sort-fields'])?.['x-sort-fields'] ?? [];
	const [first] = keys;
	if (first === undefined) return [];
	const labels = inlineObject(Object.fromEntries([...keys].sort().map((key) => [key, quoted(titleOf(key))])));
	return [`sort: sortOf(${labels}, { field: ${quoted(first)}, direction: 'ascending' }),`];
}

function givesLines(name: string): string[] {
	if (name === 'Get Many') return [`gives: 'rows',`];
	return name === 'Delete' ? [`gives: 'deleted',`] : [];
}

/** A descriptor to begin with. Labels, order, pickers and the words are human work. */
export function descriptorDraft(described: Described, description: ApiDescription, vendor: Vendor): string {
	const name = operationName(described.id);
	const isList = name === 'Get Many';
	const { path, query } = parameterValues(described, description, vendor);
	const body = bodyValues(described.body, description);
	const drafts = (values: typeof body) => values.map((value) => fieldDraft(value, description));
	const lines = [
		`// ${described.source ?? 'No page is known.'}`,
		...(path.length > 0 ? [`// A picker from pickers.ts is better than an id: pick(…, { in: 'path', as: ${quoted(path[0]?.wire ?? '')} })`] : []),
		'{',
		...indented([
			`name: ${quoted(name)},`,
			`value: ${quoted(name.replace(/ (\w)/g, (_space, letter: string) => letter.toUpperCase()).replace(/^\w/, (letter) => letter.toLowerCase()))},`,
			`action: ${quoted(actionOf(described))},`,
			...(described.description === undefined ? [] : [`description: ${quoted(described.description)},`]),
			`endpoint: ${quoted(described.id)},`,
			`route: ${quoted(described.route)},`,
			...givesLines(name),
			...listProperty('required', drafts([...path.map((value) => ({ ...value, required: true })), ...body.filter(({ required }) => required)])),
			...listProperty('optional', drafts([...body.filter(({ required }) => !required), ...(isList ? [] : query)])),
			...listProperty('filters', isList ? drafts(query) : []),
			...selectLines(described),
			...sortLines(described),
			...(described.inferred.length > 0 ? [`inferred: ${quoted(`Not stated by ${vendor.name}: ${described.inferred.join('; ')}.`)},`] : []),
		]),
		'},',
	];
	return `${lines.join('\n')}\n`;
}

import type { Vendor } from '../../nodes/shared/descriptor';
import type { ApiDescription, Described } from '../generate/apiDescription';
import type { Parameter, Schema } from '../generate/openApiFile';
import { typesOf } from '../generate/sample';
import type { Value } from './fieldDraft';

/** Parameters that every operation takes belong to the dialect, the credential or the node's options. */
function isOnEveryOperation({ name }: Parameter, { operations }: ApiDescription): boolean {
	return [...operations.values()].every(({ parameters }) => parameters.some((parameter) => parameter.name === name));
}

/** Whether the dialect's paging sends it. Tokens of a following page are not known before there is a first one. */
function isPaging({ name }: Parameter, { dialect }: Vendor): boolean {
	return name in dialect.paging.first(1) || /token$/i.test(name);
}

function isArranged({ name }: Parameter): boolean {
	return name === 'select' || name === 'sort';
}

/** The parameters that become fields, by where they go. */
export function parameterValues(described: Described, description: ApiDescription, vendor: Vendor): { path: Value[]; query: Value[] } {
	const own = described.parameters.filter(
		(parameter) => !isOnEveryOperation(parameter, description) && !isPaging(parameter, vendor) && !isArranged(parameter),
	);
	const valueOf = ({ name, schema = {}, description: text, required }: Parameter): Value => ({
		wire: name,
		schema,
		description: text,
		required: required ?? false,
	});
	return {
		path: own.filter((parameter) => parameter.in === 'path').map((parameter) => ({ ...valueOf(parameter), in: 'path' as const })),
		query: own
			.filter((parameter) => parameter.in === 'query' || parameter.in === 'header')
			.map((parameter) => ({ ...valueOf(parameter), ...(parameter.in === 'header' && { in: 'header' as const }) })),
	};
}

/** The properties of a body that become fields; those of a group stand beside the others, with the group's name before theirs. */
export function bodyValues(body: Schema | undefined, description: ApiDescription, within = ''): Value[] {
	if (body === undefined) return [];
	const flat = description.flatten(body);
	return Object.entries(flat.properties ?? {}).flatMap(([name, schema]): Value[] => {
		const wire = `${within}${name}`;
		const property = description.flatten(schema);
		const isGroup = typesOf(property)[0] === 'object' && property.properties !== undefined;
		if (isGroup && within === '') return bodyValues(schema, description, `${wire}.`);
		return [{ wire, schema, description: property.description, required: within === '' && (flat.required ?? []).includes(name) }];
	});
}

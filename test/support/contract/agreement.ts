import type { Field, Operation, Place, Vendor } from '../../../nodes/shared/descriptor';
import { methodOf } from '../../../nodes/shared/request';
import { readDescription, readSchema, type DescribedOperation, type DescribedValue } from './description';

/** A vendor's node and the API description that it has to agree with. */
export interface Agreement {
	vendor: Vendor;
	file: string;
	/** Endpoints that are not operations of the node, by the reason. */
	notBuilt: Record<string, string[]>;
	/** Values of the description that no field fills yet, by endpoint. */
	notReached?: Record<string, string[]>;
	/** Names that paging sends only once it is far into a list. */
	lateInPaging?: string[];
	/** What stands in a path where the description has a variable that the resource fixes. */
	fixed?: Record<string, string>;
	/** Schema of the records of a batch, by value of the resource. */
	records?: Record<string, string>;
}

/** One operation of the node beside its description. */
export interface Pair {
	name: string;
	operation: Operation;
	described: DescribedOperation;
	/** Properties of the body, or of one record of a batch. */
	body: Map<string, DescribedValue>;
}

function allFields({ required = [], shown = [], optional = [], filters = [] }: Operation): Field[] {
	return [...required, ...shown, ...optional, ...filters];
}

/** Where the value of a field goes. */
export function placeOf(operation: Operation, field: Field): Place {
	if (field.in !== undefined) return field.in;
	return methodOf(operation.route) === 'GET' || operation.filters?.includes(field) ? 'query' : 'body';
}

function fieldsIn(operation: Operation, place: Place): Field[] {
	return allFields(operation).filter((field) => placeOf(operation, field) === place);
}

/** Every operation of a vendor's node that the API description knows. */
export function pairsOf({ vendor, file, records = {} }: Agreement): Pair[] {
	const description = readDescription(file);
	return vendor.resources.flatMap((resource) =>
		resource.operations.flatMap((operation) => {
			const described = description.get(operation.endpoint ?? '');
			if (described === undefined) return [];
			const schema = operation.batch && records[resource.value];
			const body = schema === undefined ? described.body : readSchema(file, schema);
			return [{ name: `${resource.name}: ${operation.name}`, operation, described, body }];
		}),
	);
}

/** The route as the description has it, with what the resource fixes put in. */
export function describedRoute({ method, path }: DescribedOperation, fixed: Record<string, string> = {}): string {
	return `${method} ${path.replace(/\{([^}]+)\}/g, (variable, name: string) => fixed[name] ?? variable)}`;
}

function variablesOf(route: string): string[] {
	return [...route.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
}

/** Variables of routes without exactly one field, and fields for the path without a variable. */
export function pathFaults(operation: Operation): string[] {
	const wanted = variablesOf(operation.route).sort();
	const given = [...fieldsIn(operation, 'path'), ...fieldsIn(operation, 'route')].map(({ as }) => as).sort();
	return wanted.join() === given.join() ? [] : [`${operation.route} has the fields ${given.join() || 'none'}`];
}

/** Fields whose name the description does not know at their place. */
export function strayFields({ name, operation, described, body }: Pair): string[] {
	const stray = (place: Place, known: Map<string, DescribedValue>) =>
		fieldsIn(operation, place).flatMap(({ as }) => (known.has(as) ? [] : [`${name}: ${place} ${as}`]));
	return [...stray('query', described.parameters.query), ...stray('body', body), ...stray('header', described.parameters.header)];
}

function choicesOf({ property }: Field): string[] {
	if (property.type !== 'options' && property.type !== 'multiOptions') return [];
	return (property.options ?? []).flatMap((option) => ('value' in option ? String(option.value) : []));
}

/** Choices, parts and sort keys of the panel that differ from those of the description. */
export function wrongChoices({ name, operation, described, body }: Pair): string[] {
	const { query } = described.parameters;
	const differing = (what: string, offered: string[], known: string[] | undefined) =>
		[...offered].sort().join() === [...(known ?? [])].sort().join() ? [] : [`${name}: ${what}`];
	const { select, sort } = operation;
	return [
		...allFields(operation).flatMap((field) => {
			const known = (placeOf(operation, field) === 'query' ? query : body).get(field.as)?.choices;
			return known === undefined || field.property.type === 'boolean' ? [] : differing(field.as, choicesOf(field), known);
		}),
		...(select ? differing('select', select.options.map(({ value }) => value), query.get(select.as)?.parts) : []),
		...(sort ? differing('sort', sort.options.map(({ value }) => value), query.get(sort.as)?.sortKeys) : []),
	];
}

/** Names that the node sends by itself: pages, order, parts, and headers of credential and options. */
function sentAnyway({ vendor, lateInPaging = [] }: Agreement, { select, sort, paging }: Operation): string[] {
	const { dialect, options = [] } = vendor;
	const asks = paging ?? dialect.paging;
	const first = asks.first(Infinity);
	const following = asks.next({ received: 1, asked: first, body: undefined, wanted: Infinity }) ?? {};
	return [
		...Object.keys({ ...first, ...following }),
		...lateInPaging,
		...Object.keys(sort?.write(sort.default) ?? {}),
		...(select ? [select.as] : []),
		...options.map(({ as }) => as),
		...Object.keys(dialect.connection.headers?.({ partnerId: 'partner' }) ?? {}),
	];
}

/** What an operation takes by its description and nobody can fill in here. */
export function unreached(agreement: Agreement, { operation, described, body }: Pair): string[] {
	const { header, query } = described.parameters;
	const reached = new Set([...sentAnyway(agreement, operation), ...allFields(operation).map(({ as }) => as)]);
	return [...header.keys(), ...query.keys(), ...body.keys()].filter((name) => !reached.has(name)).sort();
}

/** Endpoints of the description that are neither built nor on the list of those not built, and entries of the list that are built or unknown. */
export function endpointFaults({ vendor, file, notBuilt }: Agreement): string[] {
	const described = [...readDescription(file).keys()];
	const built = vendor.resources.flatMap(({ operations }) => operations.flatMap(({ endpoint }) => endpoint ?? []));
	const all = [...built, ...Object.values(notBuilt).flat()];
	return [
		...described.filter((endpoint) => !all.includes(endpoint)).map((endpoint) => `${endpoint} is missing`),
		...all.filter((endpoint) => !described.includes(endpoint)).map((endpoint) => `${endpoint} is not described`),
		...all.filter((endpoint, index) => all.indexOf(endpoint) !== index).map((endpoint) => `${endpoint} stands twice`),
	];
}

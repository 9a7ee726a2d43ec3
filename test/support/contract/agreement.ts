import type { Field, Operation, Place, Resource, Vendor } from '../../../nodes/shared/descriptor';
import { methodOf } from '../../../nodes/shared/route';
import { allResourcesOf, generationWith } from '../../../nodes/shared/signIn';
import { readDescription, readSchema, type DescribedOperation, type DescribedValue } from './description';

/** A vendor's node and the API description that it has to agree with. */
export interface Agreement {
	vendor: Vendor;
	file: string;
	/** Which paths of the description are the node's; all when left out. */
	owes?: (path: string) => boolean;
	/** Endpoints that are not operations of the node, by the reason. */
	notBuilt: Record<string, string[]>;
	/** Values of the description that no field fills in one resource at least, by endpoint. */
	notReached?: Record<string, string[]>;
	/** Choices of the description that nobody needs to choose, by name of the value. */
	notOffered?: Record<string, string[]>;
	/** Names that paging or a batch sends by itself, where a glance at its first call does not show them. */
	sentByItself?: string[];
	/** Names of fields whose values are worked into others and not sent by themselves. */
	notSent?: string[];
	/** Schema of the records of a batch, by value of the resource. */
	records?: Record<string, string>;
	/** What holds these records in a body where it is not `data`, by value of the resource. */
	holders?: Record<string, string>;
}

/** One call of the node beside its description. */
export interface Pair {
	name: string;
	route: string;
	resource: Resource;
	operation: Operation;
	described: DescribedOperation;
	/** Properties of the body, those of one record of a batch included. */
	body: Map<string, DescribedValue>;
}

function allFields({ required = [], shown = [], optional = [], filters = [] }: Operation): Field[] {
	return [...required, ...shown, ...optional, ...filters];
}

/** Where the value of a field goes. */
export function placeOf(operation: Operation, field: Field): Place {
	if (field.in !== undefined) return field.in;
	if (operation.asksInBody) return 'body';
	return methodOf(operation.route) === 'GET' || operation.filters?.includes(field) ? 'query' : 'body';
}

/** The fields whose values go to a place by a name. A field without a name merges whatever it holds. */
function namedIn(operation: Operation, ...places: Place[]): Field[] {
	return allFields(operation).filter((field) => places.includes(placeOf(operation, field)) && field.as !== '');
}

/** Endpoint and route of an operation, of what else its method may be, and of its call for a single item. */
function callsOf({ endpoint, route, byMethod = {}, alone }: Operation): Array<{ endpoint: string; route: string }> {
	const [, path = ''] = route.split(' ');
	const others = Object.entries(byMethod).map(([method, other]) => ({ endpoint: other, route: `${method} ${path}` }));
	return [...(endpoint === undefined ? [] : [{ endpoint, route }]), ...others, ...(alone ? [alone] : [])];
}

/** Every call of a vendor's node that the API description knows. */
export function pairsOf({ vendor, file, records = {}, holders = {} }: Agreement): Pair[] {
	const description = readDescription(file);
	return allResourcesOf(vendor).flatMap((resource) => {
		const record = records[resource.value] ? readSchema(file, records[resource.value] ?? '') : new Map<string, DescribedValue>();
		return resource.operations.flatMap((operation) =>
			callsOf(operation).flatMap(({ endpoint, route }) => {
				const described = description.get(endpoint);
				if (described === undefined) return [];
				const holder = holders[resource.value] ?? 'data[]';
				const body = operation.batch && described.body.has(holder) ? new Map([...described.body, ...record]) : described.body;
				return [{ name: `${resource.name}: ${operation.name}`, route, resource, operation, described, body }];
			}),
		);
	});
}

/** Routes that differ from the description. Where it names what a variable may be, the route holds one of these. */
export function wrongRoutes({ name, route, described: { method, path, parameters } }: Pair): string[] {
	const [ownMethod, ownPath = ''] = route.split(' ');
	const own = ownPath.split('/');
	const segments = path.split('/');
	const fits = segments.every((segment, index) => {
		const choices = parameters.path.get(segment.slice(1, -1))?.choices;
		return segment === own[index] || (choices?.includes(own[index] ?? '') ?? false);
	});
	return fits && own.length === segments.length && ownMethod === method ? [] : [`${name}: ${route} is not ${method} ${path}`];
}

function variablesOf(route: string): string[] {
	return [...route.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
}

/** Variables without exactly one field, and fields for the path without a variable. A batch takes some of its own into the call. */
export function pathFaults(operation: Operation): string[] {
	const { route, batch, alone } = operation;
	const wanted = new Set([...variablesOf(route), ...(batch?.own ?? []), ...(alone ? variablesOf(alone.route) : [])]);
	const given = namedIn(operation, 'path', 'route').map(({ as }) => as);
	return [...wanted].sort().join() === given.sort().join() ? [] : [`${route} has the fields ${given.join() || 'none'}`];
}

/** Fields whose name the description does not know at their place. */
export function strayFields({ name, operation, described, body }: Pair, notSent: string[] = []): string[] {
	const { header, query } = described.parameters;
	const stray = (place: Place, known: Map<string, DescribedValue>) =>
		namedIn(operation, place).flatMap(({ as }) => (known.has(as) || notSent.includes(as) ? [] : [`${name}: ${place} ${as}`]));
	return [...stray('query', query), ...stray('body', body), ...stray('call', body), ...stray('header', header)];
}

function choicesOf({ property }: Field): string[] {
	if (property.type !== 'options' && property.type !== 'multiOptions') return [];
	return (property.options ?? []).flatMap((option) => ('value' in option ? String(option.value) : []));
}

/** Choices, parts and sort keys of the panel that differ from those of the description. */
export function wrongChoices({ name, operation, described, body }: Pair, notOffered: Agreement['notOffered'] = {}): string[] {
	const { query } = described.parameters;
	const asked = operation.asksInBody ? body : query;
	const differing = (what: string, offered: string[], known: string[] | undefined) =>
		[...offered].sort().join() === [...(known ?? [])].sort().join() ? [] : [`${name}: ${what}`];
	const { select, sort } = operation;
	return [
		...allFields(operation).flatMap((field) => {
			const known = (placeOf(operation, field) === 'query' ? query : body).get(field.as)?.choices;
			const wanted = known?.filter((choice) => !notOffered[field.as]?.includes(choice));
			return wanted === undefined || field.property.type === 'boolean' ? [] : differing(field.as, choicesOf(field), wanted);
		}),
		...(select ? differing('select', select.options.map(({ value }) => value), query.get(select.as)?.parts) : []),
		...(sort ? differing('sort', sort.options.map(({ value }) => value), asked.get(sort.as)?.sortKeys ?? asked.get(sort.as)?.choices) : []),
	];
}

/** Names that the node sends by itself: pages, order, parts, and headers of credential and options. */
function sentAnyway({ vendor, sentByItself = [] }: Agreement, { resource, operation: { select, sort, paging } }: Pair): string[] {
	const { options = [] } = vendor;
	const { dialect } = generationWith(vendor, resource);
	const asks = paging ?? dialect.paging;
	const first = asks.first(Infinity);
	const following = asks.next({ received: 1, asked: first, body: undefined, wanted: Infinity }) ?? {};
	return [
		...Object.keys({ ...first, ...following }),
		...Object.keys(sort?.write(sort.default) ?? {}),
		...(select ? [select.as] : []),
		...sentByItself,
		...options.map(({ as }) => as),
		...Object.keys(dialect.connection.headers?.({ partnerId: 'partner' }) ?? {}),
	];
}

/** What an operation takes by its description and nobody can fill in here. */
export function unreached(agreement: Agreement, pair: Pair): string[] {
	const { operation, described, body } = pair;
	const { header, query } = described.parameters;
	const fields = allFields(operation);
	const merged = fields.filter((field) => field.as === '' && placeOf(operation, field) === 'body');
	// Where it chooses among fixed names, such as those of fields to empty, it reaches these only.
	const reached = new Set([...sentAnyway(agreement, pair), ...fields.map(({ as }) => as), ...merged.flatMap(choicesOf)]);
	const isMerged = merged.some((field) => choicesOf(field).length === 0);
	const names = [...header.keys(), ...query.keys(), ...(isMerged ? [] : body.keys())];
	return names.filter((name) => !reached.has(name) && !name.startsWith('data[]')).sort();
}

/** The same for a whole vendor, by endpoint: what cannot be filled in for one resource at least. */
export function unreachedBy(agreement: Agreement): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	for (const pair of pairsOf(agreement)) {
		const { endpoint } = pair.described;
		const names = new Set([...(found[endpoint] ?? []), ...unreached(agreement, pair)]);
		if (names.size > 0) found[endpoint] = [...names].sort();
	}
	return found;
}

/** Endpoints of the description that are neither built nor on the list of those not built, and entries of the list that are built or unknown. */
export function endpointFaults({ vendor, file, notBuilt, owes = () => true }: Agreement): string[] {
	const described = [...readDescription(file).values()].filter(({ path }) => owes(path)).map(({ endpoint }) => endpoint);
	const calls = allResourcesOf(vendor).flatMap(({ operations }) => operations.flatMap(callsOf));
	const built = [...new Set(calls.map(({ endpoint }) => endpoint))];
	const all = [...built, ...Object.values(notBuilt).flat()];
	const routes = calls.map(({ endpoint, route }) => `${endpoint} at ${route}`);
	const repeated = (names: string[]) => names.filter((name, index) => names.indexOf(name) !== index);
	return [
		...described.filter((endpoint) => !all.includes(endpoint)).map((endpoint) => `${endpoint} is missing`),
		...all.filter((endpoint) => !described.includes(endpoint)).map((endpoint) => `${endpoint} is not described`),
		...repeated(all).map((endpoint) => `${endpoint} is built and said not to be`),
		...repeated(routes).map((call) => `${call} stands twice`),
	];
}

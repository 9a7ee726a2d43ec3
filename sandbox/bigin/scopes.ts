import { isObject } from '../machinery/json';
import type { Call } from '../machinery/vendor';

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** What a scope is about: `settings`, `modules`; notes and attachments are areas of their own beside the other modules. */
function areaOf(scope: string): string {
	const [, area = '', part = ''] = scope.split('.');
	return area === 'modules' && ['notes', 'attachments'].includes(part) ? `${area}.${part}` : area;
}

/** The module a call is about: in the path, the query of COQL or the body of a bulk job. */
function moduleIn(call: Call): string {
	const body = call.body<unknown>();
	if (isObject(body)) {
		if (typeof body['select_query'] === 'string') return /\bfrom\s+(\w+)/i.exec(body['select_query'])?.[1] ?? '';
		const [resource] = Array.isArray(body['resource']) ? body['resource'] : [body['query']];
		const module = isObject(resource) ? resource['module'] : undefined;
		const name = isObject(module) ? module['api_name'] : module;
		if (typeof name === 'string') return name;
	}
	return call.path.split('/')[3] ?? '';
}

const verbs: Readonly<Record<string, string>> = { GET: 'READ', POST: 'CREATE', PUT: 'UPDATE', DELETE: 'DELETE' };

/** `ZohoBigin.modules.notes.{READ|…} with ZohoBigin.modules.{parent}.ALL` as the scopes that fit this call. */
function spellOut(alternative: string, call: Call): string[] {
	const module = moduleIn(call).toLowerCase();
	const [bare = ''] = alternative.split(' (');
	return bare.split(' with ').flatMap((scope) => {
		const named = scope.replace(/\{module\}|\{parent\}/, module);
		const [, choices] = /\{([A-Z|]+)\}/.exec(named) ?? [];
		if (choices === undefined) return [named];
		const fitting = choices.split('|').filter((choice) => choice === verbs[call.method] || (choice === 'WRITE' && call.method !== 'GET'));
		return fitting.map((choice) => named.replace(/\{[A-Z|]+\}/, choice));
	});
}

/**
 * Whether these scopes open an operation. Each scope it asks for has to be owned, or one of the alternatives
 * that are about the same area (inferred: how the two lists of the API description go together).
 */
export function mayCall(call: Call, owned: readonly string[]): boolean {
	const security = call.described('security');
	const sets = (Array.isArray(security) ? security : []).map((set: unknown) => (isObject(set) ? Object.values(set).flatMap(texts) : []));
	const alternatives = texts(call.described('x-scope-alternatives')).flatMap((text) => spellOut(text, call));
	const hasArea = (area: string): boolean => alternatives.some((scope) => areaOf(scope) === area && owned.includes(scope));
	return sets.some((set) => set.every((scope) => owned.includes(scope) || hasArea(areaOf(scope))));
}

import { isObject, type Row } from '../../shared/values';

/** The one member of an answer that holds its records; which, depends on what was asked. */
const MEMBERS = [
	'data',
	'users',
	'tags',
	'watch',
	'fields',
	'layouts',
	'related_lists',
	'custom_views',
	'modules',
	'org',
	'roles',
	'profiles',
	'from_addresses',
];

/** What an answer holds, as it came. */
export function recordsIn(body: unknown): Row[] | undefined {
	if (!isObject(body)) return undefined;
	const list = MEMBERS.map((member) => body[member]).find(Array.isArray);
	return list?.filter(isObject);
}

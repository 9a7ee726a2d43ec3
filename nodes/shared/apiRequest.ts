import type { Resource } from './descriptor';
import { choice, field, jsonObject } from './fields';
import { METHODS } from './route';
import { isEmpty, shown, type Reader } from './values';

/** A path below the account's own address: no other host, no way upwards, no query of its own. */
const asPath: Reader = (value) => {
	if (isEmpty(value)) return { value: undefined };
	const path = String(value).trim();
	const segments = path.split('/');
	let isBelow = path.startsWith('/') && !path.startsWith('//') && !/[\s\\?#]/.test(path);
	try {
		isBelow &&= !segments.some((segment) => /^\.{1,2}$/.test(decodeURIComponent(segment)));
	} catch {
		isBelow = false;
	}
	return isBelow ? { value: path } : { problem: `must be a path that begins with a slash, but is '${shown(path)}'` };
};

function pathField(example: string) {
	return field('path', {
		example,
		description: 'What follows the address of the API. What stands behind a question mark goes into Query Parameters.',
		required: true,
		in: 'route',
		as: 'path',
		shape: { type: 'string', default: '' },
		read: asPath,
	});
}

const queryField = jsonObject('query', {
	label: 'Query Parameters',
	description: 'Names and values that stand behind the question mark, as JSON',
	in: 'query',
	as: '',
});

/** Reaches whatever has no operation of its own, with the same sign-in, limits, retries, paging and messages. `example` is a path of the vendor. */
export function apiRequest(example: string): Resource {
	return {
		name: 'API Request',
		value: 'apiRequest',
		operations: [
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many records from any address of the API',
				description: 'Read a list page by page',
				route: 'GET /{path}',
				gives: 'rows',
				required: [pathField(example)],
				shown: [queryField],
			},
			{
				name: 'Send',
				value: 'send',
				action: 'Send a request to any address of the API',
				description: 'Make one call and return what comes back',
				route: 'POST /{path}',
				gives: 'any',
				required: [
					choice('method', {
						options: METHODS.map((method) => ({ name: method, value: method })),
						default: 'GET',
						in: 'method',
					}),
					pathField(example),
				],
				shown: [
					queryField,
					jsonObject('body', { label: 'Body', description: 'What to send, as JSON. Not used by GET.', in: 'body', as: '' }),
				],
			},
		],
	};
}

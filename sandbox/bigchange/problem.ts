import { Refusal, type Answer, type Call } from '../machinery/vendor';

/** Messages by field, or under `queryParams` where a query as a whole is refused. */
export type Errors = Readonly<Record<string, readonly string[]>>;

const titles: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	409: 'Conflict',
	415: 'Unsupported Media Type',
	422: 'One or more validation errors occurred.',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	501: 'The sandbox does not imitate this operation',
	503: 'Service Unavailable',
};

/**
 * A problem body of RFC 7807. Like the vendor's, some have a title and a status only.
 * inferred: the wording, and the media type application/problem+json
 */
export function problem(status: number, detail?: string, errors?: Errors): Answer {
	return {
		status,
		headers: { 'content-type': 'application/problem+json; charset=utf-8' },
		body: { title: titles[status] ?? 'Request failed', status, ...(detail === undefined ? {} : { detail }), ...(errors ? { errors } : {}) },
	};
}

/** Refuses a write over one member of its body, or one rule of the business. */
export function invalid(name: string, text: string): Refusal {
	return new Refusal(problem(422, undefined, { [name]: [text] }));
}

/** The status of a fault in the query: 422 where the operation's page lists it, else 400. */
export function queryFaultStatus(call: Call): 400 | 422 {
	const responses = call.described('responses');
	return typeof responses === 'object' && responses !== null && '422' in responses ? 422 : 400;
}

/** Refuses a list over its query. */
export function badQuery(call: Call, text: string): Refusal {
	return new Refusal(problem(queryFaultStatus(call), undefined, { queryParams: [text] }));
}

/** Refuses a call for a record that is not there, or not there yet. */
export function notFound(): Refusal {
	return new Refusal(problem(404));
}

import { Refusal, type Answer, type JsonObject } from '../../machinery/vendor';
import { culprit, type Problem } from '../problem';
import type { BizzStreamSettings } from '../settings';

interface Failure {
	/** Machine code; `validation_error`, `token_expired` and `not_found` are documented. */
	error: string;
	description: string;
	userDescription: string;
	validationErrors?: unknown[];
}

/** Documented: the members of the error object. Its wording is ours. */
export function failure(status: number, { error, description, userDescription, validationErrors = [] }: Failure): Answer {
	return { status, body: { status: 'error', error, description, message: description, userDescription, validationErrors } };
}

const usual: Readonly<Record<number, Failure>> = {
	400: { error: 'validation_error', description: 'The request is not valid.', userDescription: 'The request could not be processed.' },
	401: { error: 'unauthorized', description: 'The access token is missing or not known.', userDescription: 'Please sign in.' },
	403: { error: 'forbidden', description: 'The user may not perform this operation.', userDescription: 'You do not have access.' },
	404: { error: 'not_found', description: 'There is nothing at this address.', userDescription: 'It does not exist.' },
	405: { error: 'method_not_allowed', description: 'The route does not offer this method.', userDescription: 'This is not possible.' },
	429: { error: 'too_many_requests', description: 'Too many requests.', userDescription: 'Please try again later.' },
	501: { error: 'not_imitated', description: 'The sandbox does not imitate this operation.', userDescription: 'This is not possible.' },
};

/** A failure known by its status only. inferred: every code but `validation_error` and `not_found`. */
export function failureOf(status: number): Answer {
	return failure(status, usual[status] ?? { error: 'server_error', description: 'Something went wrong.', userDescription: 'Something went wrong.' });
}

export const tokenExpired = failure(401, {
	error: 'token_expired',
	description: 'The access token is no longer valid.',
	userDescription: 'Please sign in again.',
});

/** Body, Query, Path, Header: the part of the request that a message names first. */
export type Part = 'Body' | 'Query' | 'Path' | 'Header';

/** Documented: messages in Joi's style that name the part first. @param problems at least one */
export function invalid(part: Part, problems: readonly Problem[], { validationErrors: layout }: Pick<BizzStreamSettings, 'validationErrors'>): Answer {
	const told = problems.map((each) => ({ message: `"${culprit(each)}" ${each.text}`, path: [...each.path] }));
	return failure(400, {
		error: 'validation_error',
		description: `${part} error: ${told.map(({ message }) => message).join('. ')}`,
		userDescription: 'The request could not be processed.',
		validationErrors: layout === 'texts' ? told.map(({ message }) => message) : told,
	});
}

export function invalidRefusal(...refused: Parameters<typeof invalid>): Refusal {
	return new Refusal(invalid(...refused));
}

/** It is not there, or hidden from the user: both are told alike. */
export function notFound(what: 'document' | 'document definition' | 'attachment' | 'attachment field'): Refusal {
	const description = `No ${what} with this ID.`;
	return new Refusal(failure(404, { error: 'not_found', description, userDescription: `The ${what} does not exist.` }));
}

export type PayloadName = 'documents' | 'document' | 'attachments' | 'documentDefinitions' | 'documentDefinition';

/** inferred: under which key the payload stands. Where there is none, `ok` takes the place of a document's own status. */
export function payload(name: PayloadName, content: JsonObject | JsonObject[], { wrapper }: Pick<BizzStreamSettings, 'wrapper'>): unknown {
	if (wrapper === 'named') return { status: 'ok', [name]: content };
	if (wrapper !== 'bare') return { status: 'ok', [wrapper]: content };
	return Array.isArray(content) ? content : { ...content, status: 'ok' };
}

export const done: Answer = { status: 200, body: { status: 'ok' } };

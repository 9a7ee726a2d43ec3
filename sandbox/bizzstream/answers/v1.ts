import { Refusal, type Answer, type Json } from '../../machinery/vendor';
import { culprit, type Problem } from '../problem';
import type { BizzStreamSettings } from '../settings';

/** Documented by one sample: a sentence that ends with a code. */
export function failure(status: number, text: string): Answer {
	return { status, body: { status: 'error', error: `Error: ${text} [${status}]` } };
}

export function refusal(status: number, text: string): Refusal {
	return new Refusal(failure(status, text));
}

/** inferred from the framework below: it refuses with a sentence in `message`, and late where the sign-in is at fault. */
export function frameworkFailure(status: number, message: string, { holdBackMs }: Pick<BizzStreamSettings, 'holdBackMs'>): Answer {
	const isHeldBack = (status === 401 || status === 403) && holdBackMs > 0;
	return { status, body: { status: 'error', message }, ...(isHeldBack ? { afterMs: holdBackMs } : {}) };
}

export const NOT_LOGGED_IN = 'You must be logged in to do this.';

const sentences: Readonly<Record<number, string>> = {
	400: 'The request is not valid.',
	401: NOT_LOGGED_IN,
	403: 'Not permitted.',
	404: 'There is nothing at this address.',
	405: 'The route does not offer this method.',
	429: 'Too many requests.',
	501: 'The sandbox does not imitate this operation.',
};

export function failureOf(status: number, settings: Pick<BizzStreamSettings, 'holdBackMs'>): Answer {
	return frameworkFailure(status, sentences[status] ?? 'Something went wrong.', settings);
}

/** Documented wording, by one sample: the name of the field, and what it lacks. */
function sentence(each: Problem): string {
	const text = each.text === 'is required' ? 'a value is needed' : each.text;
	return `${culprit(each)}; ${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Only the first problem is told. @param problems at least one */
export function invalid([first]: readonly Problem[]): Answer {
	return failure(400, first ? sentence(first) : 'The request is not valid');
}

export function invalidRefusal(problems: readonly Problem[]): Refusal {
	return new Refusal(invalid(problems));
}

/** It is not there, or hidden from the user: both are told alike. */
export function notFound(what: 'Document' | 'Document definition' | 'Attachment' | 'User'): Refusal {
	return refusal(404, `${what} not found`);
}

export function success(data: Json): Answer {
	return { status: 200, body: { status: 'success', data } };
}

export const done: Answer = { status: 200, body: { status: 'success', message: 'Done.' } };

import { Refusal, type Answer } from '../machinery/vendor';

/** inferred: the wording; no page of the vendor prints an error. */
const texts: Readonly<Record<number, string>> = {
	400: 'The request is invalid.',
	401: 'Authorization has been denied for this request.',
	403: 'The firm does not accept this sign-in.',
	404: 'No such record.',
	405: 'You do not have the right to do this.',
	429: 'Too many requests.',
	500: 'An error has occurred.',
	501: 'The sandbox does not imitate this operation.',
	503: 'The service is unavailable.',
};

/** An answer that reports a failure. inferred: `Message` is what the vendor's framework calls it. */
export function problem(status: number, text = texts[status] ?? 'The request failed.'): Answer {
	return { status, body: { Message: text } };
}

export function invalid(text: string): Refusal {
	return new Refusal(problem(400, text));
}

export function unknownRecord(): Refusal {
	return new Refusal(problem(404));
}

/** Documented: 405 says that the caller lacks a right. */
export function notPermitted(): Refusal {
	return new Refusal(problem(405));
}

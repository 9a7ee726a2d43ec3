import { Refusal, type Answer } from '../machinery/vendor';

/** Stands in a refusal until the trace id of the call is known. */
export const NO_TRACE = '';

/** inferred: no error body is published; the server is ASP.NET, so problem details are likely. */
export function problem(status: number, title: string, errors?: Record<string, string[]>): Answer {
	return { status, body: { title, status, ...(errors ? { errors } : {}), traceId: NO_TRACE } };
}

/** Refuses a call over one property of its body or query. */
export function invalid(name: string, text: string): Refusal {
	return new Refusal(problem(400, 'Request validation failed', { [name]: [text] }));
}

/** Refuses a call that breaks a rule of the firm's books. inferred: status 400. */
export function forbidden(title: string): Refusal {
	return new Refusal(problem(400, title));
}

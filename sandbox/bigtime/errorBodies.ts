import type { Answer } from '../machinery/vendor';
import type { BigTimeSettings } from './settings';

function messageOf({ body }: Answer): string {
	return typeof body === 'object' && body !== null && 'Message' in body ? String(body.Message) : 'An error has occurred.';
}

/** A failure in the form that is switched on; no page tells which one the vendor uses. */
export function failureAs(form: BigTimeSettings['errorBody'], answer: Answer): Answer {
	const { status, headers = {} } = answer;
	if (form === 'json' || answer.html !== undefined) return answer;
	if (form === 'empty') return { status, headers };
	const text = messageOf(answer);
	if (form === 'text') return { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }, bytes: Buffer.from(text) };
	return { status, headers, html: `<!DOCTYPE html><html><head><title>${status}</title></head><body><h2>${text}</h2></body></html>` };
}

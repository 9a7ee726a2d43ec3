import type { Answer, FailureKind, Fault } from '../../shared/answer';
import type { Failures } from '../../shared/dialect';
import { isObject, lookUp } from '../../shared/values';
import { hiddenUnless } from '../outcome';
import { messages } from '../messages';

/** https://docs.test.metacomplatform.com/rest/introduction-to-rest/ names these three. */
const KINDS: Record<string, FailureKind> = {
	not_found: 'notFound',
	token_expired: 'signIn',
	validation_error: 'invalid',
};

/** inferred: retrieval is cut off after 3,000 ms, and no page shows how that is reported. */
const TOOK_TOO_LONG = /time[d]?[ _-]?out|took (?:longer|too long)/i;

interface Complaint {
	field?: string;
	text: string;
}

/** Where something is wrong, as people count: lines from 1. */
function placeOf(path: unknown[]): string {
	return path.map((step) => (typeof step === 'number' ? `line ${step + 1}` : String(step))).join(', ');
}

/** One validation error. inferred: it is a text, or an object with `message` and `path`. */
function complaintIn(error: unknown): Complaint | undefined {
	if (typeof error === 'string') return { field: /"([^"]+)"/.exec(error)?.[1], text: error };
	if (!isObject(error) || typeof error.message !== 'string') return undefined;
	if (!Array.isArray(error.path) || error.path.length === 0) return { text: error.message };
	const field = placeOf(error.path);
	return { field, text: `'${field}' ${error.message.replace(/^"[^"]*"\s*/, '')}` };
}

/** What the person in front of the screen may read, and what is wrong with which field. */
function readFault({ status, body }: Answer): Fault {
	if (!isObject(body)) return status === 403 ? { code: 'firewall' } : {};
	const code = typeof body.error === 'string' ? body.error : undefined;
	const said = [body.userDescription, body.description, body.message].find((each) => typeof each === 'string' && each !== '');
	const complaints = (Array.isArray(body.validationErrors) ? body.validationErrors : []).flatMap((error) => complaintIn(error) ?? []);
	const texts = [...(said === undefined ? [] : [String(said)]), ...complaints.map(({ text }) => text)];
	const kind = lookUp(KINDS, code) ?? (TOOK_TOO_LONG.test(`${code} ${String(body.description)}`) ? 'timeout' : undefined);
	const field = complaints.find((complaint) => complaint.field !== undefined)?.field;
	return {
		...(kind && { kind }),
		...(code !== undefined && { code }),
		...(texts.length > 0 && { detail: [...new Set(texts)].join(' ') }),
		...(field !== undefined && { field }),
	};
}

export const failures: Failures = { read: readFault, hidden: hiddenUnless('ok'), messages };

import type { Answer, Call, Complaint } from '../machinery/vendor';
import { problem, queryFaultStatus } from './problem';

/** What cannot be read at all, as against what can be read and is not allowed. inferred: where .NET draws the line. */
const unreadable = ['type', 'format', 'enum', 'parse'];

/** inferred: names the API does not know are ignored, as .NET does. */
function isTolerated({ where, rule }: Complaint): boolean {
	return rule === 'additionalProperties' && /^(query|body)/.test(where);
}

/** More values than a filter takes; and, documented for finance, 0 as the id of a contact or an owner. */
function isRule({ where, rule }: Complaint): boolean {
	return rule === 'maxItems' || (rule === 'minimum' && /^query\/(contactId|ownerId)$/.test(where));
}

function errorsOf(complaints: readonly Complaint[]): Record<string, string[]> {
	const errors: Record<string, string[]> = {};
	for (const { where, text } of complaints) {
		const [part = '', ...below] = where.split('/');
		const name = part === 'query' ? 'queryParams' : below.join('.') || part;
		(errors[name] ??= []).push(text);
	}
	return errors;
}

function statusOf(call: Call, complaints: readonly Complaint[]): number {
	const about = (part: string): Complaint[] => complaints.filter(({ where }) => where.split('/')[0] === part);
	if (complaints.some(({ rule }) => rule === 'mediaType')) return call.operationId === 'createAccessToken' ? 400 : 415;
	if (about('header').length > 0 || about('path').length > 0) return 400;
	const query = about('query');
	if (query.length > 0) return query.every(isRule) ? queryFaultStatus(call) : 400;
	// Among alternatives each complains in its own way; which one was meant is a matter of rules.
	if (complaints.some(({ rule }) => rule === 'oneOf')) return 422;
	const isEmpty = complaints.some(({ where, rule }) => where === 'body' && rule === 'required');
	return isEmpty || complaints.some(({ rule }) => unreadable.includes(rule)) ? 400 : 422;
}

/** The answer to a request that the API description forbids; `undefined` where BigChange would let it pass. */
export function answerComplaints(call: Call, complaints: readonly Complaint[]): Answer | undefined {
	const serious = complaints.filter((complaint) => !isTolerated(complaint));
	if (serious.length === 0) return undefined;
	const status = statusOf(call, serious);
	// Documented: a missing JSON type answers with title and status only.
	return status === 415 ? problem(415) : problem(status, undefined, errorsOf(serious));
}

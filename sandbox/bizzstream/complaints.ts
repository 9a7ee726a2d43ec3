import type { Answer, Call, Complaint } from '../machinery/vendor';
import * as v1 from './answers/v1';
import * as v2 from './answers/v2';
import { isV1 } from './environment';
import { problem, type Problem } from './problem';
import type { BizzStreamSettings } from './settings';

const parts: Readonly<Record<string, v2.Part>> = { body: 'Body', query: 'Query', path: 'Path', header: 'Header' };

/** The texts of the checking library, in the words of the one that the vendor uses. */
function wording({ where, rule, text }: Complaint): string {
	if (rule === 'required') return 'is required';
	if (rule === 'additionalProperties') return 'is not allowed';
	return text.startsWith(`${where} `) ? text.slice(where.length + 1) : text;
}

function problemOf(complaint: Complaint): Problem {
	const [, ...path] = complaint.where.split('/');
	return problem(path.map((name) => (/^\d+$/.test(name) ? Number(name) : name)), wording(complaint));
}

/** What BizzStream says to a request its API description forbids. */
export function answerComplaints(call: Call, complaints: readonly Complaint[], settings: BizzStreamSettings): Answer {
	if (isV1(call)) return v1.invalid(complaints.map(problemOf));
	const [first = ''] = (complaints[0]?.where ?? '').split('/');
	const alike = complaints.filter(({ where }) => where.split('/')[0] === first);
	return v2.invalid(parts[first] ?? 'Body', alike.map(problemOf), settings);
}

import type { Answer, Complaint } from '../machinery/vendor';
import { refusal } from './faults';

/** Faults inside `data` are the business of the single record, which answers for itself. */
function concernsOneRecord({ where }: Complaint): boolean {
	return /^body\/(data|users|tags|watch)\/\d+/.test(where);
}

/**
 * What Bigin says to a request its API description forbids.
 * inferred: the codes, except REQUIRED_PARAM_MISSING and INVALID_MODULE.
 */
export function answerComplaints(complaints: readonly Complaint[]): Answer | undefined {
	const [first] = complaints.filter((complaint) => !concernsOneRecord(complaint));
	if (!first) return undefined;
	const { where, rule } = first;
	const [part, name = ''] = where.split('/');
	if (part === 'path' && name === 'module_api_name') return refusal(400, 'INVALID_MODULE', { resource_path_index: 0 });
	if (part === 'path') return refusal(400, 'INVALID_DATA', { id: name, resource_path_index: 1 });
	if (part === 'query' && rule === 'required') return refusal(400, 'REQUIRED_PARAM_MISSING', { param_name: name });
	if (rule === 'maxItems' || where === 'query/per_page') return refusal(400, 'LIMIT_EXCEEDED', { param_name: name });
	if (part === 'query' && rule !== 'additionalProperties') return refusal(400, 'INVALID_DATA', { param_name: name });
	return refusal(400, 'INVALID_REQUEST', { param_name: name });
}

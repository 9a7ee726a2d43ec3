import type { Picker } from '../shared/picker';
import { isObject, type Row } from '../shared/values';
import { labelOf } from './labels';
import { byNumber, idOf, named } from './pickerRows';

/** What belongs to the chosen job. */
function ofJob(label: string, part: string, row: Picker['row']): Picker {
	return byNumber({ label, list: `GET /v1/jobs/{jobId}/${part}`, within: { jobId: ['job'] }, row });
}

export const jobConstraints = ofJob('Job Constraint', 'constraints', (constraint) => ({
	name: named(labelOf(String(constraint.type)), constraint.entityName ?? constraint.constraintAt),
	value: idOf(constraint),
}));

export const jobLineItems = ofJob('Job Line Item', 'lineItems', (line) => ({
	name: `${named(line.description ?? line.id)} × ${String(line.quantity ?? 1)}`,
	value: idOf(line),
}));

export const jobStock = ofJob('Job Stock', 'stock', (stock) => ({
	name: named([stock.make, stock.model].filter(Boolean).join(' ') || stock.id, stock.serialNumber, labelOf(String(stock.action ?? 'unknown'))),
	value: idOf(stock),
}));

export const jobWorksheets = ofJob('Job Worksheet', 'worksheets', (worksheet) => ({ name: named(worksheet.name), value: idOf(worksheet) }));

/** Names of what a job type keeps its results under, by the status that they go with. */
const RESULTS: Record<string, string> = { completedOk: 'positiveResults', completedWithIssues: 'negativeResults' };

/**
 * The results that fit the chosen job and status: a job tells its type, the type its results.
 * https://documentation.ops.bigchange.com/docs/rest/api-reference/sets-a-jobs-result
 */
export const jobResults: Picker = {
	label: 'Result',
	list: 'GET /v1/jobTypes/{jobTypeId}',
	within: { job: ['job'], status: ['status'] },
	needs: ['job', 'status'],
	gather: async (call, { job = '', status = '' }) => {
		const { typeId } = recordOf(await call(`GET /v1/jobs/${encodeURIComponent(job)}`, {}));
		const results = recordOf(await call(`GET /v1/jobTypes/${encodeURIComponent(String(typeId))}`, {}))[RESULTS[status] ?? ''];
		return Array.isArray(results) ? results.map((text) => ({ text: String(text) })) : [];
	},
	row: ({ text }) => ({ name: String(text), value: String(text) }),
	sentAs: 'words',
	idWord: 'Text',
	example: 'e.g. Serviced, no faults',
};

function recordOf(body: unknown): Row {
	return isObject(body) ? body : {};
}

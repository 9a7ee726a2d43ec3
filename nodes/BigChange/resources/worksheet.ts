import type { Field, Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { jobs, worksheets } from '../pickers';

/** Answers belong to something; jobs are the only kind that anybody has seen. */
const ofJob: Field = withEntity(pick(jobs, { as: '', description: 'Only answers that were given on this job' }));

function withEntity(picker: Field): Field {
	return {
		...picker,
		read: (value, context) => {
			const reading = picker.read(value, context);
			if ('problem' in reading || reading.value === undefined) return reading;
			return { value: { entityType: 'job', entityId: reading.value } };
		},
	};
}

/** Forms that are filled in on a job, and what was answered. They are made in BigChange itself.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference */
export const worksheetResource: Resource = {
	name: 'Worksheet',
	value: 'worksheet',
	key: 'id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a worksheet',
			endpoint: 'getWorksheet',
			route: 'GET /v1/worksheets/{worksheetId}',
			required: [pick(worksheets, { in: 'path', as: 'worksheetId' })],
		},
		{
			name: 'Get Answers',
			value: 'getAnswers',
			action: 'Get answers to worksheets',
			description: 'Get what was answered to the questions of worksheets, an item for each answer',
			endpoint: 'listWorksheetAnswers',
			route: 'GET /v1/worksheetAnswers',
			gives: 'rows',
			filters: [ofJob],
			inferred: 'What an answer holds: the model of writing one is known, that of reading is not.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many worksheets',
			endpoint: 'listWorksheets',
			route: 'GET /v1/worksheets',
			gives: 'rows',
		},
	],
};

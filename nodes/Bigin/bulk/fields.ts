import type { Field } from '../../shared/descriptor';
import { field, id, text } from '../../shared/fields';
import { chosenFrom } from '../../shared/optionList';
import { asWords, shown, type Reader } from '../../shared/values';
import { biginId, ID_EXAMPLE } from '../ids';
import { readableFields } from '../recordForm';
import { asWebAddress } from '../webAddress';

/** The job that an operation is about; Bigin lists no jobs. */
export const job: Field = id('job', { label: 'Job ID', in: 'path', as: 'job_id', required: true, rule: biginId, example: ID_EXAMPLE, description: 'As Create Job gives it' });

/** The fields of the module that is chosen above. */
export const exportedFields: Field = chosenFrom(
	'fields',
	{ ...readableFields, dependsOn: ['module'] },
	{ label: 'Fields to Export', as: 'query.fields', description: 'All fields when left empty', write: (chosen) => chosen },
);

const readNames: Reader = (value, context) => {
	const reading = asWords(value, context);
	const names = 'value' in reading && Array.isArray(reading.value) ? reading.value.map(String) : [];
	const wrong = names.find((name) => !/^[\w$]+(\.[\w$]+)*$/.test(name));
	return wrong === undefined ? reading : { problem: `has a name that is no field: '${shown(wrong)}'` };
};

/** https://www.bigin.com/developer/docs/apis/v2/bulk-read/create-job.html: fields of linked records, too. */
export const linkedFields: Field = {
	...text('linkedFields', {
		as: 'query.fields',
		example: 'e.g. Account_Name.Account_Name, Owner.email',
		description: 'Fields of linked records, such as the name of the company: API names of link and field, which Field: Get Many shows, separated by commas',
	}),
	read: readNames,
};

const readAddress: Reader = (value, context) => {
	const reading = asWebAddress({ isCalled: true })(value, context);
	return 'problem' in reading || reading.value === undefined ? reading : { value: { url: reading.value, method: 'post' } };
};

/** Where Bigin posts when a job has ended. */
export const callbackUrl: Field = field('callbackUrl', {
	label: 'Callback URL',
	as: 'callback',
	in: 'body',
	example: 'e.g. https://automation.example.com/webhook/bigin-bulk',
	description: 'Address that Bigin calls when the job has ended, such as that of a Webhook node. Read the job then to be sure.',
	shape: { type: 'string', default: '' },
	read: readAddress,
});

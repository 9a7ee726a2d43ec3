import type { IDataObject } from 'n8n-workflow';

import type { Check, Field } from '../../shared/descriptor';
import { choice, jsonObject, shownWhen, unsent } from '../../shared/fields';
import { formField, type Form } from '../../shared/form';
import { isObject, type Reader } from '../../shared/values';

/** https://docs.metacomplatform.com/document-definitions/generic-information: BizzStream sets these itself. */
function isSystemField(name: string): boolean {
	return name.startsWith('_');
}

/** As another field, without what no write may hold, and `without` besides. A document that was read can so be sent back. */
export function writable(json: Field, without: string[] = []): Field {
	const read: Reader = (value, context) => {
		const reading = json.read(value, context);
		if ('problem' in reading || !isObject(reading.value)) return reading;
		return { value: Object.fromEntries(Object.entries(reading.value).filter(([name]) => !isSystemField(name) && !without.includes(name))) };
	};
	return { ...json, read };
}

const fieldsAsJson = jsonObject('fieldsJson', {
	label: 'Fields (JSON)',
	as: '',
	description: 'Values by the names of their fields. A line block is a list of objects, a reference the ID of the other document.',
});

/** The fields of a document, as a form of its definition or as JSON, of which what stands in `without` is left out. */
export function documentFields(form: Form, without: string[] = []): Field[] {
	return [
		unsent(
			choice('fieldsAs', {
				label: 'Enter Fields As',
				options: [
					{ name: 'Form', value: 'form', description: 'The fields of the chosen definition' },
					{ name: 'JSON', value: 'json', description: 'For users who may not read definitions, and for definitions chosen by an expression' },
				],
				default: 'form',
			}),
		),
		shownWhen('fieldsAs', 'form', formField('fields', form, { as: '' })),
		shownWhen('fieldsAs', 'json', writable(fieldsAsJson, without)),
	];
}

function isMixed(list: unknown[]): boolean {
	const objects = list.filter(isObject).length;
	return objects > 0 && objects < list.length;
}

/** What can be told to be wrong without the definition: a list holds either lines or plain values. */
export const hasWholeLines: Check = (body) => {
	const [name] = Object.entries(body).find(([, value]) => Array.isArray(value) && isMixed(value)) ?? [];
	return name === undefined ? undefined : { label: 'Fields', problem: `holds something in '${name}' that is no line: every line of a block is an object` };
};

/** Whether repeating a write could add lines twice: lines without an ID of either kind may be taken for new ones. */
export function hasNamelessLines(body: IDataObject): boolean {
	return Object.values(body).some((value) => Array.isArray(value) && value.some((line: unknown) => isObject(line) && !line._id && !line.externalId));
}

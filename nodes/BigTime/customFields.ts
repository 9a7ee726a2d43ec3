import type { Field } from '../shared/descriptor';
import { field } from '../shared/fields';
import { formField, type Form } from '../shared/form';
import type { Route } from '../shared/route';
import { asJsonObject, type Row } from '../shared/values';
import { rowsIn } from './dialect';
import { textOf } from './members';

/** Name of the list in what a user fills in. The list alone is sent. */
export const CUSTOM_FIELDS = 'customFields';

/** Values are text, whatever the field is: https://help.bigtime.net/hc/en-us/articles/11096500801559 */
function customFieldsOf(method: string, owner: string, listOf: (sid: string) => Route): Form {
	return {
		method,
		dependsOn: [owner, `${owner}.value`],
		fields: async ({ call, chosen }) => {
			const sid = chosen(owner);
			if (sid === undefined) return [];
			const rows = rowsIn(await call(listOf(encodeURIComponent(sid)), {}));
			return rows.map((row) => ({ id: textOf(row, 'Sid'), label: textOf(row, 'Name'), type: 'string' }));
		},
		write: (filled) => filled.map(({ id, value }) => ({ Sid: Number(id), Value: value })),
		clear: (ids) => ids.map((id) => ({ Sid: Number(id), Value: null })),
	};
}

export const projectCustomFields = customFieldsOf('getProjectCustomFields', 'project', (sid) => `GET /project/customfields/${sid}`);
export const staffCustomFields = customFieldsOf('getStaffCustomFields', 'staffMember', (sid) => `GET /staff/UDFList/${sid}`);

export const forms: Form[] = [projectCustomFields, staffCustomFields];

/** The account's custom fields as a form. */
export function customFieldForm(form: Form): Field {
	return { ...formField(CUSTOM_FIELDS, form, { as: CUSTOM_FIELDS }) };
}

/** Custom fields by the name that people know. */
export const customFieldsByName: Field = field(CUSTOM_FIELDS, {
	label: 'Custom Fields',
	description: 'Names and new values, as JSON such as {"Grant number": "FTA-1042"}',
	required: true,
	shape: { type: 'json', default: '{}' },
	read: (value, context) => {
		const reading = asJsonObject(value, context);
		if ('problem' in reading || reading.value === undefined) return reading;
		const entries = Object.entries(reading.value ?? {});
		return { value: entries.length > 0 ? entries.map(([name, text]) => ({ Name: name, Value: text === null ? null : String(text) })) : undefined };
	},
});

/** Answers with a list of fields, which belong to one record. */
export function customFieldsIn(body: unknown): Row {
	return { customFields: rowsIn(body) };
}

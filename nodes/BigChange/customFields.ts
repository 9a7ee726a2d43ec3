import { DateTime } from 'luxon';
import type { FieldType, IDataObject } from 'n8n-workflow';

import type { Field } from '../shared/descriptor';
import { clearedFields, formField, type Form, type FormField } from '../shared/form';
import type { PanelAsk } from '../shared/panelCall';
import type { Route } from '../shared/route';
import { isObject, lookUp, type Row } from '../shared/values';
import { bigChangeDialect } from './dialect';

/** BigChange's kinds of custom fields, as n8n shows them; all others are text. inferred: lists, whose choices are nowhere to be had. */
const TYPES: Record<string, FieldType> = { boolean: 'boolean', date: 'dateTime', decimal: 'number', integer: 'number' };

/** A statement is shown in a form and holds no value. */
const WITHOUT_VALUE = 'statement';

/** The fields that a record has. inferred: those of its kind without a value as well. */
function fieldsOf(record: Row): FormField[] {
	const fields = Array.isArray(record.customFields) ? record.customFields.filter(isObject) : [];
	return fields
		.filter(({ type }) => type !== WITHOUT_VALUE)
		.map(({ definitionId, caption, type }) => ({
			id: String(definitionId),
			label: typeof caption === 'string' && caption !== '' ? caption : `Field ${String(definitionId)}`,
			type: lookUp(TYPES, String(type)) ?? 'string',
			kind: String(type),
		}));
}

function eachOnce(fields: FormField[]): FormField[] {
	return [...new Map(fields.map((each) => [each.id, each])).values()];
}

/**
 * Custom fields as a form. BigChange lists their definitions nowhere, so they are taken from records that have them.
 * @param records where to look. What any of them has is there, since nobody says whether a record lists fields that it has no value for.
 */
function customFieldsFrom({ method, dependsOn, records }: { method: string; dependsOn?: string[]; records: (ask: PanelAsk) => Promise<Row[]> }): Form {
	return {
		method,
		...(dependsOn && { dependsOn }),
		fields: async (ask) => eachOnce((await records(ask)).flatMap(fieldsOf)),
		// Every value is text, whatever the type.
		write: (filled) => filled.map(({ id, value }) => ({ definitionId: Number(id), value: String(value) })),
		clear: (ids) => ids.map((id) => ({ definitionId: Number(id), value: null })),
	};
}

/** The form as a field of the panel. */
export function customFieldForm(form: Form): Field {
	return formField('customFields', form, { as: 'customFields' });
}

/** Custom fields to empty. */
export function clearCustomFields(form: Form): Field {
	return clearedFields('clearCustomFields', form, { label: 'Clear Custom Field', as: 'customFields' });
}

/** A record and its custom fields; none while nothing is chosen, or only an expression. */
async function recordChosen({ call, chosen }: PanelAsk, { parameter, below }: { parameter: string; below: Route }): Promise<Row[]> {
	const id = chosen(parameter);
	const body = id === undefined ? undefined : await call(`${below}/${encodeURIComponent(id)}`, {});
	return isObject(body) ? [body] : [];
}

const RECENT_MONTHS = 12;

/** Some records of the last year. */
async function recentRecords({ call }: PanelAsk, list: Route, filter: IDataObject = {}): Promise<Row[]> {
	const now = DateTime.utc();
	const createdAtFrom = now.minus({ months: RECENT_MONTHS }).toISO();
	return bigChangeDialect.envelope.rows(await call(list, { ...filter, createdAtFrom, createdAtTo: now.toISO(), pageNumber: 1, pageSize: 100 })) ?? [];
}

/** Some jobs of the chosen type, for types that do not show the fields of their jobs themselves. */
async function jobsOfType(ask: PanelAsk): Promise<Row[]> {
	const typeId = ask.chosen('jobType');
	return typeId === undefined ? [] : await recentRecords(ask, 'GET /v1/jobs', { typeId });
}

/** inferred: the custom fields of a job type are those of its jobs. */
export const newJobFields = customFieldsFrom({
	method: 'getFieldsOfJobType',
	dependsOn: ['jobType.value'],
	records: async (ask) => {
		const [type] = await recordChosen(ask, { parameter: 'jobType', below: 'GET /v1/jobTypes' });
		return type && fieldsOf(type).length > 0 ? [type] : await jobsOfType(ask);
	},
});

export const jobFields = customFieldsFrom({
	method: 'getFieldsOfJob',
	dependsOn: ['job.value'],
	records: async (ask) => await recordChosen(ask, { parameter: 'job', below: 'GET /v1/jobs' }),
});

/** The fields of records of one kind, as those of the last year have them. */
function fieldsOfNew(method: string, list: Route): Form {
	return customFieldsFrom({ method, records: async (ask) => await recentRecords(ask, list) });
}

export const newInvoiceFields = fieldsOfNew('getFieldsOfInvoices', 'GET /v1/finance/invoices');
export const newPurchaseOrderFields = fieldsOfNew('getFieldsOfPurchaseOrders', 'GET /v1/finance/purchaseOrders');
export const newQuoteFields = fieldsOfNew('getFieldsOfQuotes', 'GET /v1/finance/quotes');

/** The fields of the record that a field of the panel picks. */
function fieldsOfChosen(method: string, parameter: string, below: Route): Form {
	return customFieldsFrom({ method, dependsOn: [`${parameter}.value`], records: async (ask) => await recordChosen(ask, { parameter, below }) });
}

export const purchaseOrderFields = fieldsOfChosen('getFieldsOfPurchaseOrder', 'purchaseOrder', 'GET /v1/finance/purchaseOrders');
export const quoteFields = fieldsOfChosen('getFieldsOfQuote', 'quote', 'GET /v1/finance/quotes');
export const salesOpportunityFields = fieldsOfChosen('getFieldsOfSalesOpportunity', 'salesOpportunity', 'GET /v1/finance/salesOpportunities');

/** inferred: all records of such a kind may have the same custom fields, so that the first hundred tell what there is. */
function fieldsOfAll(method: string, list: Route): Form {
	return customFieldsFrom({ method, records: async ({ call }) => bigChangeDialect.envelope.rows(await call(list, { pageNumber: 1, pageSize: 100 })) ?? [] });
}

export const contactFields = fieldsOfAll('getFieldsOfContacts', 'GET /v1/contacts');
export const noteFields = fieldsOfAll('getFieldsOfNotes', 'GET /v1/notes');
export const personFields = fieldsOfAll('getFieldsOfPersons', 'GET /v1/persons');
export const resourceFields = fieldsOfAll('getFieldsOfResources', 'GET /v1/resources');
export const stockItemFields = fieldsOfAll('getFieldsOfStockItems', 'GET /v1/stockItems');
export const vehicleFields = fieldsOfAll('getFieldsOfVehicles', 'GET /v1/vehicles');

/** The forms of the node. */
export const forms: Form[] = [
	...[contactFields, noteFields, personFields, resourceFields, stockItemFields, vehicleFields],
	...[jobFields, newJobFields],
	...[newInvoiceFields, newPurchaseOrderFields, newQuoteFields, purchaseOrderFields, quoteFields, salesOpportunityFields],
];

import type { Check, Field } from '../shared/descriptor';
import { dateTime, longText, number, text } from '../shared/fields';
import { pick } from '../shared/picker';
import { currency } from './currency';
import { idList, lately, oneOrMore, period, spreadOver, textList } from './fields';
import { contacts, departmentCodes, jobGroups, jobs, nominalCodes } from './pickers';

/** What invoices, quotes and purchase orders have in common. inferred: https://docs.vh3.ai/api-reference/bigchange/invoices */

/** Whom and what a document is for. @param whom what is said of the contact */
export function linksOf(whom: string): Field[] {
	return [pick(contacts, { as: 'contactId', description: whom }), pick(jobs, { as: 'jobId' }), pick(jobGroups, { as: 'jobGroupId' })];
}

/** Whom and what an invoice or a quote is for, of which it needs one. */
export const links = linksOf('Whom it is for. One of Contact, Job and Job Group is needed.');

export const requiredCurrency = currency({ required: true });

export const codes: Field[] = [pick(departmentCodes, { as: 'departmentCodeId' }), pick(nominalCodes, { as: 'nominalCodeId' })];

export const notes: Field[] = [
	longText('clientNotes', { description: 'Printed for the customer' }),
	longText('internalNotes', { description: 'For the office' }),
];

/** Notes, codes and the site, which can be changed later as well. */
export const details: Field[] = [
	...codes,
	...notes,
	pick(contacts, { name: 'deliverySite', label: 'Delivery Site', as: 'deliverySiteContactId', description: 'The contact that is delivered to' }),
];

/** What only a new document is given. */
export const heading: Field[] = [
	dateTime('documentDate', { as: 'createdAt', description: 'Now where it is left out' }),
	text('reference', { example: 'e.g. 2026-031', description: 'Your own number. BigChange does not check that it is unique.' }),
];

export const clearableCodes = { departmentCodeId: 'Department Code', nominalCodeId: 'Nominal Code' };
export const clearableNotes = { clientNotes: 'Client Notes', internalNotes: 'Internal Notes' };
export const clearableDetails = { ...clearableCodes, ...clearableNotes, deliverySiteContactId: 'Delivery Site' };

/** Days for which a quote stands. */
export const daysValidFor = number('daysValidFor', { label: 'Days Valid For', whole: true, min: 1, default: 30 });

/** inferred: a document that names a job only is for the contact of the job. */
export const forSomebody: Check = (body) =>
	['contactId', 'jobId', 'jobGroupId'].every((name) => body[name] === undefined)
		? { label: 'Contact', problem: 'is empty, and so are Job and Job Group: choose one of the three' }
		: undefined;

/** Filters of all lists of documents; one at least has to be there. */
export const filters: Field[] = [
	...oneOrMore(contacts, { as: 'contactId' }),
	...oneOrMore(jobs, { as: 'jobId' }),
	...oneOrMore(jobGroups, { as: 'jobGroupId' }),
	...period('createdAt', 'Created', { description: 'By the date of the document' }),
	idList('ids', { as: 'id', label: 'IDs' }),
	textList('references', { as: 'reference', example: 'e.g. 2026-031, 2026-032' }),
];

export const spread = spreadOver({ lists: ['id', 'contactId', 'jobId', 'jobGroupId', 'reference'], periods: ['createdAt'] });

/** For lists of documents, which BigChange refuses without any filter. @param what their name in the plural */
export function recently(what: string): ReturnType<typeof lately> {
	return lately(what, ['id', 'jobId', 'jobGroupId', 'contactId', 'reference'], { createdAt: 'Created' });
}

import { printedFields } from '../customFields';
import { MINUTE_MS, instantText } from '../instants';
import type { Job, JobConstraint, JobFlag, JobGroup, JobLineItem, JobStock, JobType } from '../records/jobs';
import { definitions } from '../seed/definitions';
import { categories, flags, products, vatCodes } from '../seed/reference';
import { constraintStatus, constraintEntityName } from '../rules/constraints';
import type { Store } from '../store';

function nameIn(rows: ReadonlyArray<{ id: number; name: string }>, id: number | null): string | null {
	return rows.find((row) => row.id === id)?.name ?? null;
}

/** Minutes between two instants; null while one of them is missing. */
function minutesBetween(from: string | null, to: string | null): number | null {
	return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);
}

/** When the job is to be over; null without a planned start. */
function plannedEnd({ plannedStartAt, plannedDuration }: Pick<Job, 'plannedStartAt' | 'plannedDuration'>): string | null {
	return plannedStartAt === null ? null : instantText(Date.parse(plannedStartAt) + plannedDuration * MINUTE_MS);
}

/** A job with the names of what it refers to, as they really are. */
export function jobView(store: Store, job: Job): object {
	const { siteContactId, ...members } = job;
	const type = store.jobTypes.current(job.typeId);
	const contact = store.contacts.current(job.contactId);
	const person = job.personId === null ? undefined : store.persons.current(job.personId);
	return {
		...members,
		uid: `J-${job.id}`,
		typeName: type?.name ?? '',
		contactName: contact?.name ?? '',
		contactAddress: [contact?.street, contact?.town, contact?.postalCode].filter(Boolean).join(', '),
		contactLocation: contact?.location ?? null,
		personName: person ? `${person.forename} ${person.surname}` : null,
		isConfirmed: false,
		categoryName: nameIn(categories, job.categoryId),
		resourceName: job.resourceId === null ? null : (store.resources.current(job.resourceId)?.name ?? null),
		vehicleRegistration: job.vehicleId === null ? null : (store.vehicles.current(job.vehicleId)?.registration ?? null),
		plannedEndAt: plannedEnd(job),
		actualDuration: minutesBetween(job.actualStartAt, job.actualEndAt),
		contractId: null,
		customFields: printedFields(job.customFields, type?.customFields ?? []),
		siteContactIds: siteContactId === null ? [] : [siteContactId],
	};
}

export function jobTypeView({ worksheetIds: _worksheets, customFields, ...members }: JobType): object {
	return { ...members, customFields: printedFields({}, customFields) };
}

export function jobGroupView({ customFields, ...members }: JobGroup): object {
	return { ...members, customFields: printedFields(customFields, definitions.jobGroup) };
}

/** Seen on the live API: reads have PascalCase where writes have camelCase. */
function pascalCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

export function constraintView(store: Store, { jobId: _job, type, ...members }: JobConstraint, job: Job): object {
	return {
		...members,
		type: pascalCase(type),
		status: constraintStatus(store, { type, ...members }, job),
		entityName: constraintEntityName(store, { type, ...members }),
	};
}

export function flagView({ id, ...members }: JobFlag): object {
	return { historyId: id, ...members, flagName: nameIn(flags, members.flagId) ?? '' };
}

export function lineItemView(line: JobLineItem): object {
	const { quantity, unitSellingPrice, taxId } = line;
	const taxPercentage = vatCodes.find(({ id }) => id === taxId)?.percentage ?? null;
	const net = unitSellingPrice === null ? null : quantity * unitSellingPrice;
	const taxAmount = net === null || taxPercentage === null ? null : pennies((net * taxPercentage) / 100);
	return {
		...line,
		jobGroupId: null,
		lineItemType: 'freeText',
		taxPercentage,
		taxAmount,
		grossAmount: net === null ? null : pennies(net + (taxAmount ?? 0)),
	};
}

function pennies(amount: number): number {
	return Math.round(amount * 100) / 100;
}

export function jobStockView(store: Store, row: JobStock): object {
	const product = products.find(({ id }) => id === row.stockDetailsId);
	const item = row.stockItemId === null ? undefined : store.stockItems.current(row.stockItemId);
	return {
		...row,
		make: product?.make ?? null,
		model: product?.model ?? null,
		serialNumber: item?.serialNumber ?? null,
		dropOffStockItemId: null,
		worksheets: [],
	};
}

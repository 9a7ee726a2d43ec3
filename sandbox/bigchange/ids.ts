import { guid } from '../machinery/ids';

/** Where the ids of seeded rows begin, by kind; 100,000 numbers each. */
const beginnings = {
	user: 100_000,
	contactGroup: 200_000,
	contact: 300_000,
	resourceGroup: 400_000,
	resource: 500_000,
	vehicleGroup: 600_000,
	vehicle: 700_000,
	category: 800_000,
	jobType: 900_000,
	jobGroup: 1_000_000,
	jobRecurrence: 1_100_000,
	jobConstraint: 1_200_000,
	jobFlag: 1_300_000,
	jobLineItem: 1_400_000,
	jobStock: 1_500_000,
	statusChange: 1_600_000,
	customField: 1_700_000,
	noteType: 1_800_000,
	note: 1_900_000,
	flag: 2_000_000,
	departmentCode: 2_100_000,
	nominalCode: 2_200_000,
	vatCode: 2_300_000,
	stockDetails: 2_400_000,
	stockItem: 2_500_000,
	stockMovement: 2_600_000,
	worksheetGroup: 2_700_000,
	worksheet: 2_800_000,
	worksheetAnswer: 2_900_000,
	worksheetQuestion: 3_000_000,
	timesheet: 3_100_000,
	invoice: 4_000_000,
	quote: 4_100_000,
	purchaseOrder: 4_200_000,
	salesOpportunity: 4_300_000,
	financeLineItem: 4_400_000,
	job: 7_700_000,
} as const;

export type IdKind = keyof typeof beginnings;

/** Ids of what is made while it runs begin here, above every seeded one. */
export const FIRST_NEW_ID = 90_000_000;

/**
 * The id of a seeded row, so that a test can name it: `bigchangeId('contact', 1)` is the first contact.
 * @param count from 1
 */
export function bigchangeId(kind: IdKind, count: number): number {
	return beginnings[kind] + count;
}

/**
 * The same for persons, who alone have UUIDs.
 * @param count from 1
 */
export function bigchangePersonId(count: number): string {
	return guid('7e', count);
}

/**
 * The UUID of a person made while it runs.
 * @param id any new id
 */
export function newPersonId(id: number): string {
	return guid('7f', id - FIRST_NEW_ID);
}

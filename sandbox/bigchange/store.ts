import type { Resource, Timesheet, Vehicle } from './records/fleet';
import type { Job, JobConstraint, JobFlag, JobGroup, JobLineItem, JobStock, JobType, StatusChange } from './records/jobs';
import type { Note } from './records/notes';
import type { Contact, ContactGroup, ContactHours, Person, User } from './records/people';
import type { WorksheetAnswer } from './records/reference';
import type { StockItem, StockMovement } from './records/stock';
import type { Company } from './seed/company';
import { jobTypes } from './seed/jobTypes';
import type { Shelf } from './shelf';
import { shelfOf, type Tenant } from './tenant';

/** The records of the company. What only the portal can change is in seed/reference.ts. */
export interface Store {
	contactGroups: Shelf<ContactGroup>;
	contacts: Shelf<Contact>;
	contactHours: Shelf<ContactHours>;
	persons: Shelf<Person>;
	resources: Shelf<Resource>;
	vehicles: Shelf<Vehicle>;
	jobTypes: Shelf<JobType>;
	jobs: Shelf<Job>;
	statusChanges: Shelf<StatusChange>;
	jobGroups: Shelf<JobGroup>;
	jobConstraints: Shelf<JobConstraint>;
	jobFlags: Shelf<JobFlag>;
	jobLineItems: Shelf<JobLineItem>;
	jobStock: Shelf<JobStock>;
	notes: Shelf<Note>;
	stockItems: Shelf<StockItem>;
	users: readonly User[];
	timesheets: readonly Timesheet[];
	jobRecurrences: ReadonlyArray<{ id: number }>;
	worksheetAnswers: readonly WorksheetAnswer[];
	stockMovements: readonly StockMovement[];
}

/** Makes the records anew; a reset is nothing else. */
export function createStore(tenant: Pick<Tenant, 'settings' | 'now'>, company: Company): Store {
	const { users, timesheets, jobRecurrences, worksheetAnswers, stockMovements } = company;
	return {
		contactGroups: shelfOf(tenant, company.contactGroups),
		contacts: shelfOf(tenant, company.contacts),
		contactHours: shelfOf(tenant, company.contactHours),
		persons: shelfOf(tenant, company.persons),
		resources: shelfOf(tenant, company.resources),
		vehicles: shelfOf(tenant, company.vehicles),
		jobTypes: shelfOf(tenant, jobTypes),
		jobs: shelfOf(tenant, company.jobs),
		statusChanges: shelfOf(tenant, company.statusChanges),
		jobGroups: shelfOf(tenant, company.jobGroups),
		jobConstraints: shelfOf(tenant, company.jobConstraints),
		jobFlags: shelfOf(tenant, company.jobFlags),
		jobLineItems: shelfOf(tenant, company.jobLineItems),
		jobStock: shelfOf(tenant, company.jobStock),
		notes: shelfOf(tenant, company.notes),
		stockItems: shelfOf(tenant, company.stockItems),
		users,
		timesheets,
		jobRecurrences,
		worksheetAnswers,
		stockMovements,
	};
}

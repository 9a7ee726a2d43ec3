import type { CustomFieldDefinition, CustomValues } from '../customFields';

export type JobStatus =
	| 'new'
	| 'scheduled'
	| 'unscheduled'
	| 'sent'
	| 'read'
	| 'accepted'
	| 'refused'
	| 'onTheWay'
	| 'started'
	| 'suspended'
	| 'completedOk'
	| 'completedWithIssues'
	| 'cancelled';

export interface JobType {
	id: number;
	name: string;
	description: string | null;
	/** Minutes. */
	plannedDuration: number;
	categoryId: number;
	isArchived: boolean;
	isOrderNumberRequired: boolean;
	isTasksEnabled: boolean;
	positiveResults: readonly string[];
	negativeResults: readonly string[];
	customFields: readonly CustomFieldDefinition[];
	worksheetIds: readonly number[];
}

export interface Job {
	id: number;
	typeId: number;
	contactId: number;
	status: JobStatus;
	statusModifiedAt: string;
	/** Minutes. */
	plannedDuration: number;
	dueAt: string | null;
	reference: string | null;
	description: string | null;
	createdAt: string;
	orderNumber: string | null;
	personId: string | null;
	categoryId: number | null;
	resourceId: number | null;
	vehicleId: number | null;
	plannedStartAt: string | null;
	actualStartAt: string | null;
	actualEndAt: string | null;
	internalComment: string | null;
	resourcesComment: string | null;
	contactComment: string | null;
	result: string | null;
	jobGroupId: number | null;
	isFinanciallyComplete: boolean;
	isActioned: boolean;
	officeNotes: string | null;
	recurrenceId: number | null;
	siteContactId: number | null;
	customFields: CustomValues;
}

/** What a job is before anybody plans it. */
export const untouchedJob = {
	status: 'new',
	dueAt: null,
	reference: null,
	orderNumber: null,
	personId: null,
	resourceId: null,
	vehicleId: null,
	plannedStartAt: null,
	actualStartAt: null,
	actualEndAt: null,
	internalComment: null,
	resourcesComment: null,
	contactComment: null,
	result: null,
	jobGroupId: null,
	isFinanciallyComplete: false,
	isActioned: false,
	officeNotes: null,
	recurrenceId: null,
	siteContactId: null,
} satisfies Partial<Job>;

export interface StatusChange {
	id: number;
	jobId: number;
	status: JobStatus;
	createdAt: string;
	comment: string | null;
}

export interface JobGroup {
	id: number;
	reference: string | null;
	createdAt: string;
	status: string;
	contactId: number;
	title: string | null;
	categoryId: number | null;
	orderNumber: string | null;
	isShownOnDevice: boolean;
	areJobsLinked: boolean;
	plannedStartOption: string;
	plannedEndOption: string;
	plannedStartAt: string | null;
	plannedEndAt: string | null;
	isFinanciallyComplete: boolean;
	customFields: CustomValues;
}

export interface JobConstraint {
	id: number;
	jobId: number;
	createdAt: string;
	/** As it is written, in camelCase. */
	type: string;
	constraintAt: string | null;
	entityId: number | null;
}

/** A flag that was put on a job; the last one is the active one. */
export interface JobFlag {
	id: number;
	jobId: number;
	flagId: number;
	appliedAt: string;
	ownerName: string;
	comment: string | null;
}

export interface JobLineItem {
	id: number;
	jobId: number;
	contactId: number | null;
	createdAt: string;
	quantity: number;
	description: string | null;
	taxId: number | null;
	unitCost: number | null;
	unitSellingPrice: number | null;
	nominalCodeId: number | null;
	departmentCodeId: number | null;
}

export interface JobStock {
	id: number;
	jobId: number;
	stockDetailsId: number;
	stockItemId: number | null;
	action: string;
	quantityPlanned: number | null;
	quantityActual: number | null;
	pickupContactId: number | null;
	dropOffContactId: number | null;
	isDeliveredToBeSold: boolean;
	isEquipmentAtDropOff: boolean;
}

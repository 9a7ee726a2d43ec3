/** Rows of the asset service as they are kept. Days are texts such as 2026-03-04, instants such as 2026-03-04T10:12:00Z. */

export type AssetCondition = 'unknown' | 'red' | 'amber' | 'green';
export type AssetStatus = 'inactive' | 'active';
export type AgreementStatus = 'draft' | 'active' | 'ended';
export type ServiceStatus = 'unscheduled' | 'assigned' | 'complete' | 'cancelled' | 'attempted';
export type AttemptStatus = 'scheduled' | 'success' | 'fail' | 'inProgress';
export type AttemptReason = 'noAccess' | 'unableToLocate' | 'failedRiskAssessment' | 'partsRequired' | 'condemned';
export type RecurrenceFrequency = 'daily' | 'weekly' | 'monthly' | 'yearly';
export type AuditAction = 'create' | 'update' | 'delete';

interface Row {
	id: string;
	createdAt: string;
	/** Null until it is changed for the first time. */
	modifiedAt: string | null;
}

export interface Category extends Row {
	name: string;
}

export interface Asset extends Row {
	displayId: string;
	siteId: number;
	categoryId: string;
	condition: AssetCondition;
	status: AssetStatus;
	manufacturerSerialNumber: string | null;
	reference: string | null;
	location: string | null;
	barcode: string | null;
	manufacturer: string | null;
	model: string | null;
	manufacturedAt: string | null;
	installedAt: string | null;
	lastServiceAt: string | null;
	warrantyExpiresAt: string | null;
	endOfLifeAt: string | null;
}

export interface AssetImage extends Row {
	assetId: string;
	fileName: string;
	uploadedByUserId: number;
}

export interface ServiceAgreement extends Row {
	displayId: string;
	ownerId: number;
	siteIds: number[] | null;
	reference: string | null;
	startAt: string;
	endAt: string;
	status: 'draft' | 'active';
	/** Last day of an agreement that was ended early. */
	effectiveEndAt: string | null;
	effectiveEndByUserId: number | null;
}

/** When services fall due. */
export interface Recurrence {
	recurrenceFrequency: RecurrenceFrequency;
	/** Every so many days, weeks, months or years. */
	interval: number;
	dayInWeek: string[] | null;
	/** `day1` to `day28`, and `last`. */
	dayInMonth: string[] | null;
	monthInYear: string[] | null;
}

export interface ServiceSchedule extends Row, Recurrence {
	agreementId: string;
	name: string;
	/** Minutes. */
	defaultDuration: number;
	categoryId: string;
	assetIds: string[];
	includeAllCategoryAssets: boolean;
	taskDefinitionIds: string[] | null;
	defaultJobTypeId: number | null;
}

export interface Service extends Row {
	agreementId: string;
	scheduleId: string;
	assetId: string;
	status: ServiceStatus;
	dueAt: string;
	scheduledAt: string | null;
	completedAt: string | null;
	cancelledAt: string | null;
	cancelledByUserId: number | null;
	serviceAttemptedReason: AttemptReason | null;
	isInProgress: boolean;
}

export interface ServiceAttempt extends Row {
	serviceId: string;
	status: AttemptStatus;
	reason: AttemptReason | null;
	notes: string;
	attemptAtDate: string;
	/** `HH:mm:ss` */
	attemptAtTime: string | null;
	jobId: number | null;
	resourceId: number | null;
	taskIds: string[];
}

/** A service with what it hangs on. */
export interface Task {
	service: Service;
	schedule: ServiceSchedule;
	asset: Asset;
}

/** Services that make one job: due on one day, at one site, of one job type. */
export interface ServiceJob {
	num: number;
	dueAt: string;
	siteId: number;
	jobTypeId: number;
	tasks: Task[];
}

/** A wish for jobs, whose outcome is told a while later. */
export interface JobRequest {
	id: string;
	jobs: ServiceJob[];
	/** Milliseconds since 1970. */
	doneFrom: number;
	/** What becomes of each service. */
	results: JobResult[];
}

export interface JobResult {
	serviceId: string;
	serviceAttemptId: string | null;
	jobId: number | null;
}

export interface AuditEntry {
	id: string;
	entityName: string;
	entityId: string;
	action: AuditAction;
	createdAt: string;
	createdByUserId: number;
	/** JSON text, as newValues. */
	oldValues: string;
	newValues: string;
}

/** A place a file was, or may still be, sent to. */
export interface Upload {
	id: string;
	assetId: string;
	fileName: string;
	/** Milliseconds since 1970. */
	until: number;
	file: { type: string; bytes: Uint8Array } | undefined;
}

import type { Call, Handler } from '../../machinery/vendor';
import { among } from '../filters';
import { instantText, sentInstant } from '../instants';
import { pageOf } from '../paging';
import { given } from '../patch';
import { invalid, notFound } from '../problem';
import type { Job, JobLineItem } from '../records/jobs';
import { checkConstraint } from '../rules/constraints';
import { departmentCodes, flags, nominalCodes, vatCodes, worksheets } from '../seed/reference';
import type { Shelf } from '../shelf';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';
import { constraintView, flagView, lineItemView } from '../views/jobs';

interface FlagWrite {
	flagId: number;
	owner: string;
	comment?: string | null;
}

type LineItemWrite = Partial<Omit<JobLineItem, 'id' | 'jobId' | 'createdAt'>>;

function jobAt({ store }: Tenant, call: Call): Job {
	return readAt(store.jobs, call.param('jobId'));
}

/** A part of the job in the path. @throws Refusal 404 when it is a part of another job */
function partAt<Part extends { id: number; jobId: number }>(call: Call, shelf: Shelf<Part>, name: string): Part {
	const part = readAt(shelf, call.param(name));
	if (part.jobId !== Number(call.param('jobId'))) throw notFound();
	return part;
}

/** The same for a write. @throws Refusal 404 also when it was removed a moment ago */
function writablePartAt<Part extends { id: number; jobId: number }>(call: Call, shelf: Shelf<Part>, name: string): Part {
	return writeAt(shelf, String(partAt(call, shelf, name).id));
}

export function jobConstraintHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listJobConstraints: (call) => {
			const job = jobAt(tenant, call);
			const found = tenant.store.jobConstraints.list(({ jobId }) => jobId === job.id);
			return pageOf(call, found, { view: (constraint) => constraintView(tenant.store, constraint, job) });
		},
		createJobConstraint: (call) => {
			const { id: jobId } = writeAt(tenant.store.jobs, call.param('jobId'));
			const { type, constraintAt, entityId = null } = call.body<{ type: string; constraintAt?: string | null; entityId?: number | null }>();
			const constraint = { id: tenant.newId(), jobId, createdAt: instantText(tenant.now()), type, constraintAt: sentInstant(constraintAt), entityId };
			checkConstraint(tenant.store, constraint);
			return created(call, tenant.store.jobConstraints.add(constraint).id);
		},
		deleteJobConstraint: (call) => {
			tenant.store.jobConstraints.remove(writablePartAt(call, tenant.store.jobConstraints, 'constraintId').id);
			return done;
		},
	};
}

export function jobFlagHandlers(tenant: Tenant): Record<string, Handler> {
	const put = (jobId: number, { flagId, owner, comment = null }: FlagWrite): number => {
		const { jobFlags } = tenant.store;
		return jobFlags.add({ id: tenant.newId(), jobId, flagId, appliedAt: instantText(tenant.now()), ownerName: owner, comment }).id;
	};
	const flagOf = (call: Call): FlagWrite => {
		const sent = call.body<FlagWrite>();
		if (!flags.some(({ id }) => id === sent.flagId)) throw invalid('flagId', `No record exists with the flagId ${sent.flagId}.`);
		return sent;
	};
	return {
		// inferred: 404 when the job has none.
		getJobActiveFlag: (call) => {
			const { id } = jobAt(tenant, call);
			const active = tenant.store.jobFlags.list(({ jobId }) => jobId === id).at(-1);
			if (!active) throw notFound();
			return { status: 200, body: flagView(active) };
		},
		createJobFlag: (call) => created(call, put(writeAt(tenant.store.jobs, call.param('jobId')).id, flagOf(call))),
		listJobFlagHistory: (call) => {
			const { id } = jobAt(tenant, call);
			return pageOf(call, tenant.store.jobFlags.list(({ jobId }) => jobId === id), { view: flagView });
		},
		// inferred: every job of the group gets the flag, and the id is that of the first.
		createJobGroupJobFlag: (call) => {
			const group = writeAt(tenant.store.jobGroups, call.param('jobGroupId'));
			const flag = flagOf(call);
			const [first = tenant.newId()] = tenant.store.jobs.all(({ jobGroupId }) => jobGroupId === group.id).map(({ id }) => put(id, flag));
			return created(call, first);
		},
	};
}

function checkCodes({ taxId, nominalCodeId, departmentCodeId }: LineItemWrite): void {
	const known = [
		['taxId', taxId, vatCodes],
		['nominalCodeId', nominalCodeId, nominalCodes],
		['departmentCodeId', departmentCodeId, departmentCodes],
	] as const;
	for (const [name, id, codes] of known) {
		if (id !== null && id !== undefined && !codes.some((code) => code.id === id)) throw invalid(name, `No record exists with the ${name} ${id}.`);
	}
}

const lineMembers = ['quantity', 'description', 'taxId', 'unitCost', 'unitSellingPrice', 'nominalCodeId', 'departmentCodeId'] as const;
const emptyLine = { quantity: 0, description: null, taxId: null, unitCost: null, unitSellingPrice: null, nominalCodeId: null, departmentCodeId: null };

export function jobLineItemHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listJobLineItems: (call) => {
			const { id } = jobAt(tenant, call);
			return pageOf(call, tenant.store.jobLineItems.list(({ jobId }) => jobId === id), { view: lineItemView });
		},
		getJobLineItem: (call) => ({ status: 200, body: lineItemView(partAt(call, tenant.store.jobLineItems, 'lineItemId')) }),
		createJobLineItem: (call) => {
			const { id: jobId, contactId } = writeAt(tenant.store.jobs, call.param('jobId'));
			const sent = call.body<LineItemWrite>();
			checkCodes(sent);
			checkId(tenant.store.contacts, sent.contactId, 'contactId');
			const line = { id: tenant.newId(), jobId, createdAt: instantText(tenant.now()), ...emptyLine, ...given(sent, lineMembers), contactId: sent.contactId ?? contactId };
			return created(call, tenant.store.jobLineItems.add(line).id);
		},
		updateJobLineItem: (call) => {
			const { id } = writablePartAt(call, tenant.store.jobLineItems, 'lineItemId');
			const sent = call.body<LineItemWrite>();
			checkCodes(sent);
			tenant.store.jobLineItems.change(id, given(sent, lineMembers));
			return done;
		},
	};
}

/** A job has the worksheets of its type. inferred: the last one of several branches from a question of the first. */
function worksheetsOf({ store }: Tenant, { typeId }: Job): Array<{ id: number; name: string; linkType: string }> {
	const ids = store.jobTypes.current(typeId)?.worksheetIds ?? [];
	return worksheets
		.filter(({ id }) => ids.includes(id))
		.map(({ id, name }, index) => ({ id, name, linkType: index === 0 ? 'linkedToJob' : 'branchedFromWorksheetQuestion' }));
}

export function jobWorksheetHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listJobWorksheets: (call) => pageOf(call, worksheetsOf(tenant, jobAt(tenant, call)), { view: (sheet) => sheet }),
		getJobWorksheet: (call) => {
			const sheet = worksheetsOf(tenant, jobAt(tenant, call)).find(({ id }) => id === Number(call.param('worksheetId')));
			if (!sheet) throw notFound();
			return { status: 200, body: sheet };
		},
		listWorksheetAnswers: (call) => {
			const found = tenant.store.worksheetAnswers.filter(({ entityType, entityId }) => among(call, 'entityType', entityType) && among(call, 'entityId', entityId));
			return pageOf(call, found, { view: (answer) => answer });
		},
	};
}

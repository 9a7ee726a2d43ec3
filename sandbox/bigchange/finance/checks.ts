import { invalid } from '../problem';
import { departmentCodes, nominalCodes, vatCodes } from '../seed/reference';
import { checkId } from '../tenant';
import type { Office } from './ledger';

type Id = number | null | undefined;

/** Makes sure that one of a fixed list was sent. @throws Refusal 422; null and left out are good */
export function checkChoice<Choice>(choices: readonly Choice[], value: Choice | null | undefined, name: string): void {
	if (value === null || value === undefined || choices.includes(value)) return;
	throw invalid(name, `No record exists with the ${name} ${String(value)}.`);
}

export interface SentCodes {
	taxId?: Id;
	nominalCodeId?: Id;
	departmentCodeId?: Id;
}

/** @throws Refusal 422 for a code that does not exist */
export function checkCodes({ taxId, nominalCodeId, departmentCodeId }: SentCodes): void {
	checkChoice(vatCodes.map(({ id }) => id), taxId, 'taxId');
	checkChoice(nominalCodes.map(({ id }) => id), nominalCodeId, 'nominalCodeId');
	checkChoice(departmentCodes.map(({ id }) => id), departmentCodeId, 'departmentCodeId');
}

export interface SentLinks {
	contactId?: Id;
	supplierId?: Id;
	deliverySiteContactId?: Id;
	jobId?: Id;
	jobGroupId?: Id;
}

/** @throws Refusal 422 for a contact, job or job group that does not exist */
export function checkLinks({ tenant }: Office, sent: SentLinks): void {
	const { contacts, jobs, jobGroups } = tenant.store;
	checkId(contacts, sent.contactId, 'contactId');
	checkId(contacts, sent.supplierId, 'supplierId');
	checkId(contacts, sent.deliverySiteContactId, 'deliverySiteContactId');
	checkId(jobs, sent.jobId, 'jobId');
	checkId(jobGroups, sent.jobGroupId, 'jobGroupId');
}

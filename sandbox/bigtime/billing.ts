import type { Project, Rate, Staff } from './records';
import { inCents } from './sums';

/** A piece of work, as far as its rate depends on it. */
export interface Work {
	project: Pick<Project, 'billingRate' | 'basicRate' | 'sid'>;
	staff: Pick<Staff, 'rates' | 'sid'>;
	taskSid: number | null;
}

function fits({ projectSid, staffSid, taskSid }: Rate, { project, staff, taskSid: task }: Work): boolean {
	return projectSid === project.sid && (staffSid === null || staffSid === staff.sid) && (taskSid === null || taskSid === task);
}

/** inferred: an override for person and task goes before one for either, and both before the scheme of the project. */
export function billRateOf(work: Work, overrides: readonly Rate[]): number {
	const weight = ({ staffSid, taskSid }: Rate): number => Number(staffSid !== null) + Number(taskSid !== null) * 2;
	const [best] = overrides.filter((rate) => fits(rate, work)).sort((one, other) => weight(other) - weight(one));
	if (best) return best.value;
	return work.project.billingRate === 'flat' ? work.project.basicRate : (work.staff.rates[0] ?? 0);
}

/** What billable hours come to. */
export function chargeFor(hours: number, rate: number): number {
	return inCents(hours * rate);
}

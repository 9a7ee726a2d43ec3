import type { Random } from '../../machinery/random';
import { billRateOf, chargeFor } from '../billing';
import { bigtimeId } from '../ids';
import { TASK_COMPLETE } from '../lookups';
import type { DateText, Project, Rate, Staff, Task, TimeEntry } from '../records';
import { groupedBy } from '../sums';
import { addDays, stampedOn, workingDays } from './calendar';
import { TIMEKEEPERS } from './people';
import { projectCountsOf } from './projects';
import { timeNotes } from './words';

/** What people work on and with. */
export interface Workplace {
	projects: readonly Project[];
	tasks: readonly Task[];
	rates: readonly Rate[];
	staff: readonly Staff[];
	today: DateText;
}

/** Newer entries are not submitted yet, older ones than the second are approved. */
const UNSUBMITTED_DAYS = 7;
const APPROVED_AFTER_DAYS = 14;

const portions: readonly [number[], ...number[][]] = [[7.5], [4, 3.5], [5.25, 2.5], [2.5, 3, 2.25]];

/** One to three pieces of work a day, on the projects of the person; 2.25 to 7.5 hours each. */
export function seedTimeEntries(random: Random, weeks: number, { projects, tasks, rates, staff, today }: Workplace): TimeEntry[] {
	const tasksOf = groupedBy(tasks, ({ projectSid }) => projectSid);
	const ratesOf = groupedBy(rates, ({ projectSid }) => projectSid);
	const people = staff.slice(0, TIMEKEEPERS).map((person, index) => ({ person, own: projectCountsOf(index + 1, projects.length) }));
	let submitted = 0;
	let unsubmitted = 0;

	function entry(date: DateText, person: Staff, { project, hours }: { project: Project; hours: number }): TimeEntry {
		const isSubmitted = date <= addDays(today, -UNSUBMITTED_DAYS);
		const open = (tasksOf.get(project.sid) ?? []).filter(({ status }) => status !== TASK_COMPLETE);
		const task = open[random.whole(0, Math.max(0, open.length - 1))];
		const taskSid = task?.sid ?? null;
		const billRate = billRateOf({ project, staff: person, taskSid }, ratesOf.get(project.sid) ?? []);
		const noCharge = project.isNoCharge || random.chance(0.06);
		const hoursBillable = noCharge ? 0 : hours;
		return {
			sid: isSubmitted ? bigtimeId('time', (submitted += 1)) : bigtimeId('unsubmittedTime', (unsubmitted += 1)),
			projectSid: project.sid,
			staffSid: person.sid,
			taskSid,
			laborCode: bigtimeId('laborCode', random.whole(1, 6)),
			date,
			hours,
			hoursBillable,
			billRate,
			costRate: person.costRate,
			charge: chargeFor(hoursBillable, billRate),
			noCharge,
			isApproved: isSubmitted && date <= addDays(today, -APPROVED_AFTER_DAYS),
			byTimer: random.chance(0.15),
			invoiceSid: null,
			rest: { Notes: random.chance(0.85) ? random.pick(timeNotes) : null },
			...stampedOn(date),
		};
	}

	return workingDays(today, projects.length ? weeks : 0).flatMap((date) =>
		people.flatMap(({ person, own }) => {
			if (random.chance(0.08)) return [];
			const first = random.whole(0, own.length - 1);
			return random.pick(portions).flatMap((hours, turn) => {
				const project = projects[(own[(first + turn) % own.length] ?? 1) - 1];
				return project ? [entry(date, person, { project, hours })] : [];
			});
		}),
	);
}

import type { Random } from '../../machinery/random';
import { bigtimeId } from '../ids';
import { TASK_COMPLETE } from '../lookups';
import type { Client, DateText, Project, Rate, Task } from '../records';
import { addDays, stampedOn } from './calendar';
import { TIMEKEEPERS } from './people';
import { hostileProjects, projectSubjects, taskNames } from './words';

/** The project for what nobody pays for. */
const INTERNAL = 2;

/** How many projects, from the first, people work on. */
const BUSY = 60;

/** A person works on four of the busy projects. The same for every seed, so that teams and sheets agree. */
export function projectCountsOf(staffCount: number, projects: number): number[] {
	const busy = Math.min(BUSY, projects);
	return busy === 0 ? [] : [0, 1, 2, 3].map((turn) => ((staffCount * 11 + turn * 17 + 5) % busy) + 1);
}

/** Client 1 stays without projects: the one client of the seed that can be deleted. */
export function seedProjects(random: Random, count: number, { clients, today }: { clients: readonly Client[]; today: DateText }): Project[] {
	return Array.from({ length: clients.length ? count : 0 }, (_, index): Project => {
		const row = index + 1;
		const client = clients[clients.length === 1 ? 0 : 1 + (index % (clients.length - 1))];
		const start = addDays(today, -random.whole(200, 700));
		const isNoCharge = row === INTERNAL || row % 20 === 10;
		const team = Array.from({ length: TIMEKEEPERS }, (_each, at) => at + 1).filter((person) => projectCountsOf(person, count).includes(row));
		return {
			sid: bigtimeId('project', row),
			name: row === INTERNAL ? 'Office and administration' : (hostileProjects[row] ?? random.pick(projectSubjects)),
			clientSid: client?.sid ?? null,
			isInactive: row > BUSY ? row % 12 === 0 || (client?.isInactive ?? false) : false,
			isNoCharge,
			billingRate: row % 4 === 0 ? 'flat' : 'staffA',
			basicRate: row % 4 === 0 ? 130 : 0,
			invoiceTypeSid: bigtimeId('invoiceType', row % 4 === 0 ? 2 : 1),
			team: team.map((person, place) => ({ StaffSid: bigtimeId('staff', person), ContactRole: place === 0 ? 21 : 22, TeamLead: place === 0 })),
			fields: {
				[bigtimeId('projectField', 1)]: random.chance(0.3) ? `FTA-${random.whole(1000, 9999)}` : null,
				[bigtimeId('projectField', 2)]: random.chance(0.5) ? `B-${random.whole(100, 999)}` : null,
				[bigtimeId('projectField', 3)]: random.chance(0.5) ? String(random.whole(8, 900) * 100) : null,
			},
			rest: {
				ProjectCode: `P-${String(row).padStart(3, '0')}`,
				TypeId: isNoCharge ? 4 : random.whole(1, 3),
				StartDt: start,
				EndDt: null,
				StatusProd: row > BUSY && row % 12 === 0 ? 4 : 2,
				StatusBill: row > BUSY && row % 12 === 0 ? 3 : 1,
				PrimaryContactId: client?.rest['PrimaryContactId'] ?? null,
				BillingContactId: client?.rest['BillingContactId'] ?? null,
				IsAllStaff: row === INTERNAL,
				InvoiceType: row % 4 === 0 ? 2 : 1,
				InvoiceTotals: 1,
				DefaultInvoiceTermSid: 3,
			},
			...stampedOn(start),
		};
	});
}

/** Four to each project; the last of every third project is complete. */
export function seedTasks(random: Random, projects: readonly Project[]): Task[] {
	return projects.flatMap((project, index) =>
		taskNames.map(([group, name], place): Task => {
			const count = index * taskNames.length + place + 1;
			const budgetHours = random.whole(4, 20) * 10;
			return {
				sid: bigtimeId('task', count),
				projectSid: project.sid,
				name,
				status: place === taskNames.length - 1 && index % 3 === 0 ? TASK_COMPLETE : 1,
				assigned: project.team.slice(0, 1 + (place % 2)).map(({ StaffSid }) => StaffSid),
				noCharge: project.isNoCharge,
				budgetHours,
				budgetFees: budgetHours * 140,
				budgetExpenses: 500,
				rest: { TaskGroup: group, TaskId: `P${place + 1}-010`, Priority: 'Normal', StartDt: project.rest['StartDt'] ?? null, PerComp: random.whole(0, 9) * 10 },
				createdAt: project.createdAt,
				modifiedAt: project.createdAt,
			};
		}),
	);
}

/** Project 1 has a rate of its own for person 5; every tenth project has one for all. */
export function seedRates(projects: readonly Project[]): Rate[] {
	return projects.flatMap((project, index): Rate[] => {
		const { sid: projectSid, createdAt } = project;
		const stamps = { createdAt, modifiedAt: createdAt };
		if (index === 0) return [{ projectSid, staffSid: bigtimeId('staff', 5), taskSid: null, value: 170, ...stamps }];
		return index % 10 === 4 ? [{ projectSid, staffSid: null, taskSid: null, value: 135, ...stamps }] : [];
	});
}

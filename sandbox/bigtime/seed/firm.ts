import { seededRandom } from '../../machinery/random';
import type { Allocation, DateText, FirmSeed, Project, Staff } from '../records';
import { groupedBy } from '../sums';
import { periodOf } from './calendar';
import { seedClients, seedContacts } from './clients';
import { seedExpenses } from './expenses';
import { seedInvoices } from './invoices';
import { seedStaff } from './people';
import { seedProjects, seedRates, seedTasks } from './projects';
import type { SeedSizes } from './sizes';
import { seedTimeEntries } from './time';

const SEED = 20260414;

/** This month and the next two, for everybody in a team. */
function seedAllocations(staff: readonly Staff[], projects: readonly Project[], today: DateText): Allocation[] {
	return [0, 1, 2].flatMap((months) =>
		staff.flatMap(({ sid, capacity }) => {
			const own = projects.filter(({ team }) => team.some(({ StaffSid }) => StaffSid === sid));
			return own.map((project) => ({ staffSid: sid, projectSid: project.sid, period: periodOf(today, months), hours: Math.floor(capacity / (own.length + 1)) }));
		}),
	);
}

/**
 * Invents Harbor & Finch Engineering. The same sizes and day give the same firm.
 * @param today time, expenses and invoices lead up to this day
 */
export function inventFirm({ clients: clientCount, projects: projectCount, weeks }: SeedSizes, today: DateText): FirmSeed {
	const staff = seedStaff();
	const clients = seedClients(seededRandom(SEED + 1), clientCount);
	const projects = seedProjects(seededRandom(SEED + 2), projectCount, { clients, today });
	const tasks = seedTasks(seededRandom(SEED + 3), projects);
	const rates = seedRates(projects);
	const workplace = { projects, tasks, rates, staff, today };
	const timeEntries = seedTimeEntries(seededRandom(SEED + 4), weeks, workplace);
	const { expenses, expenseReports } = seedExpenses(seededRandom(SEED + 5), weeks, workplace);
	const projectsOf = groupedBy(projects, ({ clientSid }) => clientSid);
	return {
		staff,
		clients,
		contacts: seedContacts(seededRandom(SEED + 6), clients, (clientSid) => (projectsOf.get(clientSid) ?? []).map(({ sid }) => sid)),
		projects,
		tasks,
		rates,
		timeEntries,
		expenses,
		expenseReports,
		...seedInvoices({ timeEntries, expenses }, workplace),
		allocations: seedAllocations(staff, projects, today),
	};
}

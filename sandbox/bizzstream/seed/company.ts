import { seededRandom } from '../../machinery/random';
import { customer, employee, site } from '../definitions/masterData';
import { inspection, timesheet } from '../definitions/forms';
import { workOrder } from '../definitions/workOrder';
import type { StoredDocument } from '../documents/document';
import { customerRow, employeeRow, siteRow } from './masterData';
import { rowsOf } from './rows';
import type { SeedSizes } from './sizes';
import { inspectionRow, timesheetRow, workOrderRow } from './work';

const SEED = 20260704;

/** Documents of a definition; none for a definition that was not seeded. Invented when first asked for. */
export type CompanySeed = (definition: string) => readonly StoredDocument[];

/**
 * Invents Kestrel Service, who keep boilers and heat pumps going. The same sizes give the same company, byte for byte.
 * Each kind has its own chance, so that asking for more work orders does not change the customers.
 */
export function inventCompany(sizes: SeedSizes): CompanySeed {
	const kinds: Readonly<Record<string, () => StoredDocument[]>> = {
		customer: () => rowsOf(customer, { kind: 'customer', count: sizes.customers, random: seededRandom(SEED + 1), invent: customerRow }),
		site: () => rowsOf(site, { kind: 'site', count: sizes.sites, random: seededRandom(SEED + 2), invent: siteRow(sizes) }),
		employee: () => rowsOf(employee, { kind: 'employee', count: sizes.employees, random: seededRandom(SEED + 3), invent: employeeRow }),
		workOrder: () =>
			rowsOf(workOrder, { kind: 'workOrder', count: sizes.workOrders, random: seededRandom(SEED + 4), invent: workOrderRow(sizes) }),
		inspection: () =>
			rowsOf(inspection, { kind: 'inspection', count: sizes.inspections, random: seededRandom(SEED + 5), invent: inspectionRow(sizes) }),
		timesheet: () =>
			rowsOf(timesheet, { kind: 'timesheet', count: sizes.timesheets, random: seededRandom(SEED + 6), invent: timesheetRow(sizes) }),
	};
	const invented = new Map<string, readonly StoredDocument[]>();
	return (definition) => {
		const known = invented.get(definition);
		if (known) return known;
		const rows = kinds[definition]?.() ?? [];
		invented.set(definition, rows);
		return rows;
	};
}

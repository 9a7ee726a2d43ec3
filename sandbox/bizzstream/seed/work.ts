import type { Random } from '../../machinery/random';
import type { JsonObject } from '../../machinery/vendor';
import { bizzstreamId } from '../ids';
import { permitOf, photoOfLine, photosOf } from './attachments';
import { hostileExternalIds, hostileSubjects } from './hostile';
import { anyOf, DAY_MS, dateText, HOUR_MS, lately, type Row } from './rows';
import type { SeedSizes } from './sizes';
import { articles, familyNames, findings, givenNames, orderSubjects } from './words';

/** Lines of row n have the ids n * 10 and the following. */
function lineId(row: number, index: number): string {
	return bizzstreamId('line', 1_000_000 + row * 10 + index);
}

function materialsOf(random: Random, row: number): JsonObject[] {
	const count = row === 1 ? 2 : random.whole(0, 3);
	return Array.from({ length: count }, (_, index) => ({
		_id: lineId(row, index),
		externalId: `wo-${row}-material-${index + 1}`,
		article: random.pick(articles),
		quantity: random.whole(1, 40) / 2,
		unit: random.pick(['pc', 'm']),
		...photoOfLine(row, index),
	}));
}

function labourOf(random: Random, { row, workedOn, employees }: { row: number; workedOn: string; employees: number }): JsonObject[] {
	return Array.from({ length: random.whole(0, 2) }, (_, index) => ({
		_id: lineId(row, 5 + index),
		employeeId: anyOf(random, 'employee', employees) ?? null,
		workedOn,
		hours: random.whole(1, 32) / 4,
	}));
}

const orderStatuses = ['concept', 'planned', 'inProgress', 'done'] as const;

/** Rows 1 to 4 have one status each, in the order of the workflow; every seventh document belongs to the office alone. */
export function workOrderRow({ customers, sites, employees }: SeedSizes): (row: number, random: Random) => Row {
	return (row, random) => {
		const plannedAt = Math.floor(lately(random) / HOUR_MS) * HOUR_MS;
		return {
			...(row % 6 === 0 && !hostileExternalIds[row] ? {} : { externalId: hostileExternalIds[row] ?? `erp:wo:${20_000 + row}` }),
			status: orderStatuses[row - 1] ?? random.pick(orderStatuses),
			isOfficeOnly: row % 7 === 0,
			values: {
				orderNumber: `WO-${20_000 + row}`,
				subject: hostileSubjects[row] ?? random.pick(orderSubjects),
				customerId: anyOf(random, 'customer', customers) ?? null,
				...(random.chance(0.8) && sites > 0 ? { siteId: anyOf(random, 'site', sites) } : {}),
				employeeIds: employees > 0 ? [bizzstreamId('employee', random.whole(1, employees))] : [],
				priority: random.pick(['low', 'normal', 'high']),
				urgent: random.chance(0.1),
				contactName: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
				dueOn: dateText(plannedAt + 7 * DAY_MS),
				arrivalTime: '08:30',
				plannedAt: new Date(plannedAt).toISOString(),
				estimatedHours: random.whole(1, 60) / 4,
				revenue: random.whole(80, 9_000),
				photos: photosOf(row),
				permit: permitOf(row),
				materials: materialsOf(random, row),
				labour: labourOf(random, { row, workedOn: dateText(plannedAt), employees }),
			},
		};
	};
}

/** Inspection n is of work order n, so that work orders beyond the last inspection are free to be deleted. */
export function inspectionRow({ workOrders }: SeedSizes): (row: number, random: Random) => Row {
	return (row, random) => ({
		externalId: `inspection:${row}`,
		values: {
			workOrderId: row <= workOrders ? bizzstreamId('workOrder', row) : (anyOf(random, 'workOrder', workOrders) ?? null),
			inspectedOn: dateText(lately(random)),
			passed: random.chance(0.85),
			score: random.whole(40, 100),
			findings: Array.from({ length: random.whole(0, 2) }, (_, index) => ({
				_id: bizzstreamId('line', 2_000_000 + row * 10 + index),
				item: random.pick(findings),
				severity: random.pick(['ok', 'minor', 'major']),
			})),
		},
	});
}

export function timesheetRow({ employees, workOrders }: SeedSizes): (row: number, random: Random) => Row {
	return (row, random) => {
		const weekStart = lately(random);
		return {
			values: {
				employeeId: anyOf(random, 'employee', employees) ?? null,
				weekStart: dateText(weekStart),
				approved: random.chance(0.6),
				hours: Array.from({ length: random.whole(1, 5) }, (_, index) => ({
					_id: bizzstreamId('line', 3_000_000 + row * 10 + index),
					workedOn: dateText(weekStart + index * DAY_MS),
					from: '08:00',
					until: '16:30',
					hours: 8,
					workOrderId: anyOf(random, 'workOrder', workOrders) ?? null,
				})),
			},
		};
	};
}

import { inventCompany } from '../../../sandbox/bigchange/seed/company';
import { seedSizes } from '../../../sandbox/bigchange/seed/sizes';
import { bigchangeId } from '../../../sandbox/bigchange/ids';
import { openBigChange } from '../../support/bigchangeApi';

const TODAY = Date.parse('2026-04-01T09:00:00Z');

describe('the invented company', () => {
	const company = inventCompany(seedSizes, TODAY);

	test('the same sizes and day give the same company', () => {
		expect(inventCompany(seedSizes, TODAY)).toEqual(company);
	});

	test('more jobs leave contacts and vehicles as they are', () => {
		const larger = inventCompany({ ...seedSizes, jobs: 3_000 }, TODAY);
		expect([larger.contacts, larger.persons, larger.vehicles]).toEqual([company.contacts, company.persons, company.vehicles]);
	});

	test('nothing has happened after today', () => {
		const late = company.jobs.flatMap(({ createdAt, statusModifiedAt, actualStartAt, actualEndAt }) =>
			[createdAt, statusModifiedAt, actualStartAt, actualEndAt].filter((instant) => instant !== null && Date.parse(instant) > TODAY),
		);
		expect(late).toEqual([]);
	});

	test('no job ends with a result that its type does not offer', () => {
		const { jobs } = company;
		expect(jobs.filter(({ status, result }) => status.startsWith('completed') !== (result !== null))).toEqual([]);
	});

	test('ids are unique within a kind', () => {
		const { contacts, jobs, persons, notes, stockItems, statusChanges, jobLineItems, jobStock, jobFlags } = company;
		for (const rows of [contacts, jobs, persons, notes, stockItems, statusChanges, jobLineItems, jobStock, jobFlags]) {
			expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		}
	});

	test('a company without jobs and with few contacts can be invented', () => {
		const small = inventCompany({ ...seedSizes, contacts: 5, jobs: 0, notes: 3 }, TODAY);
		expect([small.contacts.length, small.jobs.length, small.notes.length, small.jobConstraints.length]).toEqual([5, 0, 3, 0]);
	});
});

describe('3,000 jobs over 30 months', () => {
	const opened = openBigChange({ bigchange: { seed: { jobs: 3_000, jobMonths: 30 } } });

	test('they come back complete and once each, by windows of twelve months', async () => {
		const windows = [
			['2023-09-30T00:00:00Z', '2024-09-30T00:00:00Z'],
			['2024-09-30T00:00:00.001Z', '2025-09-30T00:00:00Z'],
			['2025-09-30T00:00:00.001Z', '2026-09-30T00:00:00Z'],
		];
		const ids: number[] = [];
		for (const [createdAtFrom, createdAtTo] of windows) {
			let pageItemCount = 1_000;
			for (let pageNumber = 1; pageItemCount === 1_000; pageNumber += 1) {
				const { data } = await opened.api.get('/v1/jobs', { params: { createdAtFrom, createdAtTo, sortBy: 'createdAt', pageNumber, pageSize: 1_000 } });
				({ pageItemCount } = data);
				ids.push(...data.items.map(({ id }: { id: number }) => id));
			}
		}
		expect([ids.length, new Set(ids).size]).toEqual([3_000, 3_000]);
		expect(Math.max(...ids)).toBe(bigchangeId('job', 3_000));
	});
});

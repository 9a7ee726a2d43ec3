import { bigtimeId } from '../../../sandbox/bigtime/ids';
import { totalOf } from '../../../sandbox/bigtime/invoicing';
import { inventFirm } from '../../../sandbox/bigtime/seed/firm';
import { seedSizes } from '../../../sandbox/bigtime/seed/sizes';
import { sumOf } from '../../../sandbox/bigtime/sums';
import { openBigTime } from '../../support/bigtimeApi';

const today = '2026-04-01';
const firm = inventFirm(seedSizes, today);

function sidsOf(rows: ReadonlyArray<{ sid: number }>): Set<number> {
	return new Set(rows.map(({ sid }) => sid));
}

test('the firm is the same at every start of a day', () => {
	expect(inventFirm(seedSizes, today)).toEqual(firm);
});

test('the firm is of a size that matters', () => {
	const counts = Object.fromEntries(Object.entries(firm).map(([kind, rows]) => [kind, rows.length]));
	expect(counts).toMatchObject({ clients: 120, projects: 250, staff: 25, tasks: 1_000, contacts: 240 });
	expect(firm.timeEntries.length).toBeGreaterThan(4_000);
	expect(Math.min(firm.expenses.length, firm.invoices.length, firm.payments.length)).toBeGreaterThan(100);
});

test('every link leads to a row, and no key comes twice', () => {
	const known = {
		...{ clients: sidsOf(firm.clients), projects: sidsOf(firm.projects), tasks: sidsOf(firm.tasks), staff: sidsOf(firm.staff) },
		...{ invoices: sidsOf(firm.invoices), reports: sidsOf(firm.expenseReports) },
	};
	const items = [...firm.timeEntries, ...firm.expenses];
	const loose = items.filter(
		({ projectSid, taskSid, staffSid, invoiceSid }) =>
			!known.projects.has(projectSid) ||
			(taskSid !== null && !known.tasks.has(taskSid)) ||
			(staffSid !== null && !known.staff.has(staffSid)) ||
			(invoiceSid !== null && !known.invoices.has(invoiceSid)),
	);
	expect(loose).toEqual([]);
	expect(firm.projects.filter(({ clientSid }) => clientSid === null || !known.clients.has(clientSid))).toEqual([]);
	expect(firm.expenses.filter(({ reportSid }) => reportSid !== 0 && !known.reports.has(reportSid))).toEqual([]);
	expect(firm.payments.filter(({ invoiceSid }) => !known.invoices.has(invoiceSid))).toEqual([]);
	for (const rows of [firm.timeEntries, firm.expenses, firm.invoices, firm.tasks, firm.contacts]) expect(sidsOf(rows).size).toBe(rows.length);
});

test('time leads up to today: the last week is open, what is older submitted, what is older than two weeks approved', () => {
	const datesOf = (keep: (entry: (typeof firm.timeEntries)[number]) => boolean) => firm.timeEntries.filter(keep).map(({ date }) => date).sort();
	const open = datesOf(({ sid }) => sid < 0);
	const submitted = datesOf(({ sid }) => sid > 0);
	expect([open[0], open.at(-1)]).toEqual(['2026-03-26', today]);
	expect([submitted[0], submitted.at(-1)]).toEqual(['2025-10-02', '2026-03-25']);
	expect(datesOf(({ isApproved }) => isApproved).at(-1)).toBe('2026-03-18');
});

test('the first keys are the oldest rows', () => {
	const [oldest] = firm.timeEntries;
	expect([oldest?.sid, firm.timeEntries.find(({ sid }) => sid < 0)?.sid]).toEqual([bigtimeId('time', 1), bigtimeId('unsubmittedTime', 1)]);
	expect([firm.invoices[0]?.sid, firm.invoices.find(({ sent }) => sent === null)?.sid]).toEqual([bigtimeId('invoice', 1), bigtimeId('draft', 1)]);
});

test('an invoice is worth what is on it, and nothing unsubmitted or free is', () => {
	const items = [...firm.timeEntries.map(({ charge, invoiceSid }) => ({ amount: charge, invoiceSid })), ...firm.expenses.map(({ costBill, invoiceSid }) => ({ amount: costBill, invoiceSid }))];
	const wrong = firm.invoices.filter(({ sid, lines }) => totalOf(lines) !== sumOf(items.filter(({ invoiceSid }) => invoiceSid === sid).map(({ amount }) => amount)));
	expect(wrong).toEqual([]);
	expect(firm.timeEntries.filter(({ sid, charge, invoiceSid }) => invoiceSid !== null && (sid < 0 || charge === 0))).toEqual([]);
});

test('there is time to bill, and the first client can be deleted', () => {
	expect(firm.timeEntries.filter(({ sid, charge, invoiceSid }) => sid > 0 && charge > 0 && invoiceSid === null).length).toBeGreaterThan(50);
	expect(firm.projects.some(({ clientSid }) => clientSid === bigtimeId('client', 1))).toBe(false);
});

test('names are hostile in the ways that hurt, namesakes and a blank one among them', () => {
	const names = firm.clients.map(({ name }) => name ?? '');
	expect(names.filter((name) => name === 'Smith, John')).toHaveLength(2);
	expect(names).toContain('');
	for (const sign of ['"', "'", '🦊', 'ش', '={{', ';']) expect(names.some((name) => name.includes(sign))).toBe(true);
});

test('a firm without clients, projects or weeks has what is left', () => {
	const empty = inventFirm({ clients: 0, projects: 10, weeks: 4 }, today);
	expect([empty.projects, empty.timeEntries, empty.expenses, empty.invoices]).toEqual([[], [], [], []]);
	expect(inventFirm({ ...seedSizes, weeks: 0 }, today).timeEntries).toEqual([]);
	expect(inventFirm({ clients: 1, projects: 1, weeks: 1 }, today).timeEntries.length).toBeGreaterThan(10);
});

describe('while it runs', () => {
	const opened = openBigTime({ bigtime: { seed: { clients: 3, projects: 3, weeks: 2 } } });

	test('sizes are as asked for', async () => {
		expect([(await opened.api.get('/client')).data.length, (await opened.api.get('/project')).data.length]).toEqual([3, 3]);
	});

	test('a reset on another day leads up to that day', async () => {
		opened.clock.advance(30 * 86_400_000);
		opened.sandbox.reset();
		const path = `/time/Sheet/${bigtimeId('staff', 5)}?StartDt=2026-01-01&EndDt=2026-12-31&View=Basic`;
		const dates = (await opened.api.get(path)).data.map(({ Dt }: { Dt: string }) => Dt);
		expect(dates.filter((date: string) => date < '2026-04-18')).toEqual([]);
		expect(dates.length).toBeGreaterThan(3);
	});

	test('a reset forgets what was written', async () => {
		await opened.api.post('/client/detail', { Nm: 'Kestrel' });
		opened.sandbox.reset();
		expect((await opened.api.get('/client')).data).toHaveLength(3);
	});
});

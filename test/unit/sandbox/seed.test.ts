import { idIn } from '../../../sandbox/bigin/json';
import { moduleNames } from '../../../sandbox/bigin/modules/definitions';
import { teamPipelines } from '../../../sandbox/bigin/modules/teamPipelines';
import { seedSizes as biginSizes } from '../../../sandbox/bigin/seed/sizes';
import { inventStudio } from '../../../sandbox/bigin/seed/studio';
import { leanlawId } from '../../../sandbox/leanlaw/ids';
import { inventFirm } from '../../../sandbox/leanlaw/seed/firm';
import { seedSizes } from '../../../sandbox/leanlaw/seed/sizes';

const firm = inventFirm(seedSizes);

test('the firm is the same at every start', () => {
	expect(inventFirm(seedSizes)).toEqual(firm);
});

test('the firm has the rows it was asked for', () => {
	const counts = Object.fromEntries(Object.entries(firm).map(([kind, rows]) => [kind, rows.length]));
	expect(counts).toEqual({ ...seedSizes, users: 14, practiceAreas: 8, customFields: 15 });
});

test('more clients change no client that was there', () => {
	const larger = inventFirm({ ...seedSizes, clients: 10_000 });
	expect(larger.clients).toHaveLength(10_000);
	expect(larger.clients.slice(0, 2_500)).toEqual(firm.clients);
});

test('every link leads to a row', () => {
	const ids = {
		clients: new Set(firm.clients.map(({ clientId }) => clientId)),
		matters: new Set(firm.matters.map(({ matterId }) => matterId)),
		users: new Set(firm.users.map(({ userId }) => userId)),
		invoices: new Set(firm.invoices.map(({ invoiceId }) => invoiceId)),
	};
	const items = [...firm.timeEntries, ...firm.expenses, ...firm.fixedFees];
	expect(firm.matters.filter(({ clientId, responsibleId }) => !ids.clients.has(clientId) || !ids.users.has(responsibleId))).toEqual([]);
	expect(items.filter(({ matterId, userId }) => !ids.matters.has(matterId) || (userId && !ids.users.has(userId)))).toEqual([]);
	expect(items.filter(({ invoiceId }) => invoiceId && !ids.invoices.has(invoiceId))).toEqual([]);
});

test('names are hostile in the ways that hurt', () => {
	const names = firm.clients.map(({ name }) => name);
	const longest = Math.max(...names.map(({ length }) => length));
	expect(longest).toBe(250);
	expect(names.filter((name) => name === 'Smith, John')).toHaveLength(2);
	for (const sign of ['"', "'", '🦊', 'ش', '={{', ';']) expect(names.some((name) => name.includes(sign))).toBe(true);
});

test('a matter number repeats under different clients', () => {
	const owners = new Set(firm.matters.filter(({ reference }) => reference === '1').map(({ clientId }) => clientId));
	expect(owners.size).toBeGreaterThan(1_000);
});

test('the first client and the last practice area are free to be deleted', () => {
	const isUsed = firm.matters.some(
		({ clientId, practiceAreaId }) => clientId === leanlawId('client', 1) || practiceAreaId === leanlawId('practiceArea', 8),
	);
	expect(isUsed).toBe(false);
});

test('a billed invoice is worth its items', () => {
	const items = [...firm.expenses, ...firm.fixedFees];
	const invoice = firm.invoices.find(
		({ invoiceId }) => items.some((item) => item.invoiceId === invoiceId) && !firm.timeEntries.some((time) => time.invoiceId === invoiceId),
	);
	const sum = items.filter(({ invoiceId }) => invoiceId === invoice?.invoiceId).reduce((total, { amount }) => total + amount, 0);
	expect(invoice?.amount).toBeCloseTo(sum, 2);
});

test('a firm without clients has no matters and no invoices', () => {
	const empty = inventFirm({ ...seedSizes, clients: 0 });
	expect([empty.matters, empty.timeEntries, empty.invoices]).toEqual([[], [], []]);
});

const studio = inventStudio(biginSizes);

test('the studio is the same at every start', () => {
	const again = inventStudio(biginSizes);
	for (const name of moduleNames) expect(again.module(name)).toEqual(studio.module(name));
});

test('the studio has the rows it was asked for', () => {
	const counts = moduleNames.map((name) => studio.module(name).records.length);
	expect(counts).toEqual([5_000, 1_200, 900, 300, 600, 400, 400, 800]);
});

test('no two contacts of the studio share an address', () => {
	const addresses = studio.module('Contacts').records.map(({ values }) => values['Email']).filter((email) => email !== null);
	expect(new Set(addresses).size).toBe(addresses.length);
});

test('every Team Pipeline of the studio has records', () => {
	const used = studio.module('Pipelines').records.map(({ values }) => idIn(values['Pipeline']));
	expect([...new Set(used)].sort()).toEqual(teamPipelines.map(({ id }) => id));
});

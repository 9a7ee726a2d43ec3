import { seededRandom, type Random } from '../../../machinery/random';
import { bigchangeId } from '../../ids';
import { DAY_MS, instantText, monthsLater } from '../../instants';
import { vatCodes } from '../../seed/reference';
import type { Tenant } from '../../tenant';
import { opportunityChoices } from '../definitions';
import type { FinanceDocument, FinanceLineItem, Invoice, PurchaseOrder, Quote, SalesOpportunity } from '../records';
import { seedInvoices, seedPurchaseOrders, seedQuotes, type Trade } from './documents';
import { works } from './words';

/** Everything the office has written down before any call. */
export interface LedgerSeed {
	invoices: Invoice[];
	quotes: Quote[];
	purchaseOrders: PurchaseOrder[];
	lines: FinanceLineItem[];
	salesOpportunities: SalesOpportunity[];
}

const SEED = 4_711;
const BARE_INVOICE = bigchangeId('invoice', 4);

/** One to four lines each; the first document has three. Ids count on from document to document. */
function seedLines(random: Random, documents: readonly FinanceDocument[]): FinanceLineItem[] {
	let row = 0;
	return documents.flatMap(({ id, contactId, createdAt, nominalCodeId, departmentCodeId }, index) =>
		Array.from({ length: id === BARE_INVOICE ? 0 : index === 0 ? 3 : random.whole(1, 4) }, (): FinanceLineItem => {
			const [description, unitCost, unitSellingPrice] = works[random.whole(0, works.length - 1)] ?? ['Labour', 0, 0];
			return {
				id: bigchangeId('financeLineItem', (row += 1)),
				documentId: id,
				contactId,
				createdAt,
				quantity: random.chance(0.2) ? 1.5 : random.whole(1, 6),
				description,
				taxId: random.chance(0.9) ? (vatCodes[random.chance(0.8) ? 0 : random.whole(1, 2)]?.id ?? null) : null,
				unitCost,
				unitSellingPrice,
				nominalCodeId,
				departmentCodeId,
			};
		}),
	);
}

/** Opportunity 1 is open and owned by the first user. */
function seedOpportunities(
	random: Random,
	count: number,
	{ contactIds, userIds, today }: Trade & { userIds: readonly number[] },
): SalesOpportunity[] {
	const { statuses, stageIds, probabilityIds } = opportunityChoices;
	return Array.from({ length: count }, (_, index): SalesOpportunity => {
		const created = random.whole(monthsLater(today, -20), today - DAY_MS);
		return {
			id: bigchangeId('salesOpportunity', index + 1),
			createdAt: instantText(created),
			contactId: contactIds[index % Math.max(1, contactIds.length)] ?? null,
			ownerId: userIds[index % Math.max(1, userIds.length)] ?? null,
			stageId: random.pick(stageIds),
			probabilityId: random.chance(0.8) ? random.pick(probabilityIds) : null,
			status: index === 0 ? 'open' : random.pick(statuses),
			dueDate: random.chance(0.9) ? instantText(created + random.whole(20, 120) * DAY_MS) : null,
			reference: `OPP-${index + 1}`,
			notes: random.chance(0.4) ? 'Asked for a price for all sites' : null,
			departmentCodeId: null,
			nominalCodeId: null,
			customFields: {},
		};
	});
}

/** The same company and day give the same ledger. */
export function inventLedger({ store, sizes, openedAt: today }: Tenant): LedgerSeed {
	const random = seededRandom(SEED);
	const contactIds = store.contacts.all().map(({ id }) => id);
	const suppliers = store.contacts.all(({ groupId }) => groupId === bigchangeId('contactGroup', 6)).map(({ id }) => id);
	const trade: Trade = { jobs: store.jobs.all(), contactIds, supplierIds: suppliers.length > 0 ? suppliers : contactIds, today };
	const invoices = seedInvoices(random, sizes.invoices, trade);
	const quotes = seedQuotes(random, sizes.quotes, trade);
	const purchaseOrders = seedPurchaseOrders(random, sizes.purchaseOrders, trade);
	return {
		invoices,
		quotes,
		purchaseOrders,
		lines: seedLines(random, [...invoices, ...quotes, ...purchaseOrders]),
		salesOpportunities: seedOpportunities(random, sizes.salesOpportunities, { ...trade, userIds: store.users.map(({ id }) => id) }),
	};
}

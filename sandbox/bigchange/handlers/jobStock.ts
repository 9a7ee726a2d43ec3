import type { Call, Handler } from '../../machinery/vendor';
import { among } from '../filters';
import { pageOf } from '../paging';
import { invalid, notFound } from '../problem';
import type { Job, JobStock } from '../records/jobs';
import type { StockDetails } from '../records/stock';
import { refuseJobStock } from '../rules/jobLife';
import { products } from '../seed/reference';
import type { Store } from '../store';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';
import { jobStockView } from '../views/jobs';

type JobStockWrite = Partial<Omit<JobStock, 'id' | 'jobId' | 'quantityActual'>>;

function keeps(call: Call): (row: JobStock) => boolean {
	return (row) =>
		among(call, 'jobStockId', row.id) &&
		among(call, 'stockDetailsId', row.stockDetailsId) &&
		among(call, 'stockItemId', row.stockItemId) &&
		among(call, 'action', row.action) &&
		among(call, 'isActual', row.quantityActual !== null);
}

/** The product that is meant, by itself or by way of one of its items. inferred: one of the two must be sent. */
function productOf({ stockItems }: Store, { stockDetailsId, stockItemId }: JobStockWrite): StockDetails {
	checkId(stockItems, stockItemId, 'stockItemId');
	const ofItem = stockItemId === null || stockItemId === undefined ? undefined : stockItems.current(stockItemId)?.stockDetailsId;
	const wanted = stockDetailsId ?? ofItem;
	const product = products.find(({ id }) => id === wanted);
	if (!product) throw invalid('stockDetailsId', `No record exists with the stockDetailsId ${wanted ?? 'that was sent'}.`);
	return product;
}

/** Documented: consumables go by quantity and without an item, all others by item with a quantity of null or 1. */
function checkQuantity({ isConsumable }: StockDetails, { stockItemId, quantityPlanned }: JobStockWrite): void {
	if (isConsumable) {
		if (quantityPlanned === null || quantityPlanned === undefined) throw invalid('quantityPlanned', 'quantityPlanned is required for consumables.');
		if (stockItemId !== null && stockItemId !== undefined) throw invalid('stockItemId', 'stockItemId must be null for consumables.');
	} else if (![null, undefined, 1].includes(quantityPlanned)) {
		throw invalid('quantityPlanned', 'quantityPlanned must be null or 1 for products with a serial number.');
	}
}

/** Documented: where the contact of the job is filled in. */
function places(job: Job, action: string, { pickupContactId = null, dropOffContactId = null }: JobStockWrite): Pick<JobStock, 'pickupContactId' | 'dropOffContactId'> {
	return {
		pickupContactId: action === 'onSiteAndTakenBack' ? job.contactId : pickupContactId,
		dropOffContactId: action === 'broughtAndLeft' ? job.contactId : dropOffContactId,
	};
}

export function jobStockHandlers(tenant: Tenant): Record<string, Handler> {
	const rowAt = (call: Call): JobStock => {
		const row = readAt(tenant.store.jobStock, call.param('jobStockId'));
		if (row.jobId !== Number(call.param('jobId'))) throw notFound();
		return row;
	};
	return {
		listJobStock: (call) => {
			const { id } = readAt(tenant.store.jobs, call.param('jobId'));
			const keep = keeps(call);
			const found = tenant.store.jobStock.list((row) => row.jobId === id && keep(row));
			return pageOf(call, found, { view: (row) => jobStockView(tenant.store, row) });
		},
		getJobStock: (call) => ({ status: 200, body: jobStockView(tenant.store, rowAt(call)) }),
		createJobStock: (call) => {
			const { store } = tenant;
			const job = writeAt(store.jobs, call.param('jobId'));
			const sent = call.body<JobStockWrite>();
			// inferred: what an action left out means.
			const { action = 'noMovement', stockItemId = null, quantityPlanned = null, isDeliveredToBeSold = false, isEquipmentAtDropOff = false } = sent;
			refuseJobStock(job, action);
			const product = productOf(store, sent);
			checkQuantity(product, sent);
			checkId(store.contacts, sent.pickupContactId, 'pickupContactId');
			checkId(store.contacts, sent.dropOffContactId, 'dropOffContactId');
			const row = store.jobStock.add({
				id: tenant.newId(),
				jobId: job.id,
				stockDetailsId: product.id,
				stockItemId,
				action,
				quantityPlanned,
				quantityActual: null,
				...places(job, action, sent),
				isDeliveredToBeSold,
				isEquipmentAtDropOff,
			});
			return created(call, row.id);
		},
		deleteJobStock: (call) => {
			const { jobStock } = tenant.store;
			jobStock.remove(writeAt(jobStock, String(rowAt(call).id)).id);
			return done;
		},
	};
}

import type { Handler } from '../../machinery/vendor';
import { actingUser, created, deleted, item, rowAt, undeclared, type Firm } from '../firm';
import { pageOf, selected, type SortKeys } from '../lists';
import type { FixedFee } from '../records';
import { refuseBilled, refuseFeeInUse, refuseWrongCodes } from '../rules';
import { changesIn, type Sparse } from '../sparse';
import { fixedFeeDetail, fixedFeeView, itemParts } from '../views/items';
import { itemFilter, itemLinks } from './items';

type PlainName = 'date' | 'description' | 'amount' | 'activityCode' | 'taskCode';
type NewFee = Sparse<FixedFee> & Pick<FixedFee, 'matterId' | 'date' | 'description' | 'amount'>;

const plainNames: readonly PlainName[] = ['date', 'description', 'amount', 'activityCode', 'taskCode'];

const sort: SortKeys<FixedFee> = {
	date: ({ date }) => date,
	amount: ({ amount }) => amount,
	description: ({ description }) => description,
};

export function fixedFeeHandlers(firm: Firm): Record<string, Handler> {
	return {
		ListFixedFees: (call) => {
			const asked = selected(call, itemParts.fixedFee);
			const found = firm.store.fixedFees.list(itemFilter(firm, call));
			return pageOf(call, found, { sort, view: (fee) => fixedFeeView(firm.store, fee, asked) });
		},
		GetFixedFee: (call) => item(fixedFeeDetail(firm.store, rowAt(firm, firm.store.fixedFees, call))),
		CreateFixedFee: (call) => {
			const sent = call.body<NewFee>();
			const { store } = firm;
			// inferred: the acting user stands in for userId here as well; without either it is the firm's.
			const links = itemLinks(firm, { matterId: sent.matterId, userId: sent.userId ?? actingUser(call) ?? null });
			refuseWrongCodes(store.matters.get(links.matterId ?? ''), sent, ['activityCode', 'taskCode']);
			const fee = store.fixedFees.create({
				fixedFeeId: store.newId('fixedFee'),
				matterId: sent.matterId,
				date: sent.date,
				description: sent.description,
				amount: sent.amount,
				...changesIn<FixedFee, PlainName>(sent, plainNames),
				...links,
			});
			return undeclared(firm, created(firm, fixedFeeDetail(store, fee)));
		},
		UpdateFixedFee: (call) => {
			const { store } = firm;
			const fee = rowAt(firm, store.fixedFees, call);
			refuseBilled(fee);
			const sent = call.body<Sparse<FixedFee>>();
			const links = itemLinks(firm, sent);
			const changes = changesIn<FixedFee, PlainName>(sent, plainNames, ['description', 'date']);
			const matter = store.matters.get(links.matterId ?? fee.matterId);
			refuseWrongCodes(matter, { ...fee, ...changes }, ['activityCode', 'taskCode']);
			const changed = store.fixedFees.change(fee.fixedFeeId, { ...changes, ...links });
			return undeclared(firm, item(fixedFeeDetail(store, changed ?? fee)));
		},
		DeleteFixedFee: (call) => {
			const fee = rowAt(firm, firm.store.fixedFees, call);
			refuseBilled(fee);
			refuseFeeInUse(firm.store, fee.fixedFeeId);
			firm.store.fixedFees.delete(fee.fixedFeeId);
			return deleted;
		},
	};
}

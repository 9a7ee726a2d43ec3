import type { Handler } from '../../machinery/vendor';
import { mayReadRates } from '../access';
import { actingUser, created, deleted, item, knownId, rowAt, undeclared, type Firm } from '../firm';
import { EMPTY_GUID } from '../ids';
import { matches, pageOf, sameId, selected, type SortKeys } from '../lists';
import { invalid } from '../problem';
import type { TimeEntry } from '../records';
import { refuseBilled, refuseWrongCodes } from '../rules';
import { defaultBillingType } from '../seed/items';
import { changesIn, type Sparse } from '../sparse';
import { itemParts, timeEntryDetail, timeEntryView } from '../views/items';
import { itemFilter, itemLinks } from './items';

type EntryWrite = Sparse<TimeEntry>;
type NewEntry = EntryWrite & Pick<TimeEntry, 'matterId' | 'date' | 'description' | 'hours'>;
type PlainName = 'date' | 'time' | 'description' | 'hours' | 'rate' | 'billingType' | 'activityCode' | 'taskCode';

const plainNames: readonly PlainName[] = ['date', 'time', 'description', 'hours', 'rate', 'billingType', 'activityCode', 'taskCode'];

const sort: SortKeys<TimeEntry> = {
	date: ({ date }) => date,
	hours: ({ hours }) => hours,
	description: ({ description }) => description,
	created: ({ createdAt }) => createdAt,
};

/** Documented order: the body, then the header; a plain API key stands for no user. inferred: status 400. */
function timekeeperOf(firm: Firm, sent: NewEntry, acting: string | undefined): string {
	const userId = sent.userId ?? acting;
	if (!userId) throw invalid('userId', 'userId is required when no acting user is given');
	return knownId(firm.store.users, userId, 'userId');
}

/** inferred: a fixed fee covers time on its own matter only. */
function feeOn({ store }: Firm, fixedFeeId: string, matterId: string): string {
	const known = knownId(store.fixedFees, fixedFeeId, 'fixedFeeId');
	if (store.fixedFees.get(known)?.matterId !== matterId) throw invalid('fixedFeeId', 'fixedFeeId belongs to another matter');
	return known;
}

/** Null keeps the link, the empty GUID removes it. inferred: moving to another matter removes it, too. */
function feeAfter(firm: Firm, entry: TimeEntry, { sent, matterId }: { sent: EntryWrite; matterId: string }): string | undefined {
	if (sent.fixedFeeId === EMPTY_GUID) return undefined;
	if (sent.fixedFeeId) return feeOn(firm, sent.fixedFeeId, matterId);
	return matterId === entry.matterId ? entry.fixedFeeId : undefined;
}

export function timeEntryHandlers(firm: Firm): Record<string, Handler> {
	const usualRate = (userId: string): number => firm.store.users.get(userId)?.rate ?? 0;
	return {
		ListTimeEntries: (call) => {
			const asked = selected(call, itemParts.timeEntry);
			const showRates = mayReadRates(call);
			const fits = itemFilter(firm, call);
			const found = firm.store.timeEntries.list(
				(entry) =>
					fits(entry) &&
					matches(call.text('billingType'), entry.billingType) &&
					sameId(call.text('fixedFeeId'), entry.fixedFeeId),
			);
			return pageOf(call, found, { sort, view: (entry) => timeEntryView(firm.store, entry, { asked, showRates }) });
		},
		GetTimeEntry: (call) => item(timeEntryDetail(firm.store, rowAt(firm, firm.store.timeEntries, call), mayReadRates(call))),
		CreateTimeEntry: (call) => {
			const sent = call.body<NewEntry>();
			const { store } = firm;
			const userId = timekeeperOf(firm, sent, actingUser(call));
			const matterId = knownId(store.matters, sent.matterId, 'matterId');
			const matter = store.matters.get(matterId);
			const billingType = sent.billingType ?? defaultBillingType[matter?.matterType ?? 'hourly'];
			refuseWrongCodes(matter, sent, ['activityCode', 'taskCode']);
			const entry = store.timeEntries.create({
				timeEntryId: store.newId('timeEntry'),
				description: sent.description,
				date: sent.date,
				hours: sent.hours,
				rate: usualRate(userId),
				...changesIn<TimeEntry, PlainName>(sent, plainNames),
				userId,
				matterId,
				billingType,
				fixedFeeId: sent.fixedFeeId ? feeOn(firm, sent.fixedFeeId, matterId) : undefined,
			});
			return created(firm, timeEntryDetail(store, entry, mayReadRates(call)));
		},
		UpdateTimeEntry: (call) => {
			const { store } = firm;
			const entry = rowAt(firm, store.timeEntries, call);
			refuseBilled(entry);
			const sent = call.body<EntryWrite>();
			const links = itemLinks(firm, sent);
			const matterId = links.matterId ?? entry.matterId;
			const changes = changesIn<TimeEntry, PlainName>(sent, plainNames, ['description', 'date']);
			refuseWrongCodes(store.matters.get(matterId), { ...entry, ...changes }, ['activityCode', 'taskCode']);
			const changed = store.timeEntries.change(entry.timeEntryId, {
				rate: entry.rate ?? usualRate(links.userId ?? entry.userId),
				...changes,
				...links,
				fixedFeeId: feeAfter(firm, entry, { sent, matterId }),
			});
			return undeclared(firm, item(timeEntryDetail(store, changed ?? entry, mayReadRates(call))));
		},
		DeleteTimeEntry: (call) => {
			const entry = rowAt(firm, firm.store.timeEntries, call);
			refuseBilled(entry);
			firm.store.timeEntries.delete(entry.timeEntryId);
			return deleted;
		},
	};
}

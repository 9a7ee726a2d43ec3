import type { Clock } from '../machinery/clock';
import { collection, type Collection } from '../machinery/collection';
import { idCounter } from '../machinery/ids';
import { leanlawId, type Kind } from './ids';
import type {
	BillableItem,
	Client,
	CustomField,
	Expense,
	FirmSeed,
	FixedFee,
	Invoice,
	Matter,
	PracticeArea,
	TimeEntry,
	User,
} from './records';

/** The state of the firm: a few collections and where the next ids come from. */
export interface Store {
	clients: Collection<Client>;
	matters: Collection<Matter>;
	timeEntries: Collection<TimeEntry>;
	expenses: Collection<Expense>;
	fixedFees: Collection<FixedFee>;
	invoices: Collection<Invoice>;
	users: Collection<User>;
	practiceAreas: Collection<PracticeArea>;
	customFields: readonly CustomField[];
	newId(kind: Kind): string;
}

/** New ids begin here, above every seeded one, whatever the size of the seed. */
const FIRST_NEW_ID = 0x800000;

/**
 * Makes the state anew; a reset is nothing else.
 * @param clock stamps what is created and changed
 */
export function createStore(seed: FirmSeed, clock: Clock): Store {
	const next = idCounter((count) => String(FIRST_NEW_ID + count));
	return {
		clients: collection<Client>(({ clientId }) => clientId, { clock, seed: seed.clients }),
		matters: collection<Matter>(({ matterId }) => matterId, { clock, seed: seed.matters }),
		timeEntries: collection<TimeEntry>(({ timeEntryId }) => timeEntryId, { clock, seed: seed.timeEntries }),
		expenses: collection<Expense>(({ expenseId }) => expenseId, { clock, seed: seed.expenses }),
		fixedFees: collection<FixedFee>(({ fixedFeeId }) => fixedFeeId, { clock, seed: seed.fixedFees }),
		invoices: collection<Invoice>(({ invoiceId }) => invoiceId, { clock, seed: seed.invoices }),
		users: collection<User>(({ userId }) => userId, { clock, seed: seed.users }),
		practiceAreas: collection<PracticeArea>(({ practiceAreaId }) => practiceAreaId, { clock, seed: seed.practiceAreas }),
		customFields: seed.customFields,
		newId: (kind) => leanlawId(kind, Number(next())),
	};
}

/** The client behind a billable item. */
export function clientIdOf({ matters }: Store, { matterId }: Pick<BillableItem, 'matterId'>): string {
	return matters.get(matterId)?.clientId ?? '';
}

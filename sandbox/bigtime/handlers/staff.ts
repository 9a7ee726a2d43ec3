import type { Handler } from '../../machinery/vendor';
import { saveFields, type SentField } from '../customFields';
import { changed, isDetailed, ok, rowAt, type Firm } from '../firm';
import { staffFields } from '../lookups';
import { plain, viewed } from '../members';
import { invalid } from '../problem';
import type { Staff } from '../records';
import { fieldsView } from '../views/projects';
import { allocationView, staffView } from '../views/staff';
import { sentOr, written, type Sent } from '../writes';

type SentStaff = Sent & {
	FName?: string | null;
	SName?: string | null;
	EMail?: string | null;
	IsInactive?: boolean | null;
	Capacity?: number | null;
	CostFactor?: number | null;
};

type Known = Pick<Staff, 'capacity' | 'costRate' | 'email' | 'firstName' | 'isInactive' | 'lastName' | 'rates'>;

const MONTH_HOURS = 160;

const blank: Known = { firstName: null, lastName: '', email: null, isInactive: false, rates: [0, 0, 0, 0, 0], costRate: 0, capacity: MONTH_HOURS };

/** inferred: an address belongs to one person, since it is the login. */
function knownIn({ store }: Firm, sent: SentStaff, before: Known & { sid?: number }): Known {
	const email = sent.EMail?.toLowerCase() ?? before.email;
	const isTaken = store.staff.list((other) => other.email === email && other.sid !== before.sid).length > 0;
	if (email !== null && isTaken) throw invalid('EMail is used by somebody else.');
	return {
		email,
		firstName: sent.FName === undefined ? before.firstName : sent.FName,
		lastName: sentOr(sent.SName, before.lastName),
		isInactive: sentOr(sent.IsInactive, before.isInactive),
		capacity: sentOr(sent.Capacity, before.capacity),
		costRate: sentOr(sent.CostFactor, before.costRate),
		rates: before.rates.map((rate, index) => {
			const value = sent[`Rate${index + 1}`];
			return typeof value === 'number' ? value : rate;
		}),
	};
}

export function staffHandlers(firm: Firm): Record<string, Handler> {
	const view = (staff: Staff, detailed = true) => viewed('staff', staffView(staff), detailed);
	/** @returns why somebody cannot be invited */
	const obstacle = (sid: number): string | undefined => {
		const staff = firm.store.staff.get(String(sid));
		if (!staff) return 'There is no such person.';
		if (staff.isInactive) return 'The person is inactive.';
		return staff.email === null ? 'The person has no e-mail address.' : undefined;
	};
	return {
		listStaff: (call) => {
			const all = call.flag('ShowInactive') ?? false;
			return ok(firm.store.staff.list(({ isInactive }) => all || !isInactive).map((staff) => view(staff, false)));
		},
		getStaff: (call) => ok(view(rowAt(firm.store.staff, call, 'staffSid'), isDetailed(call))),
		createStaff: (call) => {
			const sent = call.body<SentStaff>();
			const staff = firm.store.staff.create({
				sid: firm.store.newId('staff'),
				...knownIn(firm, sent, blank),
				isAdmin: false,
				isInvited: call.flag('inviteUser') ?? false,
				fields: {},
				rest: written({}, sent, { names: plain.staff }),
			});
			return ok(view(staff));
		},
		updateStaff: (call) => {
			const sent = call.body<SentStaff>();
			const staff = rowAt(firm.store.staff, call, 'staffSid');
			const rest = written(staff.rest, sent, { names: plain.staff, leftOut: firm.settings.leftOut });
			return ok(view(changed(firm.store.staff, staff, { ...knownIn(firm, sent, staff), rest })));
		},
		/** Documented: 202 when some could not be invited. */
		inviteStaff: (call) => {
			const { InviteStaffSids } = call.body<{ InviteStaffSids: number[] }>();
			const failed = InviteStaffSids.flatMap((sid) => {
				const ErrorMessage = obstacle(sid);
				return ErrorMessage === undefined ? [] : [{ StaffSid: sid, ErrorMessage }];
			});
			const StaffSids = failed.map(({ StaffSid }) => StaffSid);
			const SuccessfullyInvitedStaffSids = InviteStaffSids.filter((sid) => !StaffSids.includes(sid));
			for (const sid of SuccessfullyInvitedStaffSids) firm.store.staff.change(String(sid), { isInvited: true });
			if (failed.length === 0) return ok({ SuccessfullyInvitedStaffSids });
			return { status: 202, body: { SuccessfullyInvitedStaffSids, FailedInviteStaffErrors: { StaffSids, FailureErrorMessages: failed } } };
		},
		getStaffCustomFields: (call) => ok(fieldsView(staffFields, rowAt(firm.store.staff, call, 'staffSid').fields)),
		updateStaffCustomFields: (call) => {
			const staff = rowAt(firm.store.staff, call, 'staffSid');
			const fields = saveFields(staffFields, staff.fields, call.body<SentField[]>());
			return ok(fieldsView(staffFields, changed(firm.store.staff, staff, { fields }).fields));
		},
		getStaffAllocations: () => ok({ details: firm.store.allocations.map((allocation) => allocationView(firm.store, allocation)) }),
	};
}

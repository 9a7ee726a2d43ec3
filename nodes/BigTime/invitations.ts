import type { Failure } from '../shared/answer';
import type { JointProcedure, Outcome } from '../shared/procedure';
import { isObject } from '../shared/values';
import { bigTimeDialect } from './dialect';
import { member } from './members';

/** inferred: the form of the reasons is not printed. An object by number and a list were thought of; both are searched for the number. */
function reasonFor(staffSid: string, errors: unknown): string | undefined {
	if (isObject(errors) && staffSid in errors) return String(errors[staffSid]);
	const entries: unknown[] = Array.isArray(errors) ? errors : [];
	const found = entries.find((entry) => isObject(entry) && Object.values(entry).some((value) => String(value) === staffSid));
	if (!isObject(found)) return undefined;
	return Object.values(found).find((value) => typeof value === 'string' && value !== staffSid)?.toString();
}

function outcomeOf(staffSid: string, answer: unknown): Outcome {
	const result = bigTimeDialect.envelope.row(answer) ?? {};
	const invited: unknown = member(result, 'SuccessfullyInvitedStaffSids');
	const isInvited = Array.isArray(invited) && invited.some((each) => String(each) === staffSid);
	if (isInvited) return { rows: [{ StaffSID: Number(staffSid), invited: true }] };
	const failure: Failure = { kind: 'invalid', detail: reasonFor(staffSid, member(result, 'FailedInviteStaffErrors')) ?? 'this person was not invited', notCarriedOut: true, temporary: false };
	return { failure };
}

/** Invites the people of all items in one call. Status 202 says that some were not: https://iq.bigtime.net/BigtimeData/api/v2/help/Staff */
export const inviteAll: JointProcedure = {
	size: 100,
	async run(items, { send }) {
		const people = items.map(({ body }) => String(body.InviteStaffSids));
		const sent = await send({ route: 'POST /staff/invite', body: { InviteStaffSids: [...new Set(people)].map(Number) } });
		if ('failure' in sent) return items.map(() => sent);
		return people.map((staffSid) => outcomeOf(staffSid, sent.answer.body));
	},
};

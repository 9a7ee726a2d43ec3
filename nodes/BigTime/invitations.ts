import type { Failure } from '../shared/answer';
import type { JointProcedure, Outcome } from '../shared/procedure';
import { isObject, type Row } from '../shared/values';
import { bigTimeDialect } from './dialect';
import { member, textOf } from './members';

/** Why somebody was not invited, in BigTime's words. */
function reasonFor(staffSid: string, result: Row): string {
	const errors: unknown = member(result, 'FailedInviteStaffErrors');
	const listed: unknown = isObject(errors) ? member(errors, 'FailureErrorMessages') : undefined;
	const found = (Array.isArray(listed) ? listed : []).filter(isObject).find((each) => textOf(each, 'StaffSid') === staffSid);
	return (found && textOf(found, 'ErrorMessage')) || 'this person was not invited';
}

function outcomeOf(staffSid: string, result: Row): Outcome {
	const invited: unknown = member(result, 'SuccessfullyInvitedStaffSids');
	const isInvited = Array.isArray(invited) && invited.some((each) => String(each) === staffSid);
	if (isInvited) return { rows: [{ StaffSID: Number(staffSid), invited: true }] };
	const failure: Failure = { kind: 'invalid', detail: reasonFor(staffSid, result), notCarriedOut: true, temporary: false };
	return { failure };
}

/** Invites the people of all items in one call. Status 202 says that some were not: https://iq.bigtime.net/BigtimeData/api/v2/help/Staff */
export const inviteAll: JointProcedure = {
	size: 100,
	async run(items, { send }) {
		const people = items.map(({ body }) => String(body.InviteStaffSids));
		const sent = await send({ route: 'POST /staff/invite', body: { InviteStaffSids: [...new Set(people)].map(Number) } });
		if ('failure' in sent) return items.map(() => sent);
		const result = bigTimeDialect.envelope.row(sent.answer.body) ?? {};
		return people.map((staffSid) => outcomeOf(staffSid, result));
	},
};

import type { Handler } from '../../machinery/vendor';
import { bigtimeKeys, isRealm, refuseBeyondQuota } from '../access';
import { ok, type Firm } from '../firm';
import { bigtimeId } from '../ids';
import { problem } from '../problem';

interface Login {
	UserId: string;
	Pwd: string;
	Firm?: string;
}

export function sessionHandlers(firm: Firm): Record<string, Handler> {
	return {
		createSession: (call) => {
			const { UserId, Pwd, Firm: realm } = call.body<Login>();
			const [person] = firm.store.staff.list(({ email, isInactive }) => !isInactive && email === UserId.toLowerCase());
			if (!person || Pwd !== bigtimeKeys.password) return problem(401, 'User name or password is wrong.');
			if (realm && !isRealm(realm)) return problem(403);
			const token = firm.sessions.open(person.sid, firm.settings.sessionMs);
			// The log-in is the first call of its token.
			return (
				refuseBeyondQuota(firm, token) ??
				ok({
					firm: bigtimeKeys.firm,
					staffsid: person.sid,
					userid: bigtimeId('user', person.sid - bigtimeId('staff', 0)),
					token,
					conm: 'Harbor & Finch Engineering',
				})
			);
		},
	};
}

import { Refusal, type Call } from '../../machinery/vendor';
import { problem, queryFaultStatus } from '../problem';

/** Refuses what the state of a record does not allow: 422 where the operation's page lists it, else 400. */
export function forbidden(call: Call, text: string): Refusal {
	return new Refusal(problem(queryFaultStatus(call), text));
}

/** Refuses a record that exists already. */
export function conflict(text: string): Refusal {
	return new Refusal(problem(409, text));
}

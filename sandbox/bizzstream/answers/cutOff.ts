import type { Answer, Call } from '../../machinery/vendor';
import { isV1 } from '../environment';
import type { BizzStreamSettings } from '../settings';
import * as v1 from './v1';
import * as v2 from './v2';

/** inferred: what a retrieval gets that took longer than 3,000 ms. Only the limit is documented. */
export function cutOff(call: Pick<Call, 'path'>, { cutOffStatus: status, cutOffMs: afterMs }: BizzStreamSettings): Answer {
	const description = `The query took longer than ${afterMs} ms`;
	const answer = isV1(call)
		? v1.failure(status, description)
		: v2.failure(status, { error: 'query_timeout', description, userDescription: 'The request took too long.' });
	return { ...answer, afterMs };
}

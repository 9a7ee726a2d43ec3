import { Refusal } from '../../machinery/vendor';
import { problem } from '../problem';
import type { Kind } from './kinds';
import type { FinanceDocument } from './records';

/** inferred: what is paid, cancelled, accepted, rejected or received stays as it is. @throws Refusal 422 */
export function refuseClosed<Document extends FinanceDocument>(kind: Kind<Document>, document: Document): void {
	const reason = kind.closed(document);
	if (reason !== undefined) throw new Refusal(problem(422, reason));
}

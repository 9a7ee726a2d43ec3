import type { Answer, Failure, Fault } from './answer';
import type { RecordResult } from './dialect';
import type { Plan, Wish } from './plan';
import type { Outcome } from './procedure';
import { deletedRow } from './rows';
import { fateOf, requestOf, type Run } from './wire';

/** Sends the records of several items in one call; each record's own result goes to its own item. */
export async function sendBatch(run: Run, plan: Plan): Promise<Outcome[]> {
	const [wish] = plan.wishes;
	const request = await requestOf(run, plan);
	if ('failure' in request) return plan.wishes.map(() => request);
	const sent = await run.transport.send(request, wish.filled.options);
	const answer = 'answer' in sent ? sent.answer : sent.failure.answer;
	const results = answer && wish.operation.batch?.results(answer.body);
	if (answer && results?.length === plan.wishes.length) {
		return plan.wishes.map((each, index) => outcomeOf(each, results[index], answer));
	}
	const failure = 'failure' in sent ? fateOf(sent.failure, request) : unknownFate(sent.answer);
	return plan.wishes.map(() => ({ failure }));
}

/** A good answer that does not say what became of each record. */
function unknownFate({ status }: Answer): Failure {
	return { kind: 'unknownFate', status, notCarriedOut: false, temporary: false };
}

function outcomeOf({ operation, filled }: Wish, result: RecordResult | undefined, answer: Answer): Outcome {
	if (result === undefined) return { failure: unknownFate(answer) };
	if ('fault' in result) return { failure: failureOfRecord(result.fault, answer) };
	return { rows: [operation.gives === 'deleted' ? deletedRow(filled) : result.row] };
}

function failureOfRecord(fault: Fault, { status }: Answer): Failure {
	return { ...fault, kind: fault.kind ?? 'invalid', status, notCarriedOut: true, temporary: false };
}

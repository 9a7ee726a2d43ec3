import type { Failure } from './answer';
import { UnreadableFile } from './files';
import type { Plan } from './plan';
import type { Outcome } from './procedure';
import { readRows } from './readRows';
import { runJointly, runProcedure } from './runProcedure';
import { sendBatch } from './sendBatch';
import { sendOne } from './sendOne';
import type { Run } from './wire';

/**
 * Carries out one plan, each kind of operation in its own way. Never rejects: what breaks on one plan must not hide what
 * others have saved.
 * @returns one outcome for each of its items, in their order
 */
export async function carryOut(run: Run, plan: Plan): Promise<Outcome[]> {
	try {
		return await carryOutByKind(run, plan);
	} catch (thrown) {
		const failure = failureOfBreak(run, thrown);
		return plan.wishes.map(() => ({ failure }));
	}
}

async function carryOutByKind(run: Run, plan: Plan): Promise<Outcome[]> {
	const [wish] = plan.wishes;
	if (wish.operation.procedure) return [await runProcedure(run, wish, wish.operation.procedure)];
	if (wish.operation.jointly) return await runJointly(run, plan, wish.operation.jointly);
	if (wish.operation.batch) return await sendBatch(run, plan);
	if (wish.operation.gives === 'rows') return [await readRows(run, plan)];
	return [await sendOne(run, plan)];
}

/** The transport never rejects, so this is n8n that cannot read or store a file, or a mistake of ours, for which the log has the place. */
function failureOfBreak({ context, vendor }: Run, thrown: unknown): Failure {
	const { message: detail, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
	if (thrown instanceof UnreadableFile) return { kind: 'unreadableFile', detail, notCarriedOut: false, temporary: false };
	context.logger.error(`The ${vendor.name} node broke: ${detail}`, { stack });
	return { kind: 'unfinished', detail, notCarriedOut: false, temporary: false };
}

import type { Plan } from './plan';
import type { Outcome } from './procedure';
import { readRows } from './readRows';
import { runJointly, runProcedure } from './runProcedure';
import { sendBatch } from './sendBatch';
import { sendOne } from './sendOne';
import type { Run } from './wire';

/** Carries out one plan, each kind of operation in its own way. @returns one outcome for each of its items, in their order. */
export async function carryOut(run: Run, plan: Plan): Promise<Outcome[]> {
	const [wish] = plan.wishes;
	if (wish.operation.procedure) return [await runProcedure(run, wish, wish.operation.procedure)];
	if (wish.operation.jointly) return await runJointly(run, plan, wish.operation.jointly);
	if (wish.operation.batch) return await sendBatch(run, plan);
	if (wish.operation.gives === 'rows') return [await readRows(run, plan)];
	return [await sendOne(run, plan)];
}

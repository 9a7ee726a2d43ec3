import { fileFrom, readFile } from './files';
import type { Wish } from './plan';
import type { Outcome, Procedure, Tools } from './procedure';
import { isIdempotent, methodOf, pathOf, withoutGaps } from './request';
import { fateOf, type Run } from './wire';

/** Runs the several calls of one operation for one item. */
export async function runProcedure(run: Run, wish: Wish, procedure: Procedure): Promise<Outcome> {
	return await procedure(wish.filled, toolsFor(run, wish));
}

function toolsFor({ context, transport, clock }: Run, { item, filled }: Wish): Tools {
	const signal = context.getExecutionCancelSignal();
	return {
		async send(step) {
			const method = methodOf(step.route);
			const request = {
				method,
				path: pathOf(step.route, step.path ?? {}),
				query: withoutGaps(step.query ?? {}),
				headers: { ...filled.headers, ...step.headers },
				...(step.body !== undefined && { body: step.body }),
				expects: step.expects ?? 'json',
				harmlessTwice: isIdempotent(method) || step.repeat === 'safe',
			};
			const sent = await transport.send(request, filled.options);
			return 'failure' in sent ? { failure: fateOf(sent.failure, request) } : sent;
		},
		async wait(ms) {
			await clock.wait(ms, signal);
			return signal?.aborted ?? false;
		},
		now: () => clock.now(),
		readFile: async (field) => await readFile(context, { item, field }),
		giveFile: async (bytes, about) => await fileFrom(context, bytes, about),
	};
}

import type { Failure } from './answer';
import { fileFrom, readFile } from './files';
import { locate } from './locate';
import type { Plan, Wish } from './plan';
import type { JointProcedure, Outcome, Procedure, Step, Tools } from './procedure';
import { EncodedForm, withoutGaps, type WireRequest } from './request';
import { isHarmlessTwice, methodOf, pathOf } from './route';
import { fateOf, type Run, type Told } from './wire';

/** Runs the several calls of one operation for one item. */
export async function runProcedure(run: Run, wish: Wish, procedure: Procedure): Promise<Outcome> {
	return await procedure(wish.filled, toolsFor(run, wish));
}

/** Runs the several calls of one operation for all items of a plan. The files of the first item are those of all. */
export async function runJointly(run: Run, { wishes }: Plan, { run: runAll }: JointProcedure): Promise<Outcome[]> {
	const [first, ...others] = wishes;
	return await runAll([first.filled, ...others.map(({ filled }) => filled)], toolsFor(run, first));
}

const NO_WEB_ADDRESS: Failure = { kind: 'unreadable', detail: 'it gave no web address for the file', notCarriedOut: true, temporary: false };

/** A name and password inside an address would be a sign-in again. */
function isWebAddress(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, username } = new URL(address);
	return (protocol === 'https:' || protocol === 'http:') && username === '';
}

function toolsFor(run: Run, wish: Wish): Tools {
	const { context, vendor, clock, shared } = run;
	const { item } = wish;
	const signal = context.getExecutionCancelSignal();
	const send = async (step: Step): Promise<Told> => await sendStep(run, { wish, step });
	return {
		send,
		async sendOnce(step) {
			const question = JSON.stringify([wish.filled.headers, step]);
			const known = shared.get(question);
			if (known) return await known;
			const asked = send(step);
			shared.set(question, asked);
			const told = await asked;
			if ('failure' in told) shared.delete(question);
			return told;
		},
		async wait(ms) {
			await clock.wait(ms, signal);
			return signal?.aborted ?? false;
		},
		now: () => clock.now(),
		async locate(address) {
			return locate(address, vendor.dialect.connection, await context.getCredentials(vendor.credential));
		},
		async fetchUnsigned(address) {
			if (!isWebAddress(address)) return { failure: NO_WEB_ADDRESS };
			const request: WireRequest = { method: 'GET', path: '', unsigned: address, query: {}, headers: {}, expects: 'bytes', harmlessTwice: true };
			return await run.transport.send(request, wish.filled.options);
		},
		async putUnsigned(address, { bytes, mimeType, headers = {} }) {
			if (!isWebAddress(address)) return { failure: NO_WEB_ADDRESS };
			const body = new EncodedForm(Buffer.from(bytes), mimeType);
			const request: WireRequest = { method: 'PUT', path: '', unsigned: address, query: {}, headers, body, expects: 'bytes', harmlessTwice: true };
			return await run.transport.send(request, wish.filled.options);
		},
		readFile: async (field) => await readFile(context, { item, field }),
		giveFile: async (bytes, about) => await fileFrom(context, bytes, about),
	};
}

async function sendStep({ transport }: Run, { wish: { filled }, step }: { wish: Wish; step: Step }): Promise<Told> {
	const method = methodOf(step.route);
	const request = {
		method,
		...(step.host !== undefined && { host: step.host }),
		path: pathOf(step.route, step.path ?? {}),
		query: withoutGaps(step.query ?? {}),
		headers: { ...filled.headers, ...step.headers },
		...(step.body !== undefined && { body: step.body }),
		expects: step.expects ?? 'json',
		harmlessTwice: isHarmlessTwice(method, step.repeat),
	};
	const sent = await transport.send(request, filled.options);
	return 'failure' in sent ? { failure: fateOf(sent.failure, request) } : sent;
}

import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Answer, Failure } from './answer';
import type { Operation, Vendor } from './descriptor';
import { formOf } from './files';
import { isAlone, writtenIn, type Plan, type Wish } from './plan';
import { withoutGaps, type WireRequest } from './request';
import { isHarmlessTwice, methodOf, pathOf, type Route } from './route';
import type { Clock } from './transport/clock';
import type { Sent, Transport } from './transport/send';
import { isObject } from './values';

/** What came of a call of a procedure. */
export type Told = { answer: Answer } | { failure: Failure };

/** What carrying out plans takes. */
export interface Run {
	context: IExecuteFunctions;
	vendor: Vendor;
	transport: Transport;
	clock: Clock;
	/** Answers that all items of the run share, by what was asked. */
	shared: Map<string, Promise<Told>>;
	/** Tells the user something beside the items, once a run. */
	tell: (message: string) => void;
}

/** The request of a plan; a failure where a file of the item cannot be sent. */
export async function requestOf({ context }: Run, plan: Plan): Promise<WireRequest | { failure: Failure }> {
	const [{ item, operation, filled }] = plan.wishes;
	const route: Route = isAlone(plan) && operation.alone ? operation.alone.route : operation.route;
	const method = filled.method ?? methodOf(route);
	const { body: values, query } = writtenIn(plan);
	const hasFiles = Object.keys(filled.files).length > 0;
	const form = hasFiles ? await formOf(context, { item, files: filled.files, values }) : undefined;
	if (form && 'failure' in form) return form;
	const hasBody = Object.keys(values).length > 0 && method !== 'GET';
	return {
		method,
		path: filled.route ?? pathOf(route, filled.path),
		query: withoutGaps(query),
		headers: filled.headers,
		...(form ? { body: form } : hasBody && { body: bareBodyOf(operation, values) }),
		expects: operation.gives === 'file' ? 'bytes' : 'json',
		harmlessTwice: isHarmlessTwice(method, operation.repeat),
	};
}

function bareBodyOf({ bareBody }: Operation, values: IDataObject): IDataObject | unknown[] {
	const bare: unknown = bareBody === undefined ? values : values[bareBody];
	return Array.isArray(bare) || isObject(bare) ? bare : values;
}

/** A write that may or may not have been carried out must not look as if it had not. */
export function fateOf(failure: Failure, request: Pick<WireRequest, 'harmlessTwice'>): Failure {
	const hasNoAnswer = failure.status === undefined && failure.kind !== 'cancelled';
	const mayHaveWorked = failure.temporary || failure.kind === 'unreadable' || hasNoAnswer;
	const isUnknown = !request.harmlessTwice && mayHaveWorked && !failure.notCarriedOut;
	return isUnknown ? { ...failure, kind: 'unknownFate', temporary: false } : failure;
}

/** Reads something of the account for the sake of another call. */
export async function readFor(
	run: Run,
	{ filled }: Wish,
	call: { route: Route; path?: Record<string, string>; query?: IDataObject },
): Promise<Sent> {
	const request: WireRequest = {
		method: methodOf(call.route),
		path: pathOf(call.route, call.path ?? {}),
		query: call.query ?? {},
		headers: filled.headers,
		expects: 'json',
		harmlessTwice: true,
	};
	return await run.transport.send(request, filled.options);
}

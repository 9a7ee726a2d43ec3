import { readFileSync } from 'node:fs';
import type { Operation } from 'openapi-backend';
import { decodeBody } from './body';
import { toCall } from './call';
import type { Clock } from './clock';
import { loadDescription, type Description } from './description';
import { faultBoard, type Fault, type Faults } from './faults';
import { faultyAnswer } from './faultyAnswer';
import { callLog, valuesIn, type CallLog, type CallRecord } from './log';
import { slidingWindow, type Throttle } from './throttle';
import { Refusal, type Answer, type Call, type Complaint, type Vendor } from './vendor';

/** An answer, and whether its connection is cut before it or in the middle of its body. */
export interface Outcome {
	answer: Answer;
	cut?: 'before' | 'body';
}

/** One vendor in place, with everything a test can look at or switch. */
export interface Mount {
	vendor: Vendor;
	log: CallLog;
	faults: Faults;
	throttle: Throttle;
	operationIds: readonly string[];
	/** Every answer from now on is this many milliseconds late. */
	latency(ms: number): void;
	/** Answers that the API description does not announce; filled only with `checkAnswers`. */
	badAnswers(): readonly string[];
	answer(record: CallRecord, received: { search: string; bytes: Buffer }): Promise<Outcome>;
	reset(): void;
}

function slowness(fault: Fault | undefined): number {
	return typeof fault === 'object' && 'slow' in fault ? fault.slow : 0;
}

function afterDoing(fault: Fault | undefined, answer: Answer): Outcome {
	if (fault === 'cutAfterDoing') return { answer, cut: 'before' };
	if (fault === 'cutBody') return { answer, cut: 'body' };
	if (fault === 'emptyBody') return { answer: { status: answer.status, headers: answer.headers ?? {} } };
	return { answer };
}

function carryOut(vendor: Vendor, call: Call, complaints: Complaint[]): Answer {
	const refusal = complaints.length ? vendor.refuse(call, complaints) : undefined;
	if (refusal) return refusal;
	const handler = vendor.handlers[call.operationId];
	if (!handler) return vendor.failure(501, call);
	try {
		return handler(call);
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		throw error;
	}
}

/** Ids as the file lists them; a look at the text is enough to refuse a misspelt one at once. */
function operationIdsIn(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(/^\s+operationId: (\w+)/gm)].flatMap(([, id]) => id ?? []);
}

/** @param origin where the vendor can be reached, asked at each call since the port is known late */
export function mountVendor(
	vendor: Vendor,
	{ clock, origin, checkAnswers }: { clock: Clock; origin: () => string; checkAnswers: boolean },
): Mount {
	const log = callLog(() => clock.now());
	const faults = faultBoard();
	const throttle = slidingWindow(clock);
	let latencyMs = 0;
	let bad: string[] = [];
	// Read at the first request: a test of one vendor does not pay for the files of the others.
	let loading: Promise<Description> | undefined;
	const description = async (): Promise<Description> => await (loading ??= loadDescription(vendor.descriptionFile));

	function proven(api: Description, operation: Operation, answer: Answer): Answer {
		if (!checkAnswers || answer.html !== undefined || answer.status >= 500) return answer;
		const { operationId } = operation;
		// By way of text, so that what is checked is what the caller gets.
		const sent: unknown = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
		const errors = answer.bytes ? api.checkBytes(operation, answer.status) : api.checkAnswer(operation, answer.status, sent);
		if (errors.length === 0) return answer;
		bad.push(...errors.map((text) => `${operationId}: ${text}`));
		return { status: 500, body: { title: 'The API description does not announce this answer', errors } };
	}

	async function answer(record: CallRecord, { search: query, bytes }: { search: string; bytes: Buffer }): Promise<Outcome> {
		const api = await description();
		const { method, headers } = record;
		const decoded = await decodeBody(bytes, headers['content-type']);
		record.body = decoded.value;
		record.files = decoded.files;
		const received = { path: record.path, search: query, body: decoded.value };
		const { path, search, body: sent } = vendor.ignoresCase ? api.respelled(method, received) : received;
		const match = api.match(method, path);
		const operation = 'operation' in match ? match.operation : undefined;
		record.operationId = operation?.operationId ?? '';
		const sentQuery = new URLSearchParams(search);
		const read = { ...record, path, query: Object.fromEntries(sentQuery), queryValues: valuesIn(sentQuery), body: sent };
		const call = toCall(read, { operation, origin: origin(), inFlight: log.inFlight(), bytes });
		const fault = faults.take(record.operationId);
		const finish = (given: Answer): Answer => vendor.finish?.(given, call) ?? given;

		const lateMs = latencyMs + slowness(fault);
		if (lateMs > 0) await clock.wait(lateMs);
		if (fault === 'cut') return { answer: { status: 0 }, cut: 'before' };
		const faulty = faultyAnswer(fault, vendor, call);
		if (faulty) return { answer: finish(faulty) };
		if (!throttle.allow()) return { answer: finish(vendor.failure(429, call)) };
		const besides = operation ? undefined : vendor.besides?.(call);
		if (besides) return afterDoing(fault, finish(besides));
		if ('status' in match) {
			record.violations = [`${method} ${record.path} is not an address of this API`];
			return { answer: finish(vendor.failure(match.status, call)) };
		}
		const body = typeof sent === 'object' ? sent : bytes.toString('utf8') || undefined;
		const complaints = api.checkRequest(match.operation, { method, path, search, headers, body });
		record.violations = complaints.map((complaint) => complaint.text);
		const done = vendor.admit(call) ?? carryOut(vendor, call, complaints);
		if (done.afterMs) await clock.wait(done.afterMs);
		return afterDoing(fault, finish(proven(api, match.operation, done)));
	}

	return {
		vendor,
		log,
		faults,
		throttle,
		answer,
		operationIds: operationIdsIn(vendor.descriptionFile),
		latency: (ms) => {
			latencyMs = ms;
		},
		badAnswers: () => bad,
		reset: () => {
			vendor.reset();
			log.clear();
			faults.clear();
			throttle.limit(undefined);
			latencyMs = 0;
			bad = [];
		},
	};
}

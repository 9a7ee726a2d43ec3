import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode, JsonObject } from 'n8n-workflow';

import type { Failure, FailureKind } from './answer';
import type { Message } from './dialect';
import type { Vendor } from './descriptor';
import type { Filled, Problem } from './filled';
import { lookUp } from './values';
import { inSentence } from './words';

/** n8n tells a stopped run from a failed one by the word "canceled", in its own spelling. */
export const CANCELLED = 'The execution was canceled';

/** What happened, and what to do next. Words in braces come from the descriptor and the failure. */
export const MESSAGES: Record<FailureKind, Message> = {
	cancelled: { message: CANCELLED, next: 'Run the workflow again when you are ready.' },
	conflict: { message: '{vendor} did not accept the change to the {resource}{detail}', next: 'Somebody may have changed it meanwhile. Read the {resource} again, then repeat the change.' },
	cutOff: { message: 'The connection to {vendor} broke off', next: 'Check the network, then run this item again.' },
	duplicate: { message: 'Another {resource} {same} exists already{detail}', next: 'Change the existing {resource} instead, or use another value.' },
	forbidden: { message: '{vendor} did not allow this{detail}', next: 'Check what the connected account may do, or connect an account with more rights.' },
	invalid: { message: '{vendor} did not accept the values{detail}', next: 'Correct the fields of this item, then run it again.' },
	notFound: { message: "{vendor} has no {resource} '{value}'", next: "Choose it again in '{field}', and check that this account may see it." },
	offline: { message: '{vendor} could not be reached', next: 'Check the network, the proxy and the address in the credential, then run this item again.' },
	other: { message: '{vendor} answered in a way this node does not know{detail}', next: 'Run it again later. If it stays, ask {vendor} support and give them the details below.' },
	outOfOrder: { message: '{vendor} is out of order at the moment{detail}', next: 'Run this item again later. If it stays, ask {vendor} support and give them the details below.' },
	quota: { message: 'The {vendor} account has used up what its plan allows{detail}', next: 'Wait until the allowance is renewed, or ask {vendor} for a larger plan.' },
	reconnect: { message: '{vendor} no longer accepts the connected account', next: 'Open the credential and connect the account again.' },
	signIn: { message: '{vendor} did not accept the sign-in{detail}', next: 'Open the credential, check what is filled in there and test it.' },
	throttled: { message: '{vendor} is getting too many calls', next: 'Set Parallel Calls to a lower number under Options, or run fewer items at a time.' },
	timeout: { message: '{vendor} did not answer in time', next: 'Run this item again later, or set a longer Timeout under Options.' },
	tooLarge: { message: 'What was sent is too large for {vendor}{detail}', next: 'Send a smaller file or fewer values.' },
	unfinished: { message: 'This item could not be finished{detail}', next: 'Look in {vendor} whether it was carried out before you run it again. If it stays, report it to the makers of this node.' },
	unknownFate: { message: '{vendor} did not confirm that the {resource} was saved', next: 'Look in {vendor} whether it is there before you run this item again: it was not repeated, so that nothing is saved twice.' },
	unreadable: { message: '{vendor} answered with something that is not data{detail}', next: 'Check the address in the credential. A sign-in page or a proxy may have answered in its place.' },
	unreadableFile: { message: 'The file of this item could not be read{detail}', next: 'Get the file again in an earlier node, then run this item again.' },
};

/** Where no record was named, as in a creation or at an address typed by hand, there is none to choose again. */
const NOTHING_THERE: Message = { message: '{vendor} has nothing at this address{detail}', next: 'Check the values of this item, and the address in the credential.' };

/** For whom something went wrong, and what was asked. */
export interface Circumstance {
	vendor: Vendor;
	/** Label of the resource. */
	resource: string;
	subject?: Filled['subject'];
}

/** Where in a run it went wrong; a call of the panel belongs to no item. */
export interface Place {
	node: INode;
	item?: number;
	/** The other items that had something saved before the run stopped, in their order. */
	savedBefore?: number[];
}

/** What a failure says to people, with nothing of n8n in it. */
export interface Explanation {
	message: string;
	next: string;
	/** HTTP status, vendor's code, field and trace id, as far as they are known. */
	details: Record<string, string>;
}

function messageFor(failure: Failure, { vendor, subject }: Circumstance): Message {
	const own = vendor.dialect.failures.messages ?? {};
	const usual = failure.kind === 'notFound' && subject === undefined ? NOTHING_THERE : MESSAGES[failure.kind];
	return lookUp(own, failure.code) ?? own[failure.kind] ?? usual;
}

/** What stands for a word that is not known. */
const UNKNOWN: Record<string, string> = { field: 'the fields above', value: 'like this' };

/** Puts a failure into words. */
export function explain(failure: Failure, circumstance: Circumstance): Explanation {
	const { vendor, resource, subject } = circumstance;
	const { message, next } = messageFor(failure, circumstance);
	const words: Record<string, string | undefined> = {
		vendor: vendor.name,
		resource: inSentence(resource),
		field: failure.field ?? subject?.label,
		value: subject?.value,
		same: failure.field === undefined ? 'like this' : `with the same ${failure.field}`,
		detail: failure.detail ? `: ${failure.detail}` : '',
	};
	// Where a name is not known, words stand in its place, without quotes.
	const fill = (text: string) =>
		text.replace(/'\{(\w+)\}'|\{(\w+)\}/g, (_match, quoted?: string, plain?: string) => {
			const name = quoted ?? plain ?? '';
			const word = words[name];
			return word === undefined ? (UNKNOWN[name] ?? '') : quoted === undefined ? word : `'${word}'`;
		});
	const details: Record<string, string> = {};
	if (failure.status !== undefined) details.httpCode = String(failure.status);
	if (failure.code !== undefined) details.code = failure.code;
	if (failure.field !== undefined) details.field = failure.field;
	if (failure.traceId !== undefined) details.traceId = failure.traceId;
	return { message: fill(message), next: fill(next), details };
}

const DETAIL_LABELS: Record<string, string> = { httpCode: 'HTTP', code: 'code', field: 'field', traceId: 'trace ID' };

function inBrackets(details: Record<string, string>): string {
	const parts = Object.entries(details).map(([name, value]) => `${DETAIL_LABELS[name] ?? name} ${value}`);
	return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** Numbers in order, with neighbours as a range: `0–2, 4`. */
function inRanges(numbers: number[]): string {
	const ranges: Array<{ from: number; to: number }> = [];
	for (const number of numbers) {
		const last = ranges.at(-1);
		if (last?.to === number - 1) last.to = number;
		else ranges.push({ from: number, to: number });
	}
	const shown = ranges.slice(0, MOST_RANGES).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
	return `${shown.join(', ')}${ranges.length > MOST_RANGES ? ', …' : ''}`;
}

/** More would fill the screen. */
const MOST_RANGES = 50;

/** Tells what was saved before a run stopped, so that a user does not send it twice. */
function savedSoFar(items: number[] = []): string {
	if (items.length === 0) return '';
	const [done, them] = items.length === 1 ? ['1 other item was', 'it'] : [`${items.length} other items were`, 'them'];
	return ` ${done} carried out already (${inRanges(items)}): leave ${them} out when you run this again, or set On Error to Continue.`;
}

/** The only place that builds a NodeApiError: from plain values, since n8n hands back an error that is wrapped again unchanged. */
export function apiErrorOf(failure: Failure, circumstance: Circumstance, place: Place): NodeApiError {
	const { message, next, details } = explain(failure, circumstance);
	const plain: JsonObject = { message, ...details };
	const text = place.item === undefined ? message : `${message} [item ${place.item}]`;
	const isSignIn = failure.kind === 'signIn' || failure.kind === 'reconnect';
	const error = new NodeApiError(place.node, plain, {
		message: text,
		description: `${next}${savedSoFar(place.savedBefore)}${inBrackets(details)}`,
		httpCode: details.httpCode ?? 'none',
		itemIndex: place.item,
		...(isSignIn && { failure: { cause: 'credential-invalid' } }),
	});
	// n8n replaces a message that holds the name of a system code anywhere, even inside a vendor's words.
	error.message = text;
	return error;
}

/** What is wrong with a field, in words. */
export function wordsOf({ label, problem }: Problem): string {
	return `'${label}' ${problem}`;
}

/** Our own refusal, before anything is sent. */
export function refusalOf(node: INode, problem: Problem, item: number): NodeOperationError {
	return new NodeOperationError(node, `${wordsOf(problem)} [item ${item}]`, {
		itemIndex: item,
		description: `Correct '${problem.label}' for this item. Nothing was sent.`,
	});
}

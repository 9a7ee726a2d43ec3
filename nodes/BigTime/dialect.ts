import type { Answer, Fault } from '../shared/answer';
import { baseUrlFrom } from '../shared/baseUrl';
import type { Connection, Dialect, Envelope, Failures, Limits } from '../shared/dialect';
import { unpaged } from '../shared/paging';
import { isObject, type IdRule, type Row } from '../shared/values';
import { textAnswered } from './answeredText';
import { member } from './members';

/** Where BigTime serves everybody but the customers of partners. */
export const USUAL_BASE_URL = 'https://iq.bigtime.net/BigtimeData/api/v2';

/** The same API is served at hosts of partners. https://iq.bigtime.net/BigtimeData/api/v2/help/Overview: the form of an answer follows Content-Type. */
const connection: Connection = {
	baseUrl: ({ baseUrl }) => baseUrlFrom(baseUrl, USUAL_BASE_URL),
	headers: () => ({ 'Content-Type': 'application/json' }),
};

/** https://iq.bigtime.net/BigtimeData/api/v2/help/Overview: 30 calls a minute. inferred: that a key is counted as a session is. */
const limits: Limits = { parallelCalls: 4, window: { calls: 30, lengthMs: 60_000 } };

/** Typing into a list of the panel, or opening it again, takes no further call for so long. */
const LISTS_KEPT_MS = 60_000;

/** Lists are bare. Pages show arrays around single records, clients read objects: either is taken. */
const envelope: Envelope = {
	rows: (body) => (Array.isArray(body) ? body.filter(isObject) : undefined),
	row: (body) => {
		const record: unknown = Array.isArray(body) ? body[0] : body;
		return isObject(record) ? record : undefined;
	},
};

/** 405 is BigTime's word for a right that is missing, and 503 with a time that for too many calls. */
function kindOf({ status, headers }: Answer): Pick<Fault, 'kind'> {
	if (status === 405) return { kind: 'forbidden' };
	return status === 503 && headers['retry-after'] ? { kind: 'throttled' } : {};
}

/** inferred: no page prints the body of an error. JSON, web pages, plain text and nothing were all seen. */
function readFault(answer: Answer): Fault {
	const { body } = answer;
	const said: unknown = isObject(body) ? (member(body, 'Message') ?? member(body, 'ExceptionMessage')) : textAnswered(body);
	return { ...kindOf(answer), ...(typeof said === 'string' && said !== '' && { detail: said }) };
}

const failures: Failures = {
	read: readFault,
	messages: {
		signIn: {
			message: 'BigTime did not accept the sign-in{detail}',
			next: 'Open the credential, check what is filled in there and test it. Accounts with single sign-on need an API key.',
		},
		forbidden: {
			message: 'BigTime did not permit this for the {resource}{detail}',
			next: 'The account acts with the rights of one person. Ask an admin of BigTime to give them, or connect an account that has them.',
		},
		throttled: {
			message: 'BigTime allows 30 calls a minute and has asked to wait for too long',
			next: 'Run fewer items at a time, and let nothing else use this sign-in meanwhile. A report reads many records in one call.',
		},
		// What is submitted: BigTime itself has no status of its own for it.
		conflict: {
			message: "The {resource} '{value}' cannot be changed{detail}",
			next: 'What is submitted is locked, and time gets another number then. Look it up again with Get Many, or let somebody take the submission back in BigTime.',
		},
	},
};

/** https://iq.bigtime.net/BigtimeData/api/v2/help/Overview: no list is paged. */
const limitHint = 'BigTime always sends the whole list. What goes over the limit is cut off here, so a lower limit is no faster.';

export const bigTimeDialect: Dialect = { connection, limits, envelope, paging: unpaged, failures, limitHint, listsKeptMs: LISTS_KEPT_MS };

/** All records are numbered. Time that is not submitted has a number below zero. */
export const recordNumber: IdRule = { pattern: /^-?\d{1,15}$/, words: 'a number such as 510233' };

/** Rows that may stand in an array or alone. */
export function rowsIn(body: unknown): Row[] {
	return envelope.rows(body) ?? [];
}

import type { IDataObject } from 'n8n-workflow';

import type { Answer, FailureKind, Fault } from '../../shared/answer';
import type { Failures } from '../../shared/dialect';
import { isObject } from '../../shared/values';
import { JOB_MESSAGES } from './jobMessages';
import { recordsIn } from './recordsIn';
import { SIGN_IN_MESSAGES, signInFault } from './signIn';

/** https://www.bigin.com/developer/docs/apis/v2/status-codes.html: the code says more than the status. */
const KINDS: Record<string, FailureKind> = {
	AUTHENTICATION_FAILURE: 'reconnect',
	DUPLICATE_DATA: 'duplicate',
	FILE_SIZE_MORE_THAN_ALLOWED_SIZE: 'tooLarge',
	INVALID_TOKEN: 'reconnect',
	NO_PERMISSION: 'forbidden',
	NOT_SUBSCRIBED: 'notFound',
	OAUTH_SCOPE_MISMATCH: 'forbidden',
	RESOURCE_NOT_FOUND: 'notFound',
	TOO_MANY_REQUESTS: 'throttled',
};

/** Where in a query something is wrong: `in the where clause, line 1, column 40, near 'and'`. */
function spotIn({ clause, line, column, near }: IDataObject): string {
	const parts = [
		clause === undefined ? '' : `in the ${String(clause)} clause`,
		line === undefined ? '' : `line ${String(line)}`,
		column === undefined ? '' : `column ${String(column)}`,
		near === undefined ? '' : `near '${String(near)}'`,
	];
	return parts.filter((part) => part !== '').join(', ');
}

function detailOf(message: string, details: IDataObject): string {
	const spot = spotIn(details);
	return spot === '' ? message : `${message} (${spot})`;
}

const MISREAD_QUERY = {
	message: 'Bigin did not understand the query{detail}',
	next: 'Correct the query: fields and modules go by their API names, and more than two conditions are paired by brackets.',
};

/** What one result, or a whole answer, says went wrong. Codes are matched, never texts: their wording varies. */
export function faultOf(said: IDataObject): Fault {
	const code = typeof said.code === 'string' ? said.code : undefined;
	const kind = code === undefined ? undefined : KINDS[code];
	const details = isObject(said.details) ? said.details : {};
	const field = details.api_name ?? details.param_name ?? details.param;
	return {
		...(code !== undefined && { code }),
		...(kind && { kind }),
		...(typeof said.message === 'string' && { detail: detailOf(said.message, details) }),
		...(typeof field === 'string' && { field }),
	};
}

function readFault({ body }: Answer): Fault {
	const fault = recordsIn(body)?.find((row) => row.status === 'error') ?? body;
	return isObject(fault) ? faultOf(fault) : {};
}

/** A good HTTP status does not mean that the records were saved. */
function isHidden({ body }: Answer): boolean {
	if (!isObject(body)) return false;
	return body.status === 'error' || (recordsIn(body)?.some((row) => row.status === 'error' && typeof row.code === 'string') ?? false);
}

export const failures: Failures = {
	read: readFault,
	hidden: isHidden,
	signIn: signInFault,
	messages: {
		...JOB_MESSAGES,
		...SIGN_IN_MESSAGES,
		COQL_OUT_OF_REACH: {
			message: 'A sorted COQL query reaches 10,000 rows, and this one has more',
			next: 'Set a Limit of 10,000 at most, narrow the query, or leave out order by: then every row can be read.',
		},
		INVALID_DATA: {
			message: "Bigin did not accept the value of '{field}'{detail}",
			next: "Correct '{field}' for this item.",
		},
		INVALID_MODULE: {
			message: 'This Bigin account has no such module{detail}',
			next: 'Choose another resource, or check that the module is switched on in Bigin.',
		},
		INVALID_QUERY: MISREAD_QUERY,
		MANDATORY_NOT_FOUND: {
			message: "Bigin wants a value for '{field}'{detail}",
			next: "Fill in '{field}' for this item. The layout in Bigin decides which fields are needed.",
		},
		OAUTH_SCOPE_MISMATCH: {
			message: 'The connected Bigin account has not allowed this',
			next: 'Open the credential, add the scope that this needs, and connect the account again.',
		},
		SYNTAX_ERROR: MISREAD_QUERY,
		throttled: {
			message: 'Bigin is getting too many calls, or the credits of the day are used up',
			next: 'Set Parallel Calls lower under Options. If it stays, wait until credits are free again: they count over 24 hours.',
		},
	},
};

import type { IDataObject } from 'n8n-workflow';

import type { Answer, FailureKind, Fault } from '../../shared/answer';
import type { Failures } from '../../shared/dialect';
import { isEmpty, isObject, lookUp } from '../../shared/values';
import { CODE_MESSAGES } from './codeMessages';
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

/** The record that has a value already; the older form names it as the record at fault. */
function holderIn(code: string | undefined, { duplicate_record: holder, id }: IDataObject): unknown {
	if (isObject(holder)) return holder.id;
	return code === 'DUPLICATE_DATA' ? id : undefined;
}

/**
 * What stands beside a code, in words: `in the where clause, line 1, column 40, near 'and'`, `at most 100 letters`.
 * https://www.bigin.com/developer/docs/apis/v2/status-codes.html names the properties.
 */
function hintsIn(code: string | undefined, details: IDataObject): string[] {
	const { clause, line, column, near, permissions } = details;
	const holder = holderIn(code, details);
	const hints: Array<[unknown, string]> = [
		[clause, `in the ${String(clause)} clause`],
		[line, `line ${String(line)}`],
		[column, `column ${String(column)}`],
		[near, `near '${String(near)}'`],
		[holder, `record ${String(holder)}`],
		[details.maximum_length, `at most ${String(details.maximum_length)} letters`],
		[details.expected_data_type, `expected: ${String(details.expected_data_type)}`],
		[details.limit, `at most ${String(details.limit)}`],
		[permissions, `missing: ${String(permissions)}`],
	];
	return hints.flatMap(([value, words]) => (isEmpty(value) ? [] : [words]));
}

/** What one result, or a whole answer, says went wrong. Codes are matched, never texts: their wording varies. */
export function faultOf(said: IDataObject): Fault {
	const code = typeof said.code === 'string' ? said.code : undefined;
	const kind = lookUp(KINDS, code);
	const details = isObject(said.details) ? said.details : {};
	const field = details.api_name ?? details.param_name ?? details.param;
	const hints = hintsIn(code, details);
	return {
		...(code !== undefined && { code }),
		...(kind && { kind }),
		...(typeof said.message === 'string' && { detail: hints.length > 0 ? `${said.message} (${hints.join(', ')})` : said.message }),
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
	messages: { ...JOB_MESSAGES, ...SIGN_IN_MESSAGES, ...CODE_MESSAGES },
};

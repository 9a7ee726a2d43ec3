import type { Answer, JsonObject } from '../machinery/vendor';

export interface Fault extends JsonObject {
	code: string;
	details: JsonObject;
	message: string;
	status: 'error';
}

/** Wording is ours: the texts vary, and clients are told to match on the code. */
const messages: Readonly<Record<string, string>> = {
	AMBIGUITY_DURING_PROCESSING: 'the request has keys that exclude each other',
	AUTHENTICATION_FAILURE: 'caller not authenticated',
	DUPLICATE_DATA: 'value already taken',
	FILE_SIZE_MORE_THAN_ALLOWED_SIZE: 'file too large',
	INTERNAL_ERROR: 'internal fault',
	INVALID_DATA: 'value not acceptable',
	INVALID_MODULE: 'module name not recognised',
	INVALID_QUERY: 'query not acceptable',
	INVALID_REQUEST: 'request not as expected',
	INVALID_REQUEST_METHOD: 'method not valid here',
	INVALID_TOKEN: 'access token not accepted',
	INVALID_URL_PATTERN: 'no resource at this path',
	LIMIT_EXCEEDED: 'limit passed',
	MANDATORY_NOT_FOUND: 'a mandatory field is absent',
	NOT_ALLOWED: 'not possible with this item',
	NOT_SUBSCRIBED: 'no such channel',
	NOT_SUPPORTED: 'not offered here',
	OAUTH_SCOPE_MISMATCH: 'token lacks a scope for this call',
	REQUIRED_PARAM_MISSING: 'a mandatory query parameter is absent',
	RESOURCE_NOT_FOUND: 'job unknown or over',
	SYNTAX_ERROR: 'query cannot be read',
	TOO_MANY_REQUESTS: 'limit reached, slow down',
};

/** The object that stands for a fault, alone or as the result of one record. */
export function fault(code: string, details: JsonObject = {}): Fault {
	return { code, details, message: messages[code] ?? 'refused', status: 'error' };
}

/** A fault of the whole request. */
export function refusal(status: number, code: string, details: JsonObject = {}): Answer {
	return { status, body: fault(code, details) };
}

const codeOfStatus: Readonly<Record<number, string>> = {
	400: 'INVALID_REQUEST',
	401: 'INVALID_TOKEN',
	403: 'NO_PERMISSION',
	404: 'INVALID_URL_PATTERN',
	405: 'INVALID_REQUEST_METHOD',
	429: 'TOO_MANY_REQUESTS',
	501: 'NOT_IMITATED',
};

/** A fault known by its status only. No Retry-After: none is known for Bigin. */
export function refusalOf(status: number): Answer {
	return refusal(status, codeOfStatus[status] ?? 'INTERNAL_ERROR');
}

import type { Message } from '../../shared/dialect';

const MISREAD_QUERY: Message = {
	message: 'Bigin did not understand the query{detail}',
	next: 'Correct the query: fields and modules go by their API names, and more than two conditions are paired by brackets.',
};

const NOT_OFFERED: Message = {
	message: 'Bigin does not offer this for the {resource}{detail}',
	next: 'Check in Bigin whether the module, the field and the plan of the account allow it.',
};

/** By Bigin's code, or by the kind of failure: https://www.bigin.com/developer/docs/apis/v2/status-codes.html */
export const CODE_MESSAGES: Record<string, Message> = {
	COQL_OUT_OF_REACH: {
		message: 'A sorted COQL query reaches 10,000 rows, and this one has more',
		next: 'Set a Limit of 10,000 at most, narrow the query, or leave out order by: then every row can be read.',
	},
	duplicate: {
		message: 'Another {resource} {same} exists already{detail}',
		next: 'Change the existing {resource} instead, as Create or Update does with records, or use another value.',
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
	LIMIT_EXCEEDED: {
		message: 'Bigin takes or gives no more than this at once{detail}',
		next: 'Ask for less, or set a Limit. A search reaches 2,000 records; Get Many, COQL Query and Bulk Read reach all.',
	},
	MANDATORY_NOT_FOUND: {
		message: "Bigin wants a value for '{field}'{detail}",
		next: "Fill in '{field}' for this item. The layout in Bigin decides which fields are needed.",
	},
	NOT_ALLOWED: NOT_OFFERED,
	NOT_SUPPORTED: NOT_OFFERED,
	OAUTH_SCOPE_MISMATCH: {
		message: 'The connected Bigin account has not allowed this',
		next: 'Open the credential, add the scope that this needs, and connect the account again.',
	},
	RECORD_LOCKED: {
		message: 'The {resource} is locked in Bigin{detail}',
		next: 'Wait until what holds it in Bigin has ended, or unlock it there, then run this item again.',
	},
	SYNTAX_ERROR: MISREAD_QUERY,
	throttled: {
		message: 'Bigin is getting too many calls, or the credits of the day are used up',
		next: 'Set Parallel Calls lower under Options. If it stays, wait until credits are free again: they count over 24 hours.',
	},
	VIRUS_DETECTED: {
		message: 'Bigin found a virus in the file{detail}',
		next: 'Check the file before you open it, and send another.',
	},
};

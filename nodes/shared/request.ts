import type { IDataObject } from 'n8n-workflow';

import type { Failure } from './answer';
import type { Method } from './route';

/** One call, ready to be sent to the account's address. */
export interface WireRequest {
	method: Method;
	/** Which of the vendor's other addresses it goes to; the usual one when left out. */
	host?: string;
	/** Below that address, every value encoded. */
	path: string;
	/** A whole address in place of path and query, called without the sign-in. */
	unsigned?: string;
	query: IDataObject;
	headers: IDataObject;
	body?: IDataObject | unknown[] | EncodedForm;
	expects: 'bytes' | 'json';
	/** Whether sending it twice does the same as once. */
	harmlessTwice: boolean;
	/** Failures after which the caller asks for something else, so that it is not sent again as it is. */
	notAgainAfter?: (failure: Failure) => boolean;
}

/** A multipart form, or a file alone, as bytes, so that it can be sent again after a sign-in was renewed. */
export class EncodedForm {
	constructor(
		readonly bytes: Buffer,
		readonly contentType: string,
	) {}
}

/** A copy without values that are undefined, for query and header. */
export function withoutGaps(values: IDataObject): IDataObject {
	const kept: IDataObject = {};
	for (const [name, value] of Object.entries(values)) if (value !== undefined) kept[name] = value;
	return kept;
}

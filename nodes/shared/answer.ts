/** What a vendor says about a call or record that went wrong. */
export interface Fault {
	/** Only where the vendor's code says more than the HTTP status. */
	kind?: FailureKind;
	code?: string;
	detail?: string;
	/** Vendor's name of the field at fault. */
	field?: string;
}

/** What came back from a vendor. */
export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed where it was JSON, text or bytes otherwise, `''` when there was none. */
	body: unknown;
}

export type FailureKind =
	| 'cancelled'
	| 'conflict'
	| 'cutOff'
	| 'duplicate'
	| 'forbidden'
	| 'invalid'
	| 'notFound'
	| 'offline'
	| 'outOfOrder'
	| 'other'
	| 'quota'
	| 'reconnect'
	| 'signIn'
	| 'throttled'
	| 'timeout'
	| 'tooLarge'
	| 'unfinished'
	| 'unknownFate'
	| 'unreadable'
	| 'unreadableFile';

/** One way in which a call went wrong; retry and messages both read it. */
export interface Failure extends Fault {
	kind: FailureKind;
	/** HTTP status; none when no answer came. */
	status?: number;
	traceId?: string;
	/** True when the vendor certainly did not do what was asked. */
	notCarriedOut: boolean;
	/** True when the same call may succeed later. */
	temporary: boolean;
	/** How long the vendor asks to wait, in ms. */
	retryAfterMs?: number;
	/** The answer, where a batch reads each record's own result from it. */
	answer?: Answer;
}

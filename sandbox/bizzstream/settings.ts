import type { SeedSizes } from './seed/sizes';

/** Where a v2 token is to be had: the vendor's own route is not known, so that every part of it can be chosen. */
export interface LogIn {
	path: string;
	/** Members of the body. */
	username: string;
	password: string;
	/** Dotted place of the token in the answer. */
	token: string;
}

/** Where the vendor's texts leave a choice, and limits. Change them while it runs. */
export interface BizzStreamSettings {
	/** inferred: no page shows which key holds the payload of a v2 answer. `bare` has none. */
	wrapper: 'named' | 'data' | 'result' | 'results' | 'items' | 'bare';
	/** Any 2xx is promised. */
	createStatus: 200 | 201;
	/** One page has PUT as an update with the fields given, another as an update or a replacement. */
	put: 'merge' | 'replace';
	/** inferred: a line block that is written replaces the stored one; or lines are matched by their ids. */
	lines: 'replace' | 'merge';
	/** inferred: what becomes of fields nobody defined, and of system fields, in the body of a write. */
	unknownFields: 'refuse' | 'ignore';
	/** inferred: whether a reference may be written as the external ID of the other document. */
	referencesByExternalId: boolean;
	/** inferred: filters compare moments with an ISO text, or with `{ $date }` and then with nothing else. */
	dates: 'text' | 'wrapped';
	/** Layout of `validationErrors`; no page shows it. */
	validationErrors: 'objects' | 'texts';
	/** Status of both calls that read definitions; 403 and 404 stand for an environment that keeps them closed. */
	definitions: 200 | 403 | 404;
	/** Reading more documents than this in one call takes longer than the vendor allows. */
	documentsInTime: number;
	/** Documented: retrieval over REST is cut off after 3,000 ms. */
	cutOffMs: number;
	/** inferred: what a retrieval gets that was cut off. */
	cutOffStatus: 400 | 500 | 503 | 504;
	/** Where the bytes of v2 attachments are fetched; no page shows it. `bearer` wants the token, the others refuse it. */
	downloads: 'signed' | 'bearer' | 'otherHost';
	logIn: LogIn;
	/** Life of a v2 token in milliseconds; not documented. */
	tokenMs: number;
	/** Life of a v1 session in milliseconds; not documented. */
	sessionMs: number;
	/** inferred from the framework: v1 holds back a 401 or 403 by 500 to 1,000 ms. 0 spares the tests the wait. */
	holdBackMs: number;
	/** How long after an event its listeners run, in milliseconds. */
	eventDelayMs: number;
}

export interface BizzStreamOptions extends Partial<BizzStreamSettings> {
	/** Documents to invent of each kind. */
	seed?: Partial<SeedSizes>;
}

export const defaultSettings: BizzStreamSettings = {
	wrapper: 'named',
	createStatus: 200,
	put: 'merge',
	lines: 'replace',
	unknownFields: 'refuse',
	referencesByExternalId: true,
	dates: 'text',
	validationErrors: 'objects',
	definitions: 200,
	documentsInTime: Infinity,
	cutOffMs: 3_000,
	cutOffStatus: 500,
	downloads: 'signed',
	logIn: { path: '/sandbox-helper/log-in', username: 'username', password: 'password', token: 'token' },
	tokenMs: 3_600_000,
	sessionMs: 7_776_000_000,
	holdBackMs: 0,
	eventDelayMs: 0,
};

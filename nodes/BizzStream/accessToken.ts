import { DateTime } from 'luxon';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Fault } from '../shared/answer';
import { isObject } from '../shared/values';

/** With less time than this left, a run tells of it. */
const NOTICE_MS = 3 * 24 * 60 * 60 * 1000;

function claimsOf(token: string): unknown {
	const [, payload = ''] = token.split('.');
	try {
		return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
	} catch {
		return undefined;
	}
}

/**
 * When a token ends, in ms since 1970; undefined for one that does not tell.
 * https://docs.test.metacomplatform.com/rest/api-endpoints/emit-event: `expires`, in milliseconds, stands in for the usual `exp`.
 */
export function endOf(token: unknown): number | undefined {
	const claims = typeof token === 'string' ? claimsOf(token) : undefined;
	const expires = isObject(claims) ? claims.expires : undefined;
	return typeof expires === 'number' && Number.isFinite(expires) ? expires : undefined;
}

function inWords(ms: number): string {
	const moment = DateTime.fromMillis(ms, { zone: 'utc' });
	return moment.isValid ? moment.toFormat('d LLLL yyyy, HH:mm') + ' UTC' : 'some day';
}

/** Why the pasted token would be refused; undefined while it may be good. */
export function foreseen({ accessToken }: ICredentialDataDecryptedObject, now: number): Fault | undefined {
	const end = endOf(accessToken);
	return end === undefined || end > now ? undefined : { code: 'token_expired', detail: `it ended on ${inWords(end)}` };
}

/** What to tell of a pasted token that will end soon. */
export function forewarns({ accessToken }: ICredentialDataDecryptedObject, now: number): string | undefined {
	const end = endOf(accessToken);
	if (end === undefined || end <= now || end - now > NOTICE_MS) return undefined;
	return `The BizzStream access token ends on ${inWords(end)}. Put a new one into the credential before then.`;
}

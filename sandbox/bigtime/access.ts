import type { Answer, Call } from '../machinery/vendor';
import type { Firm } from './firm';
import { bigtimeId } from './ids';
import { notPermitted, problem } from './problem';

/** What the sandbox lets in. A key acts with the rights of one person. */
export const bigtimeKeys = {
	/** Send it as X-Auth-Realm. The number of the tenant is accepted as well. */
	firm: 'sand-box-firm',
	tenant: '40177',
	apiKey: 'sandbox-key',
	/** Of somebody without admin rights: person 5. */
	staffApiKey: 'sandbox-staff-key',
	/** Person 1, an admin. */
	userId: 'mira.holt@harborfinch.example',
	/** Person 5, without admin rights. */
	staffUserId: 'tomasz.wren@harborfinch.example',
	/** Of every active person. */
	password: 'sandbox-password',
} as const;

const keyHolders: Readonly<Record<string, number>> = {
	[bigtimeKeys.apiKey]: bigtimeId('staff', 1),
	[bigtimeKeys.staffApiKey]: bigtimeId('staff', 5),
};

/** Who calls. */
export interface Caller {
	staffSid: number;
	isAdmin: boolean;
}

/** What everybody may do besides reading. inferred: which rights each call asks for. */
const openToAll = [
	...['createTimeEntry', 'updateTimeEntry', 'deleteTimeEntry', 'createExpense', 'updateExpense', 'deleteExpense', 'submitExpenses'],
	...['searchExpenses', 'runReport'],
];

/** Money and plans are for admins, even to read. */
const adminReads = /Invoice(?!Types)|Payment|StaffAllocations|ProjectRates/;

function isForAdmins({ operationId, method }: Call): boolean {
	return adminReads.test(operationId) || (method !== 'GET' && !openToAll.includes(operationId));
}

function tokenOf({ headers }: Call): string {
	return headers['x-auth-apitoken'] ?? headers['x-auth-token'] ?? '';
}

function staffSidOf(firm: Firm, { headers }: Call): number | undefined {
	const key = headers['x-auth-apitoken'];
	return key === undefined ? firm.sessions.staffOf(headers['x-auth-token'] ?? '') : keyHolders[key];
}

/** The person behind a call that has been let in. */
export function callerOf(firm: Firm, call: Call): Caller {
	const staffSid = staffSidOf(firm, call) ?? 0;
	return { staffSid, isAdmin: firm.store.staff.get(String(staffSid))?.isAdmin ?? false };
}

/** @throws Refusal when the caller is neither an admin nor this person */
export function refuseForeign(firm: Firm, call: Call, staffSid: number | null): void {
	const caller = callerOf(firm, call);
	if (!caller.isAdmin && caller.staffSid !== staffSid) throw notPermitted();
}

/** The answer to a call too many, or `undefined`; counts the call. */
export function refuseBeyondQuota({ quota, settings }: Firm, token: string): Answer | undefined {
	const seconds = quota.take(token, settings.window);
	return seconds === 0 ? undefined : { ...problem(503), headers: { 'retry-after': String(seconds) } };
}

export function isRealm(realm: string): boolean {
	return realm === bigtimeKeys.firm || realm === bigtimeKeys.tenant;
}

/** Documented: 401 without a live token, 403 where the firm does not fit it, 405 without the right. */
export function admit(firm: Firm, call: Call): Answer | undefined {
	if (call.operationId === 'createSession') return undefined;
	const realm = call.headers['x-auth-realm'];
	if (staffSidOf(firm, call) === undefined || !realm) return problem(401);
	if (!isRealm(realm)) return problem(403);
	const tooMany = refuseBeyondQuota(firm, tokenOf(call));
	if (tooMany) return tooMany;
	return isForAdmins(call) && !callerOf(firm, call).isAdmin ? problem(405) : undefined;
}

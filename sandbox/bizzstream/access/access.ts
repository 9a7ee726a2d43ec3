import { Refusal, type Answer, type Call } from '../../machinery/vendor';
import { frameworkFailure, NOT_LOGGED_IN } from '../answers/v1';
import { failureOf, tokenExpired } from '../answers/v2';
import { isV1, userById, type Environment } from '../environment';
import { bizzstreamKeys, type User } from '../seed/users';

/** Reached without a sign-in. */
const openOperations = ['v1Login', 'oauthAuthorize'];

/** The token of a v2 call. One public example sends it bare, the others with the word in front. */
export function bearerOf({ headers }: Pick<Call, 'headers'>): string {
	return (headers['authorization'] ?? '').replace(/^Bearer\s+/i, '').trim();
}

function v1User({ sessions, settings }: Environment, { headers }: Call): User | Answer {
	const userId = headers['x-user-id'] ?? '';
	const user = sessions.isOpen(userId, headers['x-auth-token'] ?? '') ? userById(userId) : undefined;
	return user ?? frameworkFailure(401, NOT_LOGGED_IN, settings);
}

function v2User({ tokens }: Environment, call: Call): User | Answer {
	const state = tokens.stateOf(bearerOf(call));
	if (state === 'expired') return tokenExpired;
	return (state === 'unknown' ? undefined : userById(state.userId)) ?? failureOf(401);
}

function isUser(found: User | Answer): found is User {
	return 'username' in found;
}

/** Documented: `environment-id` on every v2 call; that it is there is for the API description to check. */
function isStranger({ isMember }: User, { headers }: Call): boolean {
	const asked = headers['environment-id'];
	return asked !== undefined && (asked !== bizzstreamKeys.environmentId || !isMember);
}

/** The answer to a call that is not signed in, or is about an environment the user is not in; `undefined` lets it pass. */
export function admit(environment: Environment, call: Call): Answer | undefined {
	if (openOperations.includes(call.operationId)) return undefined;
	if (isV1(call)) {
		const user = v1User(environment, call);
		return isUser(user) ? undefined : user;
	}
	const user = v2User(environment, call);
	if (!isUser(user)) return user;
	return isStranger(user, call) ? failureOf(403) : undefined;
}

/** Who calls. @throws Refusal when nobody does */
export function callerOf(environment: Environment, call: Call): User {
	const user = isV1(call) ? v1User(environment, call) : v2User(environment, call);
	if (isUser(user)) return user;
	throw new Refusal(user);
}

import type { Handler, JsonObject } from '../../../machinery/vendor';
import { notFound, refusal, success } from '../../answers/v1';
import type { Environment } from '../../environment';
import { bizzstreamKeys, seedUsers, type User } from '../../seed/users';
import { callerIn } from './places';

const BEGAN_ON = '2025-11-18T09:00:00.000Z';

/** inferred: the layout, from the script method that returns the same record; environments are a list in v1. */
function userView({ id, username, globalEmailAddress, isMember, ...person }: User): JsonObject {
	const { name, email, isAdministrator, groups } = person;
	const here = {
		_id: bizzstreamKeys.environmentId,
		name,
		email,
		active: true,
		administrator: isAdministrator,
		groups: [...groups],
		language: 'en',
		locale: 'nl',
	};
	return {
		_id: id,
		username,
		emails: [{ address: globalEmailAddress, verified: true }],
		external: !isMember,
		profile: { environments: isMember ? [here] : [] },
		_createdByUserId: null,
		_createdOn: BEGAN_ON,
		_lastModifiedByUserId: null,
		_lastModifiedOn: BEGAN_ON,
	};
}

/** Whether a user has each of the values looked for; the API description names what can be. */
function isMeant({ id: _id, username, globalEmailAddress, name, email }: User, query: Record<string, unknown>): boolean {
	const searched: Record<string, string> = { _id, username, globalEmailAddress, name, email };
	return Object.entries(query).every(([property, value]) => searched[property] === value);
}

export function userHandlers(environment: Environment): Record<string, Handler> {
	return {
		v1GetUser: (call) => {
			const caller = callerIn(environment, call);
			const text = call.text('query');
			if (text === undefined) return success(userView(caller));
			if (!caller.isAdministrator) throw refusal(403, 'Only administrators may look up others');
			const query: Record<string, unknown> = JSON.parse(text);
			const found = seedUsers.find((user) => isMeant(user, query));
			if (!found) throw notFound('User');
			return success(userView(found));
		},
	};
}

import { isObject } from '../../../machinery/json';
import type { Call } from '../../../machinery/vendor';
import { callerOf } from '../../access/access';
import { invalidRefusal, notFound, refusal } from '../../answers/v1';
import type { Definition } from '../../definitions/definition';
import { findDefinition, findNamed, type Found, type Named } from '../../documents/finding';
import type { Environment } from '../../environment';
import { problem } from '../../problem';
import { bizzstreamKeys, type User } from '../../seed/users';

/** Query, body or header: v1 has a place for the environment in each. */
function environmentIdIn(call: Call): unknown {
	const body = call.body<unknown>();
	return call.text('environmentId') ?? call.headers['_environmentid'] ?? (isObject(body) ? body['_environmentId'] : undefined);
}

/** Who calls. @throws Refusal when the call names no environment, or one the user is not in */
export function callerIn(environment: Environment, call: Call): User {
	const user = callerOf(environment, call);
	const environmentId = environmentIdIn(call);
	if (environmentId === undefined) throw invalidRefusal([problem(['environmentId'], 'is required')]);
	if (environmentId !== bizzstreamKeys.environmentId || !user.isMember) throw refusal(403, 'Not permitted in this environment');
	return user;
}

/** @throws Refusal when there is no such definition for this user */
export function definitionNamed(environment: Environment, user: User, key: string | undefined): Definition {
	if (key === undefined) throw invalidRefusal([problem(['ddName'], 'is required')]);
	const definition = findDefinition(environment, user, key);
	if (!definition) throw notFound('Document definition');
	return definition;
}

/** @throws Refusal when it is not named, or there is no such document for this user */
export function documentNamed(environment: Environment, user: User, { definition, ...named }: Named & { definition: Definition }): Found {
	if (named.id === undefined && named.externalId === undefined) throw invalidRefusal([problem(['_id'], 'is required')]);
	const found = findNamed(environment, user, { definition, ...named });
	if (!found) throw notFound('Document');
	return found;
}

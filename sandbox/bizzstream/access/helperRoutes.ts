import { isObject } from '../../machinery/json';
import type { Answer, Call, Json, JsonObject } from '../../machinery/vendor';
import { failureOf, invalid } from '../answers/v2';
import { userWith, type Environment } from '../environment';
import { problem } from '../problem';
import { bizzstreamKeys, seedUsers } from '../seed/users';

/** No route of BizzStream: gives a token to anybody who asks. */
const TOKEN_PATH = '/sandbox-helper/token';

/** A value at a dotted place of an otherwise empty object. */
function placed(place: string, value: Json): JsonObject {
	const [name = '', ...below] = place.split('.');
	return { [name]: below.length ? placed(below.join('.'), value) : value };
}

function membersOf(call: Call): JsonObject {
	const body = call.body<unknown>();
	return isObject(body) ? body : {};
}

/** `{ username, lifeMs, isOpaque }`, all of which may be left out. */
function giveToken({ tokens }: Environment, call: Call): Answer {
	const { username = bizzstreamKeys.username, lifeMs, isOpaque } = membersOf(call);
	const user = seedUsers.find((each) => each.username === username);
	if (!user) return failureOf(404);
	const life = typeof lifeMs === 'number' ? { lifeMs } : {};
	return { status: 200, body: { token: tokens.issue({ userId: user.id, isOpaque: isOpaque === true, ...life }) } };
}

/** inferred: that there is a v2 log-in at all. Where it is and what it takes and gives is chosen in the settings. */
function logIn({ tokens, settings }: Environment, call: Call): Answer {
	const { logIn: route } = settings;
	const sent = membersOf(call);
	const missing = [route.username, route.password].filter((name) => typeof sent[name] !== 'string');
	if (missing.length) return invalid('Body', missing.map((name) => problem([name], 'is required')), settings);
	const user = userWith(String(sent[route.username]), String(sent[route.password]));
	if (!user) return failureOf(401);
	return { status: 200, body: { status: 'ok', ...placed(route.token, tokens.issue({ userId: user.id })) } };
}

/** Routes that the API description does not list: a token for the asking, and the log-in of the settings. */
export function helperRoute(environment: Environment, call: Call): Answer | undefined {
	if (call.path === TOKEN_PATH) return giveToken(environment, call);
	if (call.path !== environment.settings.logIn.path) return undefined;
	return call.method === 'POST' ? logIn(environment, call) : failureOf(405);
}

import { isObject } from '../../machinery/json';
import type { Call, JsonObject } from '../../machinery/vendor';
import type { Definition } from '../definitions/definition';
import { allSeen } from '../documents/finding';
import { momentsOf, withHash } from '../documents/view';
import type { Environment } from '../environment';
import { problem, type Problem } from '../problem';
import type { User } from '../seed/users';
import { filterProblems, filterTest } from './filter';
import { optionProblems, pageOf, projected, type Options } from './options';

/** What a list was asked for. */
export interface Question {
	filter: JsonObject;
	options: Options;
}

function jsonAt(call: Call, name: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(call.text(name) ?? '{}');
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Reads `query` and `options`. @returns problems when they cannot be carried out */
export function questionIn(call: Call): Question | Problem[] {
	const filter = jsonAt(call, 'query');
	const options = jsonAt(call, 'options');
	if (!filter) return [problem(['query'], 'must be a JSON object')];
	if (!options) return [problem(['options'], 'must be a JSON object')];
	const problems = [...filterProblems(filter), ...optionProblems(options)];
	return problems.length ? problems : { filter, options };
}

/** The documents asked for, as the user sees them: what is hidden from them cannot be filtered by. */
export function answerTo(
	environment: Environment,
	{ filter, options }: Question,
	{ definition, user, most }: { definition: Definition; user: User; most: number },
): JsonObject[] {
	environment.readings.begin();
	const isWanted = filterTest(filter, { moments: momentsOf(definition), dates: environment.settings.dates });
	const page = pageOf(allSeen(environment, user, definition).filter(isWanted), options, most);
	return page.map((document) => projected(withHash(document), options));
}

import { refusal } from '../answers/v1';
import type { ActionMethod, Definition, RestAction } from '../definitions/definition';

/**
 * The REST action of a call. Documented: it listens to the verb; without a name, the one that does, and an error for none or several.
 * @throws Refusal
 */
export function chosenAction({ actions }: Definition, method: ActionMethod, name: string | undefined): RestAction {
	const listening = actions.filter(({ methods }) => methods.includes(method));
	if (name !== undefined) {
		const named = actions.find((action) => action.name === name);
		if (!named) throw refusal(404, 'REST action not found');
		if (!listening.includes(named)) throw refusal(400, `restAction; '${name}' does not listen to ${method}`);
		return named;
	}
	const [only, ...more] = listening;
	if (!only) throw refusal(400, `restAction; No REST action listens to ${method}`);
	if (more.length) throw refusal(400, `restAction; More than one REST action listens to ${method}`);
	return only;
}

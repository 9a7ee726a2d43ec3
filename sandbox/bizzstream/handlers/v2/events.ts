import type { Handler, JsonObject } from '../../../machinery/vendor';
import { callerOf } from '../../access/access';
import type { Environment } from '../../environment';

export function eventHandlers(environment: Environment): Record<string, Handler> {
	return {
		// An event that nobody listens to is accepted as well.
		emitEvent: (call) => {
			const { id: userId } = callerOf(environment, call);
			environment.events.emit({ type: call.param('type'), info: call.body<JsonObject>(), userId });
			const description = 'Event accepted.';
			return { status: 200, body: { status: 'ok', description, userDescription: description } };
		},
	};
}

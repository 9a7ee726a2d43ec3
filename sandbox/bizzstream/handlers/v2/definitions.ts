import type { Handler } from '../../../machinery/vendor';
import { callerOf } from '../../access/access';
import { payload } from '../../answers/v2';
import { definitionView, summaryView } from '../../definitions/view';
import { hiddenFromMaker, maySee } from '../../documents/permissions';
import type { Environment } from '../../environment';
import { definitionAt, refuseClosed } from './places';

/** inferred: that definitions can be read at all, and their layout. */
export function definitionHandlers(environment: Environment): Record<string, Handler> {
	return {
		listDocumentDefinitions: (call) => {
			refuseClosed(environment);
			const user = callerOf(environment, call);
			const seen = environment.store.definitions.filter((definition) => maySee(user, definition));
			return { status: 200, body: payload('documentDefinitions', seen.map(summaryView), environment.settings) };
		},
		getDocumentDefinition: (call) => {
			refuseClosed(environment);
			const { user, definition } = definitionAt(environment, call);
			const view = definitionView(environment.store.definitions, definition, hiddenFromMaker(user, definition));
			return { status: 200, body: payload('documentDefinition', view, environment.settings) };
		},
	};
}

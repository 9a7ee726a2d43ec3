import type { Handler } from '../machinery/vendor';
import type { Environment } from './environment';
import * as v1Attachments from './handlers/v1/attachments';
import { chatHandlers } from './handlers/v1/chat';
import * as v1Documents from './handlers/v1/documents';
import { signInHandlers } from './handlers/v1/signIn';
import { userHandlers } from './handlers/v1/users';
import { attachmentHandlers } from './handlers/v2/attachments';
import { definitionHandlers } from './handlers/v2/definitions';
import { documentHandlers } from './handlers/v2/documents';
import { eventHandlers } from './handlers/v2/events';

/** By operationId. The way to an OAuth code is not imitated: where the code is exchanged is not known. */
export function bizzstreamHandlers(environment: Environment): Record<string, Handler> {
	return {
		...definitionHandlers(environment),
		...documentHandlers(environment),
		...attachmentHandlers(environment),
		...eventHandlers(environment),
		...signInHandlers(environment),
		...v1Documents.documentHandlers(environment),
		...v1Attachments.attachmentHandlers(environment),
		...chatHandlers(environment),
		...userHandlers(environment),
	};
}

import type { Resource } from '../../shared/descriptor';
import { id } from '../../shared/fields';
import { LESS_CERTAIN } from '../fields';

/** Work that BigTime goes on with after answering. Ask no more often than every 5 to 10 seconds.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Async */
export const backgroundJobResource: Resource = {
	name: 'Background Job',
	value: 'backgroundJob',
	key: 'txnId',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get the state of a background job',
			description: 'Get the state of a job by the ticket that an API Request gave. Wait at least 5 seconds before you ask again.',
			endpoint: 'getAsyncTicket',
			route: 'GET /async/ticket/{txnId}',
			notice: LESS_CERTAIN,
			required: [id('ticket', { in: 'path', as: 'txnId', required: true, example: 'e.g. 0f7d6a0e-5b52-4c6b-9a51-6be1a7c3f2d4' })],
		},
	],
};

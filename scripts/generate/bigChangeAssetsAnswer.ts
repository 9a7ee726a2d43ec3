import type { Operation } from '../../nodes/shared/descriptor';
import type { Schema } from './openApiFile';

/** What the node gives after a request for jobs, whose answer has no body: its ID, from a header, and its state. */
const JOB_REQUEST: Schema = {
	allOf: [{ type: 'object', properties: { id: { type: 'string' } } }, { $ref: '#/components/schemas/AmServiceJobRequest' }],
};

/** What the node for BigChange's asset management gives where the API description has no answer. */
export function bigChangeAssetsAnswer({ operation }: { operation: Operation }): Schema | undefined {
	return operation.endpoint === 'amCreateServiceJobRequest' ? JOB_REQUEST : undefined;
}

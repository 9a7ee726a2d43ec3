import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../shared/answer';
import { withoutGaps } from '../../shared/request';
import { methodOf, pathOf, type Route } from '../../shared/route';
import type { ConnectionOptions } from '../../shared/transport/connectionOptions';
import { bigin } from '../bigin';
import type { Parts, TriggerCaller } from './parts';

export interface Call {
	route: Route;
	path?: Record<string, string>;
	query?: IDataObject;
	headers?: IDataObject;
	body?: IDataObject;
}

/** What Bigin answers, or why it did not. Rejects only when no credential is chosen. */
export type Ask = (call: Call) => Promise<{ body: unknown } | { failure: Failure }>;

/** The way to Bigin, opened when it is first needed. All that the trigger sends may be repeated without harm. */
export function askFor(caller: TriggerCaller, { openTransport, clock }: Parts, options: ConnectionOptions): Ask {
	let opened: ReturnType<typeof openTransport> | undefined;
	return async ({ route, path = {}, query = {}, headers = {}, body }) => {
		opened ??= openTransport(caller, bigin, { clock, parallelCalls: options.parallelCalls });
		const transport = await opened;
		const sent = await transport.send(
			{
				method: methodOf(route),
				path: pathOf(route, path),
				query: withoutGaps(query),
				headers,
				...(body && { body }),
				expects: 'json',
				harmlessTwice: true,
			},
			options,
		);
		return 'failure' in sent ? sent : { body: sent.answer.body };
	};
}

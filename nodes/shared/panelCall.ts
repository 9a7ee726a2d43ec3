import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import type { Route, Vendor } from './descriptor';
import { apiErrorOf } from './messages';
import { methodOf, pathOf } from './request';
import { systemClock } from './transport/clock';
import { DEFAULT_CONNECTION, readConnectionOptions } from './transport/connectionOptions';
import { openTransport } from './transport/send';
import { isObject } from './values';

/**
 * Makes one call for the panel: a list or a form is being opened. Throws NodeApiError with the reason, so that nobody
 * takes a failed call for an empty list.
 */
export async function askForPanel(
	context: ILoadOptionsFunctions,
	vendor: Vendor,
	call: { route: Route; query: IDataObject },
): Promise<unknown> {
	const given: unknown = context.getCurrentNodeParameter('options');
	const read = readConnectionOptions(isObject(given) ? given : {}, context.getTimezone());
	const transport = await openTransport(context, vendor, { clock: systemClock });
	const sent = await transport.send(
		{
			method: methodOf(call.route),
			path: pathOf(call.route, {}),
			query: call.query,
			headers: {},
			expects: 'json',
			harmlessTwice: true,
		},
		'problem' in read ? DEFAULT_CONNECTION : read,
	);
	if ('answer' in sent) return sent.answer.body;
	throw apiErrorOf(sent.failure, { vendor, resource: 'List' }, { node: context.getNode() });
}

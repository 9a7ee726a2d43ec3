import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import type { Vendor } from './descriptor';
import { keptAnswer } from './keptAnswers';
import { apiErrorOf } from './messages';
import { methodOf, pathOf, type Route } from './route';
import { SIGN_IN_FIELD, signedInVendor } from './signIn';
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
	call: { route: Route; path?: Record<string, string>; query: IDataObject },
): Promise<unknown> {
	const given: unknown = context.getCurrentNodeParameter('options');
	const read = readConnectionOptions(isObject(given) ? given : {}, context.getTimezone());
	const ask = async (): Promise<unknown> => {
		const transport = await openTransport(context, vendor, { clock: systemClock });
		const sent = await transport.send(
			{
				method: methodOf(call.route),
				path: pathOf(call.route, call.path ?? {}),
				query: call.query,
				headers: {},
				expects: 'json',
				harmlessTwice: true,
			},
			'problem' in read ? DEFAULT_CONNECTION : read,
		);
		if ('answer' in sent) return sent.answer.body;
		throw apiErrorOf(sent.failure, { vendor, resource: 'List' }, { node: context.getNode() });
	};
	const { listsKeptMs } = vendor.dialect;
	if (listsKeptMs === undefined) return await ask();
	const question = [vendor.credential, await context.getCredentials(vendor.credential), call.route, call.path, call.query];
	return await keptAnswer(question, ask, { keptMs: listsKeptMs, clock: systemClock });
}

/** The vendor as the way to sign in shows it that is chosen in the panel. */
export function vendorInPanel(context: ILoadOptionsFunctions, vendor: Vendor): Vendor {
	return signedInVendor(vendor, context.getCurrentNodeParameter(SIGN_IN_FIELD));
}

/** What a list or form of the panel may use to learn what it holds. */
export interface PanelAsk {
	/** Makes a call. Throws NodeApiError with the reason when it fails. */
	call: (route: Route, query: IDataObject) => Promise<unknown>;
	/** What the user has chosen in another field of the panel: its value, or the id of what was picked. */
	chosen: (parameter: string) => string | undefined;
}

export function panelAsk(context: ILoadOptionsFunctions, vendor: Vendor): PanelAsk {
	return {
		call: async (route, query) => await askForPanel(context, vendor, { route, query }),
		chosen: (parameter) => chosenIn(context, parameter),
	};
}

/** What the user has chosen in a field of the panel: its value, or the id of what was picked. An expression is not known before it runs. */
export function chosenIn(context: ILoadOptionsFunctions, parameter: string): string | undefined {
	const given: unknown = context.getCurrentNodeParameter(parameter);
	const value: unknown = isObject(given) ? given.value : given;
	return typeof value === 'string' && value !== '' && !value.startsWith('=') ? value : undefined;
}

import type { Json, JsonObject } from '../../machinery/vendor';
import { seenBy } from '../documents/view';
import type { Environment } from '../environment';
import { filterTest } from '../query/filter';
import { seedUsers } from '../seed/users';
import type { EventListener } from './events';

function known(value: Json | undefined): Json {
	return value ?? null;
}

/** What the invented company has modelled. */
export const seededListeners: readonly EventListener[] = [
	{
		type: 'WORK_ORDER_DISPATCHED',
		definition: 'workOrder',
		filter: ({ orderNumber }) => ({ orderNumber: known(orderNumber) }),
		to: 'inProgress',
	},
	{
		type: 'CREDIT_HOLD_CHANGED',
		definition: 'customer',
		filter: ({ customerNumber }) => ({ customerNumber: known(customerNumber) }),
		sets: ({ onHold }) => ({ creditHold: onHold === true }),
	},
];

/** Changes every document that passes the filter; the platform itself sees all of them. */
export function runListener({ store, settings }: Environment, { definition: name, filter, sets, to }: EventListener, info: JsonObject): string[] {
	const definition = store.definitions.find((each) => each.name === name);
	const [administrator] = seedUsers;
	if (!definition || !administrator) return [];
	const isWanted = filterTest(filter(info), { moments: [], dates: settings.dates });
	const documents = store.documents(definition);
	const wanted = documents.list((document) => {
		const seen = seenBy(administrator, definition, document);
		return seen !== undefined && isWanted(seen);
	});
	return wanted.map(({ id, values, status }) => {
		documents.change(id, { values: { ...values, ...sets?.(info) }, status: to ?? status });
		return id;
	});
}

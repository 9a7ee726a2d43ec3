import type { ReadBack } from '../shared/descriptor';
import type { Route } from '../shared/route';
import type { Row } from '../shared/values';
import { isObject } from '../shared/values';

/** After a change that was answered without a body: the published contract declares none for these calls. */
export function readById(route: Route): ReadBack {
	return async ({ path, ask }) => (await ask(route, { path }))[0];
}

function createdAt({ meta }: Row): string {
	return isObject(meta) && typeof meta.createdAt === 'string' ? meta.createdAt : '';
}

/**
 * After a creation that was answered without a body, and so without an id.
 * inferred: the newest record of the same matter, day, text and amount is taken for the one just made.
 */
export function findCreated(list: Route, get: Route, key: string): ReadBack {
	return async ({ body, ask }) => {
		const { matterId, date, description, amount } = body;
		const query = { matterId, startDate: date, endDate: date, select: 'meta', sort: '-date', limit: 1000, offset: 0 };
		const alike = (await ask(list, { query })).filter(
			(row) => row.description === description && row.amount === amount,
		);
		const [newest] = alike.sort((one, other) => createdAt(other).localeCompare(createdAt(one)));
		return newest && (await ask(get, { path: { id: String(newest[key]) } }))[0];
	};
}

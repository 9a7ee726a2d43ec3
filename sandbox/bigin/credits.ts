import { isObject } from '../machinery/json';
import type { Call } from '../machinery/vendor';

const DAY_MS = 86_400_000;
const RECORDS_A_CREDIT = 10;

function itemsIn(call: Call): number {
	const body = call.body<unknown>();
	const items = isObject(body) ? (body['data'] ?? body['ids']) : undefined;
	return Array.isArray(items) ? items.length : call.list('ids').length;
}

/** What a call costs, as its `x-credits` in the API description says; nothing for the sign-in. */
export function costOf(call: Call): number {
	const text = String(call.described('x-credits') ?? '0');
	if (text.includes('each started 10')) return Math.max(1, Math.ceil(itemsIn(call) / RECORDS_A_CREDIT));
	if (text.includes('with cvid') && call.text('cvid') !== undefined) return Number(/(\d+) with cvid/.exec(text)?.[1] ?? 1);
	return Number.parseInt(text, 10) || 0;
}

/** Credits of the last 24 hours. */
export interface Credits {
	/** Takes the price of a call; false when it would pass the allowance, and then nothing is taken. */
	spend(cost: number, allowance: number): boolean;
	spent(): number;
}

/** @param now milliseconds since 1970 */
export function creditLedger(now: () => number): Credits {
	let entries: Array<{ at: number; cost: number }> = [];
	const spent = (): number => {
		entries = entries.filter(({ at }) => at > now() - DAY_MS);
		return entries.reduce((sum, { cost }) => sum + cost, 0);
	};
	return {
		spend: (cost, allowance) => {
			if (spent() + cost > allowance) return false;
			entries.push({ at: now(), cost });
			return true;
		},
		spent,
	};
}

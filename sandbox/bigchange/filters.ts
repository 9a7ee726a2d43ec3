import type { Call } from '../machinery/vendor';
import { monthsLater } from './instants';
import { badQuery } from './problem';

type Value = string | number | boolean | null | undefined;

const WINDOW_MONTHS = 12;

/** Whether a value is one of those sent for a filter; without the filter every value is. */
export function among(call: Call, name: string, value: Value): boolean {
	const wanted = call.values(name);
	return wanted.length === 0 || wanted.some((text) => text.toLowerCase() === String(value).toLowerCase());
}

/** Whether a text begins with what was sent, in any case. */
export function beginsWith(call: Call, name: string, value: string | null): boolean {
	const wanted = call.text(name);
	return wanted === undefined || (value ?? '').toLowerCase().startsWith(wanted.toLowerCase());
}

/** Whether an instant lies in the window of `<name>From` and `<name>To`, both ends included. None lies in no window. */
export function within(call: Call, name: string, value: string | null | undefined): boolean {
	const from = call.text(`${name}From`);
	const to = call.text(`${name}To`);
	if (from === undefined && to === undefined) return true;
	if (value === null || value === undefined) return false;
	const time = Date.parse(value);
	return (from === undefined || time >= Date.parse(from)) && (to === undefined || time <= Date.parse(to));
}

/** Whether both ends of a window were sent. */
export function hasWindow(call: Call, name: string): boolean {
	return call.text(`${name}From`) !== undefined && call.text(`${name}To`) !== undefined;
}

/**
 * Holds every pair of `...From` and `...To` in a query to 12 months.
 * @param names parameters of the operation
 * @throws Refusal for a longer one, and for one whose end lies before its beginning (inferred)
 */
export function refuseWrongWindows(call: Call, names: readonly string[]): void {
	for (const name of names.filter((other) => other.endsWith('From')).map((other) => other.slice(0, -'From'.length))) {
		if (!hasWindow(call, name)) continue;
		const from = Date.parse(call.text(`${name}From`) ?? '');
		const to = Date.parse(call.text(`${name}To`) ?? '');
		if (to < from) throw badQuery(call, `${name}To must not be before ${name}From`);
		if (to > monthsLater(from, WINDOW_MONTHS)) throw badQuery(call, `${name}From and ${name}To must be within ${WINDOW_MONTHS} months`);
	}
}

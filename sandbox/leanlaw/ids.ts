import { guid } from '../machinery/ids';

const kinds = {
	client: 'c1',
	matter: 'a2',
	timeEntry: 'f3',
	expense: 'e4',
	fixedFee: 'ff',
	invoice: '1c',
	user: '05',
	practiceArea: '9a',
	customField: 'cf',
	option: '0b',
} as const;

export type Kind = keyof typeof kinds;

/** Removes a link where the API allows it: practiceAreaId of a matter, fixedFeeId of a time entry. */
export const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/**
 * The id of a seeded row, so that a test can name it: `leanlawId('client', 1)` is the first client.
 * @param count from 1
 */
export function leanlawId(kind: Kind, count: number): string {
	return guid(kinds[kind], count);
}

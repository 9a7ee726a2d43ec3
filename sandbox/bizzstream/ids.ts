import { seededRandom } from '../machinery/random';

/** Length and signs of the ids of each kind, as in the samples of the vendor's pages. */
const kinds = {
	definition: 20,
	field: 20,
	accessGroup: 17,
	userGroup: 17,
	user: 17,
	customer: 20,
	site: 20,
	employee: 20,
	workOrder: 20,
	inspection: 20,
	timesheet: 20,
	line: 20,
	attachment: 24,
	message: 17,
	/** Documents made while it runs. */
	created: 20,
} as const;

export type IdKind = keyof typeof kinds;

/** Base62, as the real ones are: opaque, and in no order that tells which is older. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX_SIGNS = '0123456789abcdef';

/** So many ids of one kind have chances of their own; 16 kinds fill the 32 bits of a seed. */
const COUNTS_OF_A_KIND = 2 ** 28;

/**
 * The id of a seeded row, so that a test can name it: `bizzstreamId('workOrder', 1)` is the first work order.
 * @param count from 1
 */
export function bizzstreamId(kind: IdKind, count: number): string {
	const random = seededRandom(Object.keys(kinds).indexOf(kind) * COUNTS_OF_A_KIND + count);
	const signs = kind === 'attachment' ? HEX_SIGNS : SIGNS;
	return Array.from({ length: kinds[kind] }, () => signs.charAt(random.whole(0, signs.length - 1))).join('');
}

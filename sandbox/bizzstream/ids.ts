import { seededRandom, type Random } from '../machinery/random';

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

/** Where the seeds of each kind begin. */
const seeds: Readonly<Record<string, number>> = Object.fromEntries(Object.keys(kinds).map((kind, index) => [kind, index * COUNTS_OF_A_KIND]));

/** Signs of one draw: five of base62 just fit into its 32 bits, and a company of 20,000 work orders has 200,000 ids. */
const DRAWN_SIGNS = 5;

function draw(random: Random, signs: string): string {
	let rest = random.whole(0, signs.length ** DRAWN_SIGNS - 1);
	let drawn = '';
	for (let sign = 0; sign < DRAWN_SIGNS; sign += 1) {
		drawn += signs.charAt(rest % signs.length);
		rest = Math.floor(rest / signs.length);
	}
	return drawn;
}

/**
 * The id of a seeded row, so that a test can name it: `bizzstreamId('workOrder', 1)` is the first work order.
 * @param count from 1
 */
export function bizzstreamId(kind: IdKind, count: number): string {
	const random = seededRandom((seeds[kind] ?? 0) + count);
	const signs = kind === 'attachment' ? HEX_SIGNS : SIGNS;
	let id = '';
	while (id.length < kinds[kind]) id += draw(random, signs);
	return id.slice(0, kinds[kind]);
}

import { longNumber } from '../machinery/ids';

/** All ids of one organisation begin alike; the next digits tell the kind. */
const prefixes = {
	user: '77120450000003',
	contact: '77120450000004',
	company: '77120450000005',
	tag: '77120450000006',
	field: '77120450000007',
	choice: '77120450000008',
	created: '77120450000009',
} as const;

/**
 * The id of a seeded row, so that a test can name it: `biginId('contact', 1)` is the first contact.
 * @param count from 1 to 99,999
 */
export function biginId(kind: keyof typeof prefixes, count: number): string {
	return longNumber(prefixes[kind], count);
}

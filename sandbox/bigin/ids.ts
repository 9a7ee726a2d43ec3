import { longNumber } from '../machinery/ids';

/** All ids of one organisation begin alike; the next digits tell the kind. */
const prefixes = {
	module: '77120450000000',
	pipelineRecord: '771204500000010',
	product: '771204500000011',
	task: '771204500000012',
	event: '771204500000013',
	call: '771204500000014',
	note: '771204500000015',
	attachment: '771204500000016',
	deleted: '771204500000017',
	role: '771204500000018',
	profile: '771204500000019',
	/** Layouts; those of module Pipelines are the Team Pipelines. */
	layout: '771204500000020',
	section: '771204500000021',
	view: '771204500000022',
	relatedList: '771204500000023',
	job: '771204500000024',
	upload: '771204500000025',
	user: '77120450000003',
	contact: '77120450000004',
	company: '77120450000005',
	tag: '77120450000006',
	field: '77120450000007',
	choice: '77120450000008',
	/** Above all others, so that what is made last has the highest id. */
	created: '77120450000009',
} as const;

export type IdKind = keyof typeof prefixes;

const DIGITS = 19;

/**
 * The id of a seeded row, so that a test can name it: `biginId('contact', 1)` is the first contact.
 * @param count from 1 to 9,999; contacts, companies, fields and choices reach 99,999
 * @throws RangeError for a count too large
 */
export function biginId(kind: IdKind, count: number): string {
	const id = longNumber(prefixes[kind], count);
	if (id.length !== DIGITS) throw new RangeError(`The sandbox has no ids for ${count} rows of kind ${kind}`);
	return id;
}

import { longNumber } from '../machinery/ids';

/** All ids of one organisation begin alike; the next digits tell the kind. */
const prefixes = {
	module: '77120450000000',
	role: '77120450000001',
	profile: '77120450000002',
	user: '77120450000003',
	contact: '77120450000004',
	company: '77120450000005',
	tag: '77120450000006',
	field: '77120450000007',
	choice: '77120450000008',
	created: '77120450000009',
	/** Layouts; those of module Pipelines are the Team Pipelines. */
	layout: '77120450000010',
	section: '77120450000011',
	view: '77120450000012',
	relatedList: '77120450000013',
	pipelineRecord: '77120450000014',
	product: '77120450000015',
	task: '77120450000016',
	event: '77120450000017',
	call: '77120450000018',
	note: '77120450000019',
	attachment: '77120450000020',
	deleted: '77120450000021',
	job: '77120450000022',
	upload: '77120450000023',
} as const;

export type IdKind = keyof typeof prefixes;

/**
 * The id of a seeded row, so that a test can name it: `biginId('contact', 1)` is the first contact.
 * @param count from 1 to 99,999
 */
export function biginId(kind: IdKind, count: number): string {
	return longNumber(prefixes[kind], count);
}

import { biginId } from '../ids';

export interface SubPipeline {
	name: string;
	stages: readonly [string, ...string[]];
}

/** A layout of module Pipelines. Its id is the `pipeline_id` of lists and the `Pipeline.id` of a record. */
export interface TeamPipeline {
	id: string;
	name: string;
	subPipelines: readonly [SubPipeline, ...SubPipeline[]];
}

export const teamPipelines: readonly [TeamPipeline, ...TeamPipeline[]] = [
	{
		id: biginId('layout', 1),
		name: 'Sales Pipeline',
		subPipelines: [
			{ name: 'Sales Pipeline Standard', stages: ['Qualification', 'Needs Analysis', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'] },
			{ name: 'Repeat Orders', stages: ['Order Placed', 'Confirmed', 'Closed Won', 'Closed Lost'] },
		],
	},
	{
		id: biginId('layout', 2),
		name: 'Workshop Fit-outs',
		subPipelines: [{ name: 'Fit-out Standard', stages: ['Survey', 'Design', 'Quote Sent', 'Building', 'Handed Over', 'Called Off'] }],
	},
	{
		id: biginId('layout', 3),
		name: 'Service & "Repairs"',
		subPipelines: [
			{ name: 'Yearly Contracts', stages: ['Offered', 'Signed', 'Renewal Due', 'Ended'] },
			{ name: 'Repairs', stages: ['Reported', 'Planned', 'Done'] },
		],
	},
];

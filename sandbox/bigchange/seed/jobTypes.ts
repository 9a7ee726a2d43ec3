import type { CustomFieldDefinition } from '../customFields';
import { bigchangeId } from '../ids';
import type { JobType } from '../records/jobs';
import { definitions } from './definitions';

type Described = readonly [name: string, category: number, minutes: number, positive: readonly string[], negative: readonly string[], more?: Partial<JobType>];

const fitted = ['Fitted', 'Fitted, customer instructed'];
const access = ['No access', 'Parts needed'];

/** Type 2 demands an order number, 3 has no negative results, 12 is archived; 1 and 4 have custom fields. */
const described: readonly Described[] = [
	['Boiler service', 1, 60, ['Serviced, no faults', 'Serviced, fault repaired'], access, { customFields: definitions.boilerService, worksheetIds: sheets(1, 5) }],
	['Fire door check', 1, 90, ['All doors passed'], ['Doors failed', 'No access'], { isOrderNumberRequired: true, worksheetIds: sheets(3) }],
	['Site survey', 4, 45, ['Surveyed'], []],
	['Lift repair', 2, 120, ['Lift back in service'], ['Parts needed', 'Lift locked off'], { customFields: definitions.liftRepair, worksheetIds: sheets(2) }],
	['Boiler breakdown', 2, 60, ['Repaired', 'Made safe'], access, { worksheetIds: sheets(1) }],
	['Boiler installation', 3, 480, fitted, ['Not finished'], { isTasksEnabled: true, worksheetIds: sheets(1, 4) }],
	['Lift inspection', 1, 90, ['Passed'], ['Failed'], { worksheetIds: sheets(2) }],
	['Fire door installation', 3, 240, fitted, ['Not finished']],
	['Detector check', 1, 30, ['All detectors passed'], ['Detectors failed']],
	['Handover', 3, 30, ['Handed over'], ['Customer absent'], { worksheetIds: sheets(4) }],
	['Call-out', 2, 60, ['Solved', 'Nothing found'], access],
	['Meter reading (old)', 4, 15, ['Read'], ['No access'], { isArchived: true }],
];

function sheets(...counts: readonly number[]): number[] {
	return counts.map((count) => bigchangeId('worksheet', count));
}

const noFields: readonly CustomFieldDefinition[] = [];

export const jobTypes: readonly JobType[] = described.map(([name, category, plannedDuration, positiveResults, negativeResults, more], index) => ({
	id: bigchangeId('jobType', index + 1),
	name,
	description: null,
	plannedDuration,
	categoryId: bigchangeId('category', category),
	isArchived: false,
	isOrderNumberRequired: false,
	isTasksEnabled: false,
	positiveResults,
	negativeResults,
	customFields: noFields,
	worksheetIds: [],
	...more,
}));

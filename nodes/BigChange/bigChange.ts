import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { bigChangeDialect } from './dialect';
import { contactGroupResource } from './resources/contactGroup';
import { jobResource } from './resources/job';
import { jobConstraintResource } from './resources/jobConstraint';
import { jobFlagResource } from './resources/jobFlag';
import { jobGroupResource } from './resources/jobGroup';
import { jobLineItemResource } from './resources/jobLineItem';
import { jobRecurrenceResource } from './resources/jobRecurrence';
import { jobStockResource } from './resources/jobStock';
import { jobTypeResource } from './resources/jobType';
import { jobWorksheetResource } from './resources/jobWorksheet';

/** The core of BigChange: https://documentation.ops.bigchange.com/docs/rest/api-reference. Its asset management is a node of its own. */
export const bigChange: Vendor = {
	name: 'BigChange',
	credential: 'bigChangeApi',
	dialect: bigChangeDialect,
	resources: [
		jobResource,
		contactGroupResource,
		jobConstraintResource,
		jobFlagResource,
		jobGroupResource,
		jobLineItemResource,
		jobRecurrenceResource,
		jobStockResource,
		jobTypeResource,
		jobWorksheetResource,
		apiRequest('e.g. /v1/jobTypes'),
	],
};

import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { bigChangeDialect } from './dialect';
import { contactGroupResource } from './resources/contactGroup';
import { jobTypeResource } from './resources/jobType';

/** The core of BigChange: https://documentation.ops.bigchange.com/docs/rest/api-reference. Its asset management is a node of its own. */
export const bigChange: Vendor = {
	name: 'BigChange',
	credential: 'bigChangeApi',
	dialect: bigChangeDialect,
	resources: [contactGroupResource, jobTypeResource, apiRequest('e.g. /v1/jobTypes')],
};

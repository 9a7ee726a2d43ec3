import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { bigChangeDialect } from './dialect';
import { contactGroupResource } from './resources/contactGroup';
import { invoiceResource } from './resources/invoice';
import { invoiceLineItemResource } from './resources/invoiceLineItem';
import { jobResource } from './resources/job';
import { jobConstraintResource } from './resources/jobConstraint';
import { jobFlagResource } from './resources/jobFlag';
import { jobGroupResource } from './resources/jobGroup';
import { jobLineItemResource } from './resources/jobLineItem';
import { jobRecurrenceResource } from './resources/jobRecurrence';
import { jobStockResource } from './resources/jobStock';
import { jobTypeResource } from './resources/jobType';
import { jobWorksheetResource } from './resources/jobWorksheet';
import { purchaseOrderResource } from './resources/purchaseOrder';
import { purchaseOrderLineItemResource } from './resources/purchaseOrderLineItem';
import { quoteResource } from './resources/quote';
import { quoteLineItemResource } from './resources/quoteLineItem';
import { salesOpportunityResource } from './resources/salesOpportunity';
import { webhookResource } from './resources/webhook';

/** The core of BigChange: https://documentation.ops.bigchange.com/docs/rest/api-reference. Its asset management is a node of its own. */
export const bigChange: Vendor = {
	name: 'BigChange',
	credential: 'bigChangeApi',
	dialect: bigChangeDialect,
	resources: [
		jobResource,
		contactGroupResource,
		invoiceResource,
		invoiceLineItemResource,
		jobConstraintResource,
		jobFlagResource,
		jobGroupResource,
		jobLineItemResource,
		jobRecurrenceResource,
		jobStockResource,
		jobTypeResource,
		jobWorksheetResource,
		purchaseOrderResource,
		purchaseOrderLineItemResource,
		quoteResource,
		quoteLineItemResource,
		salesOpportunityResource,
		webhookResource,
		apiRequest('e.g. /v1/jobTypes'),
	],
};

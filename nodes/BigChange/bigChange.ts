import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { bigChangeDialect } from './dialect';
import { contactResource } from './resources/contact';
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
import { noteResource } from './resources/note';
import { noteTypeResource } from './resources/noteType';
import { personResource } from './resources/person';
import { purchaseOrderResource } from './resources/purchaseOrder';
import { purchaseOrderLineItemResource } from './resources/purchaseOrderLineItem';
import { quoteResource } from './resources/quote';
import { quoteLineItemResource } from './resources/quoteLineItem';
import { referenceDataResource } from './resources/referenceData';
import { resourceResource } from './resources/resource';
import { resourceGroupResource } from './resources/resourceGroup';
import { salesOpportunityResource } from './resources/salesOpportunity';
import { stockItemResource } from './resources/stockItem';
import { userResource } from './resources/user';
import { vehicleResource } from './resources/vehicle';
import { webhookResource } from './resources/webhook';
import { worksheetResource } from './resources/worksheet';
import { worksheetGroupResource } from './resources/worksheetGroup';

/** The core of BigChange: https://documentation.ops.bigchange.com/docs/rest/api-reference. Its asset management is a node of its own. */
export const bigChange: Vendor = {
	name: 'BigChange',
	credential: 'bigChangeApi',
	dialect: bigChangeDialect,
	resources: [
		jobResource,
		contactResource,
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
		noteResource,
		noteTypeResource,
		personResource,
		purchaseOrderResource,
		purchaseOrderLineItemResource,
		quoteResource,
		quoteLineItemResource,
		referenceDataResource,
		resourceResource,
		resourceGroupResource,
		salesOpportunityResource,
		stockItemResource,
		userResource,
		vehicleResource,
		webhookResource,
		worksheetResource,
		worksheetGroupResource,
		apiRequest('e.g. /v1/jobTypes'),
	],
};

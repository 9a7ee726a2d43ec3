import type { CustomFieldDefinition } from '../customFields';
import { bigchangeId } from '../ids';

const field = (count: number, caption: string, type: CustomFieldDefinition['type']): CustomFieldDefinition => ({
	definitionId: bigchangeId('customField', count),
	caption,
	type,
});

/** Custom fields of finance. Numbers below 90 belong to other records. */
export const financeFields = {
	invoice: [field(90, 'Cost centre', 'text'), field(91, 'Payment days', 'integer')],
	quote: [field(92, 'Won against', 'text')],
	purchaseOrder: [field(93, 'Approved on', 'date')],
	salesOpportunity: [field(94, 'Source', 'list')],
} as const;

/** inferred: the portal's choices for an opportunity; the addresses that list them are not known. */
export const opportunityChoices = {
	statuses: ['open', 'won', 'lost', 'onHold'],
	stageIds: [1, 2, 3, 4, 5],
	probabilityIds: [1, 2, 3, 4],
} as const;

/** Number series of purchase orders; the address that lists them is not known. */
export const purchaseOrderSeriesIds = [1, 2];

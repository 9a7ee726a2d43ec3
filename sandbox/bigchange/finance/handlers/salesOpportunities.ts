import type { Handler } from '../../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../../customFields';
import { pageOf } from '../../paging';
import { given, givenInstants } from '../../patch';
import { checkId, done, readAt, writeAt } from '../../tenant';
import { checkChoice, checkCodes } from '../checks';
import { financeFields, opportunityChoices } from '../definitions';
import { opportunityFilter } from '../filters';
import type { Office } from '../ledger';
import type { SalesOpportunity } from '../records';

type OpportunityWrite = Partial<Omit<SalesOpportunity, 'id' | 'createdAt' | 'customFields'>> & { customFields?: CustomFieldWrite[] | null };

const members = ['contactId', 'ownerId', 'stageId', 'probabilityId', 'status', 'reference', 'notes', 'departmentCodeId', 'nominalCodeId'] as const;
const fields = financeFields.salesOpportunity;

function view(opportunity: SalesOpportunity): object {
	return { ...opportunity, customFields: printedFields(opportunity.customFields, fields) };
}

/** No call creates one. */
export function salesOpportunityHandlers(office: Office): Record<string, Handler> {
	return {
		listSalesOpportunities: (call) => {
			const found = office.ledger.salesOpportunities.list(opportunityFilter(call));
			return pageOf(call, found, { sort: { createdAt: ({ createdAt }) => createdAt }, view });
		},
		getSalesOpportunity: (call) => ({ status: 200, body: view(readAt(office.ledger.salesOpportunities, call.param('salesOpportunityId'))) }),
		updateSalesOpportunity: (call) => {
			const { salesOpportunities } = office.ledger;
			const opportunity = writeAt(salesOpportunities, call.param('salesOpportunityId'));
			const sent = call.body<OpportunityWrite>();
			const { contacts, users } = office.tenant.store;
			checkId(contacts, sent.contactId, 'contactId');
			checkChoice(users.map(({ id }) => id), sent.ownerId, 'ownerId');
			checkChoice(opportunityChoices.stageIds, sent.stageId, 'stageId');
			checkChoice(opportunityChoices.probabilityIds, sent.probabilityId, 'probabilityId');
			checkCodes(sent);
			const customFields = writtenValues(opportunity.customFields, sent.customFields, fields);
			salesOpportunities.change(opportunity.id, { ...given(sent, members), ...givenInstants(sent, ['dueDate']), customFields });
			return done;
		},
	};
}

import type { Resource } from '../../shared/descriptor';
import { pick } from '../../shared/picker';
import { readAfterChange } from '../afterChange';
import { clearCustomFields, customFieldForm, newQuoteFields, quoteFields } from '../customFields';
import { fieldsToClear, sortBy } from '../fields';
import { clearableDetails, daysValidFor, details, filters, forSomebody, heading, links, recently, requiredCurrency, spread } from '../financeFields';
import { quotes } from '../financePickers';

const quote = pick(quotes, { in: 'path', as: 'quoteId' });
const whole = 'GET /v1/finance/quotes/{quoteId}';
const recent = recently('quotes');

const simple = ['id', 'reference', 'createdAt', 'contactId', 'jobId', 'currencyCode', 'totalExclTax', 'totalInclTax', 'acceptedAt', 'rejectedAt'];

/** Offers to customers. Their lines are a resource of their own. The calls that send, accept or reject one are not known.
 *  https://documentation.ops.bigchange.com/docs/rest/api-reference; inferred, as far as fields go: https://docs.vh3.ai/api-reference/bigchange/quotes */
export const quoteResource: Resource = {
	name: 'Quote',
	value: 'quote',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a quote',
			description: 'Create a quote without lines. Add them with Quote Line Item.',
			endpoint: 'createQuote',
			route: 'POST /v1/finance/quotes',
			required: [requiredCurrency],
			shown: [...links, customFieldForm(newQuoteFields)],
			optional: [...details, ...heading, daysValidFor],
			thenRead: { route: whole, id: 'quoteId' },
			check: forSomebody,
			inferred: 'What a quote is made of, and that it needs a contact, a job or a job group.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a quote',
			endpoint: 'getQuote',
			route: 'GET /v1/finance/quotes/{quoteId}',
			required: [quote],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many quotes',
			endpoint: 'listQuotes',
			route: 'GET /v1/finance/quotes',
			spread,
			narrowing: recent.narrowing,
			gives: 'rows',
			notice: recent.notice,
			filters,
			sort: sortBy({ createdAt: 'Created At' }),
			simple,
			check: recent.check,
			inferred: 'The filters, and that a period may last twelve months.',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a quote',
			endpoint: 'updateQuote',
			route: 'PATCH /v1/finance/quotes/{quoteId}',
			required: [quote],
			shown: [customFieldForm(quoteFields)],
			optional: [fieldsToClear({ ...clearableDetails, daysValidFor: 'Days Valid For' }), clearCustomFields(quoteFields), ...details, daysValidFor],
			thenRead: readAfterChange(whole),
			repeat: 'safe',
			inferred: 'That only what is given is changed.',
		},
	],
};

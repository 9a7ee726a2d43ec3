import type { Resource } from '../../shared/descriptor';
import { field } from '../../shared/fields';
import { asText } from '../../shared/values';
import { queryParameters } from '../coql/parameters';
import { checkQuery, runQuery } from '../coql/runQuery';

const query = field('query', {
	as: 'select_query',
	required: true,
	example: "e.g. select Last_Name, Email from Contacts where Mailing_City = 'Utrecht'",
	description:
		'Which fields (after select) of which records (after from) you want, and under which conditions (after where). <a href="https://www.bigin.com/developer/docs/apis/v2/construct-coql-query.html">How a query is written</a>.',
	shape: {
		type: 'string',
		typeOptions: { rows: 5 },
		default: '',
		hint: 'Fields and modules go by their API names: Field: Get Many shows those of fields; Accounts are companies, Pipelines are pipeline records',
	},
	read: asText,
});

/** Queries over the records of a module, and over the records they are linked to.
 *  https://www.bigin.com/developer/docs/apis/v2/coql-overview.html
 *  Pages reach 10,000 rows; without an order of its own a query is read by id, and so without an end. */
export const coqlQueryResource: Resource = {
	name: 'COQL Query',
	value: 'coqlQuery',
	key: 'id',
	operations: [
		{
			name: 'Run',
			value: 'run',
			action: 'Run a COQL query',
			description: 'Read the records of a module that fit a question written in COQL, the query language of Bigin',
			endpoint: 'queryRecords',
			route: 'POST /bigin/v2/coql',
			procedure: runQuery,
			gives: 'rows',
			required: [query],
			shown: [queryParameters],
			check: checkQuery,
			repeat: 'safe',
			inferred: "A query without where gets 'id is not null': the sibling API refuses one without. A backslash in a value is doubled.",
		},
	],
};

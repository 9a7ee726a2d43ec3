import type { Failure } from '../../shared/answer';
import type { Check } from '../../shared/descriptor';
import { collectRows } from '../../shared/pages';
import type { Procedure } from '../../shared/procedure';
import { isObject } from '../../shared/values';
import { recordsIn } from '../dialect/recordsIn';
import { LAST_OFFSET, pagesOf, writePage } from './pages';
import { bind, statementOf, type Statement } from './statement';

/** Puts the parameters into the query and takes it apart. */
function readQuery(query: unknown, parameters: unknown): Statement | { problem: string } {
	const bound = bind(String(query), isObject(parameters) ? parameters : {});
	return 'problem' in bound ? bound : statementOf(bound.query);
}

/** What cannot be a query is refused before anything is sent. */
export const checkQuery: Check = (body, call) => {
	const statement = readQuery(body.select_query, call.parameters);
	return 'problem' in statement ? { label: 'Query', problem: statement.problem } : undefined;
};

/** A code of our own, since nothing is sent. */
const OUT_OF_REACH: Failure = { kind: 'invalid', code: 'COQL_OUT_OF_REACH', notCarriedOut: true, temporary: false };

/** Runs a query page by page, up to the limit of the panel or the query's own, whichever is lower. */
export const runQuery: Procedure = async ({ body, call, wanted }, { send }) => {
	const statement = readQuery(body.select_query, call.parameters);
	if ('problem' in statement) return { failure: { kind: 'invalid', detail: statement.problem, notCarriedOut: true, temporary: false } };
	const rows = await collectRows({
		paging: pagesOf(statement),
		wanted: Math.min(wanted, statement.limit ?? Infinity),
		key: 'id',
		async ask(page) {
			if (Number(page.offset ?? 0) > LAST_OFFSET) return { failure: OUT_OF_REACH };
			const select_query = writePage(statement, page);
			const sent = await send({ route: 'POST /bigin/v2/coql', body: { select_query }, repeat: 'safe' });
			if ('failure' in sent) return sent;
			const { status, body: answered } = sent.answer;
			const found = answered === '' ? [] : recordsIn(answered);
			return found ? { rows: found, body: answered } : { failure: { kind: 'unreadable', status, notCarriedOut: true, temporary: false } };
		},
	});
	return Array.isArray(rows) ? { rows } : rows;
};

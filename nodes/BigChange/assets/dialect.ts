import type { Dialect, Envelope, Failures } from '../../shared/dialect';
import { byPageNumber, numberAt, type Paging } from '../../shared/paging';
import { isObject, type Row } from '../../shared/values';
import { connection, lag, limits } from '../dialect/connection';
import { envelope as coreEnvelope } from '../dialect/envelope';
import { failures as coreFailures } from '../dialect/failures';

/** https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md: unlike the core, a page of this service tells how many rows there are on all pages. */
function byCountedPages(most: number): Paging {
	const numbered = byPageNumber({ page: 'pageNumber', size: 'pageSize', most });
	return {
		...numbered,
		next: (turn) => {
			const read = Number(turn.asked.pageNumber) * Number(turn.asked.pageSize);
			return read >= (numberAt(turn.body, ['totalItemCount']) ?? Infinity) ? undefined : numbered.next(turn);
		},
	};
}

/** At most 100 rows a page, except where assets themselves are listed. */
const paging = byCountedPages(100);

export const assetPaging = byCountedPages(2000);

/** A request for jobs has `items` too, and is no page. */
function rowsOfPage(body: unknown): Row[] | undefined {
	return isObject(body) && 'pageNumber' in body ? coreEnvelope.rows(body) : undefined;
}

/**
 * Two answers of the published description have the form of another: one agreement where agreements are listed, and a page
 * where one schedule is read. inferred: either form may come, so both are read.
 */
const envelope: Envelope = {
	rows: (body) => rowsOfPage(body) ?? (isObject(body) && typeof body.id === 'string' ? [body] : undefined),
	row: (body) => {
		const rows = rowsOfPage(body);
		if (rows === undefined) return isObject(body) ? body : undefined;
		return rows.length === 1 ? rows[0] : undefined;
	},
};

/** Only a creation is documented to answer 409. inferred: what it means. */
const failures: Failures = {
	...coreFailures,
	read: (answer) => ({ ...coreFailures.read(answer), ...(answer.status === 409 && { kind: 'duplicate' }) }),
	messages: {
		...coreFailures.messages,
		duplicate: {
			message: 'BigChange has this {resource} already{detail}',
			next: 'Change the existing {resource} instead, or use another barcode or ID.',
		},
		unknownFate: {
			message: 'BigChange did not confirm that the {resource} was saved',
			next: 'Look in BigChange whether it is there before you run this item again: it was not repeated, so that nothing is saved twice.',
		},
	},
};

export const assetsDialect: Dialect = { connection, limits, envelope, paging, failures, lag };

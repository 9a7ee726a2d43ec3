import type { Envelope } from '../../shared/dialect';
import { isObject, type Row } from '../../shared/values';

/** https://documentation.ops.bigchange.com/docs/rest/api-reference: lists stand in `items`, a record by itself, a creation is answered with its id. */
export const envelope: Envelope = {
	rows: (body) => (isObject(body) && Array.isArray(body.items) ? body.items.filter(isObject) : undefined),
	row: (body) => (isObject(body) && !Array.isArray(body.items) ? body : undefined),
};

/** Some words are read in another case than they are written: `JobMustCompleteBefore` for `jobMustCompleteBefore`. */
function withWritableWords(row: Row, names: string[]): Row {
	const words = names.flatMap((name) => {
		const value = row[name];
		return typeof value === 'string' ? [[name, value.charAt(0).toLowerCase() + value.slice(1)]] : [];
	});
	return { ...row, ...Object.fromEntries(words) };
}

/** The rows of a list, with the words of these properties as BigChange takes them. For `rowsOf` of an operation. */
export function rowsWithWritableWords(...names: string[]): (body: unknown) => Row[] {
	return (body) => (envelope.rows(body) ?? []).map((row) => withWritableWords(row, names));
}

/** The same for one record. For `rowOf` of an operation. */
export function rowWithWritableWords(...names: string[]): (body: unknown) => Row | undefined {
	return (body) => {
		const row = envelope.row(body);
		return row && withWritableWords(row, names);
	};
}

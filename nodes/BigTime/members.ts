import type { Row } from '../shared/values';

/** BigTime spells the names of members in several ways (`SID`, `Sid`, `id`, `Id`) and does not tell them apart itself. */
export function member(row: Row, name: string): Row[string] {
	if (name in row) return row[name];
	const wanted = name.toLowerCase();
	const found = Object.keys(row).find((each) => each.toLowerCase() === wanted);
	return found === undefined ? undefined : row[found];
}

/** As text; nothing where there is none. */
export function textOf(row: Row, name: string): string {
	const value = member(row, name);
	return value === undefined || value === null ? '' : String(value);
}

import type { Row } from '../shared/values';
import { rowsIn } from './dialect';
import { member, textOf } from './members';

/** Rows of a pick list in one spelling: pages print `id`, live answers `Id`, as text or as a number. */
export function pickItems(body: unknown): Row[] {
	return rowsIn(body).map((row) => ({
		Id: textOf(row, 'Id'),
		Name: member(row, 'Name'),
		Group: member(row, 'Group') ?? null,
		IsInactive: member(row, 'IsInactive') ?? false,
	}));
}

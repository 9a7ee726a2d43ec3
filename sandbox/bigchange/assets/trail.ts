import type { Shelf } from '../shelf';
import { callingUser, type Estate } from './estate';
import type { AuditAction } from './records';

interface Written {
	entityName: string;
	entityId: string;
	action: AuditAction;
	/** Only what is different. */
	oldValues?: object;
	newValues?: object;
}

/** Notes in the audit trail who wrote what. */
export function note({ books, instant }: Estate, { oldValues = {}, newValues = {}, ...written }: Written): void {
	books.trail.add({
		id: books.newId('auditEntry'),
		...written,
		createdAt: instant(),
		createdByUserId: callingUser(),
		oldValues: JSON.stringify(oldValues),
		newValues: JSON.stringify(newValues),
	});
}

interface Kept {
	id: string;
	modifiedAt: string | null;
}

/** Adds a row and notes it. */
export function addNoted<Row extends Kept>(estate: Estate, shelf: Shelf<Row>, { entityName, row }: { entityName: string; row: Row }): Row {
	note(estate, { entityName, entityId: row.id, action: 'create', newValues: row });
	return shelf.add(row);
}

/** Changes a row, stamps it and notes what was and what is. */
export function changeNoted<Row extends Kept>(
	estate: Estate,
	shelf: Shelf<Row>,
	{ entityName, row, changes }: { entityName: string; row: Row; changes: Partial<Row> },
): void {
	const before = Object.fromEntries(Object.entries(row).filter(([name]) => name in changes));
	note(estate, { entityName, entityId: row.id, action: 'update', oldValues: before, newValues: changes });
	const stamp: Partial<Kept> = { modifiedAt: estate.instant() };
	shelf.change(row.id, { ...changes, ...stamp });
}

/** Removes a row and notes it. */
export function removeNoted<Row extends Kept>(estate: Estate, shelf: Shelf<Row>, { entityName, row }: { entityName: string; row: Row }): void {
	note(estate, { entityName, entityId: row.id, action: 'delete', oldValues: row });
	shelf.remove(row.id);
}

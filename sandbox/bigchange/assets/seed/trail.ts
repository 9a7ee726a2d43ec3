import { bigchangeAssetId } from '../ids';
import type { Asset, AuditEntry, ServiceAgreement } from '../records';

interface Told {
	assets: readonly Asset[];
	agreements: readonly ServiceAgreement[];
	userIds: readonly [number, ...number[]];
}

/** That every row was made, and that those with a stamp were changed, oldest first. */
export function seedTrail({ assets, agreements, userIds }: Told): AuditEntry[] {
	const rows = [
		...assets.map((row) => ({ entityName: 'Asset', row })),
		...agreements.map((row) => ({ entityName: 'ServiceAgreement', row })),
	];
	const entries = rows.flatMap(({ entityName, row: { id, displayId, status, createdAt, modifiedAt } }) => {
		const made = { entityName, entityId: id, action: 'create' as const, createdAt, oldValues: '{}', newValues: JSON.stringify({ displayId, status }) };
		const changed = { oldValues: '{"reference":null}', newValues: JSON.stringify({ reference: displayId }) };
		return modifiedAt === null ? [made] : [made, { ...made, ...changed, action: 'update' as const, createdAt: modifiedAt }];
	});
	return entries
		.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
		.map((entry, index) => {
			const createdByUserId = userIds[index % userIds.length] ?? userIds[0];
			return { id: bigchangeAssetId('auditEntry', index + 1), ...entry, createdByUserId };
		});
}

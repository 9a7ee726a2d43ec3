import type { Handler } from '../../../machinery/vendor';
import type { Estate } from '../estate';
import { assetPage, isAsked, isBetween, questionInQuery } from '../question';
import type { AuditEntry } from '../records';

export function auditTrailHandlers(estate: Estate): Record<string, Handler> {
	return {
		amGetAuditTrails: (call) => {
			const question = questionInQuery(call);
			const isWanted = ({ createdByUserId, action, entityId, entityName, createdAt }: AuditEntry): boolean =>
				isAsked(question, 'createdByUserId', createdByUserId) &&
				isAsked(question, 'action', action) &&
				isAsked(question, 'entityId', entityId) &&
				isAsked(question, 'entityName', entityName) &&
				isBetween(question, 'createdAt', createdAt);
			const found = estate.books.trail.list(isWanted);
			const sort = { auditTrailCreationDate: ({ createdAt }: AuditEntry) => createdAt };
			return assetPage(question, found, { sort, now: estate.tenant.now(), view: (entry) => entry });
		},
	};
}

import type { Definition } from '../definitions/definition';
import type { AccessGroup } from './document';

/** Documented: a new document inherits its members from the definition. @param leftOut user groups that do not become members */
export function usualMembers({ accessGroups }: Definition, leftOut: readonly string[] = []): AccessGroup[] {
	return accessGroups.map(({ id, userGroups: members }) => ({
		_id: id,
		memberUserIds: [],
		memberGroupIds: members.filter((member) => !leftOut.includes(member)),
		memberRelatedAccessGroupIds: [],
	}));
}

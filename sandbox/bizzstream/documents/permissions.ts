import type { AccessGroupDefinition, Definition } from '../definitions/definition';
import type { User } from '../seed/users';
import type { StoredDocument } from './document';

/** What a user may see of a document: all fields but these. */
export interface Sight {
	hidden: ReadonlySet<string>;
	/** Access groups through which it is seen. */
	groups: readonly AccessGroupDefinition[];
}

function isMember(user: User, { accessGroups }: StoredDocument, groupId: string): boolean {
	const group = accessGroups.find(({ _id }) => _id === groupId);
	return group !== undefined && (group.memberUserIds.includes(user.id) || group.memberGroupIds.some((id) => user.groups.includes(id)));
}

/**
 * Documented: permissions follow from access group and status, and who may view no field does not see the document.
 * inferred: administrators see all; of several groups the most generous counts, field by field.
 * @returns undefined when the document is invisible
 */
export function sightOf(user: User, definition: Definition, document: StoredDocument): Sight | undefined {
	if (user.isAdministrator) return { hidden: new Set(), groups: definition.accessGroups };
	const groups = definition.accessGroups.filter(
		({ id, statuses }) => (statuses?.includes(document.status) ?? true) && isMember(user, document, id),
	);
	const [first, ...more] = groups;
	if (!first) return undefined;
	return { hidden: new Set(first.hides.filter((name) => more.every(({ hides }) => hides.includes(name)))), groups };
}

/** Whether a definition exists for a user: some group of theirs has access to its documents. */
export function maySee(user: User, { accessGroups }: Definition): boolean {
	return user.isAdministrator || accessGroups.some(({ userGroups }) => userGroups.some((id) => user.groups.includes(id)));
}

/** What hides from a user who is about to make a document. */
export function hiddenFromMaker(user: User, { accessGroups }: Definition): ReadonlySet<string> {
	if (user.isAdministrator) return new Set();
	const [first, ...more] = accessGroups.filter(({ userGroups }) => userGroups.some((id) => user.groups.includes(id)));
	return new Set((first?.hides ?? []).filter((name) => more.every(({ hides }) => hides.includes(name))));
}

import { bizzstreamId } from '../ids';
import { userGroups } from '../seed/users';
import type { AccessGroupDefinition, Definition } from './definition';

/** The office sees and does everything. */
export function office(count: number): AccessGroupDefinition {
	return { id: bizzstreamId('accessGroup', count), name: 'Office', userGroups: [userGroups.office], hides: [] };
}

export function mechanics(count: number, limits: Partial<AccessGroupDefinition> = {}): AccessGroupDefinition {
	return { id: bizzstreamId('accessGroup', count), name: 'Mechanics', userGroups: [userGroups.mechanics], hides: [], ...limits };
}

/** Workflow of a definition that has none to speak of: one action that stores, whatever the verb and the status. */
export const plainWorkflow: Pick<Definition, 'statuses' | 'actions'> = {
	statuses: [{ name: 'active', label: 'Active' }, { name: 'archived', label: 'Archived' }],
	actions: [{ name: 'save', label: 'Save', methods: ['POST', 'PUT'], from: 'any', rule: 'save' }],
};

import type { Answer, JsonObject } from '../../machinery/vendor';
import { invalidRefusal, refusal, success } from '../answers/v1';
import type { AccessGroupDefinition, Definition, RestAction } from '../definitions/definition';
import type { StoredDocument } from '../documents/document';
import type { Found } from '../documents/finding';
import { hiddenFromMaker, sightOf } from '../documents/permissions';
import { planDeletion } from '../documents/references';
import { seenBy, withHash } from '../documents/view';
import { readWrite, store, type Accepted } from '../documents/writes';
import type { Environment } from '../environment';
import type { User } from '../seed/users';

/** What an action is run on. */
export interface Run {
	user: User;
	definition: Definition;
	action: RestAction;
	/** The document that is there; none for a new one. */
	found: Found | undefined;
	/** Fields of the body. */
	sent: JsonObject;
}

function groupsOf({ user, definition, found }: Run): readonly AccessGroupDefinition[] {
	if (found) return sightOf(user, definition, found.document)?.groups ?? [];
	const { accessGroups } = definition;
	return user.isAdministrator ? accessGroups : accessGroups.filter(({ userGroups }) => userGroups.some((id) => user.groups.includes(id)));
}

/** Documented: the status is connected to the action, and an access group of the user may run it. @throws Refusal */
function refuseForbidden(run: Run): void {
	const { action, definition, found } = run;
	const status = found?.document.status ?? definition.statuses[0]?.name ?? '';
	if (action.from !== 'any' && !action.from.includes(status)) throw refusal(400, `Action '${action.name}' is not connected to status '${status}'`);
	if (!groupsOf(run).some(({ actions }) => actions?.includes(action.name) ?? true)) throw refusal(403, 'Not permitted');
}

/** The document that would result, for an action that stores nothing. */
function passing({ definition, user, found, action }: Run, accepted: Accepted, now: number): StoredDocument {
	const base = found?.document ?? {
		id: '',
		status: definition.statuses[0]?.name ?? '',
		createdBy: user.id,
		modifiedBy: user.id,
		createdAt: now,
		modifiedAt: now,
	};
	return { ...base, ...accepted, status: action.to ?? base.status };
}

function remove(environment: Environment, { definition, found }: Run): void {
	if (!found) throw refusal(404, 'Document not found');
	const { blockedBy, carryOut } = planDeletion(environment, definition, found.document);
	if (blockedBy.length) throw refusal(400, `The document is referred to by ${blockedBy.join(', ')}`);
	carryOut();
}

/** Runs an action. inferred: the answer holds the resulting document. @throws Refusal */
export function runAction(environment: Environment, run: Run): Answer {
	const { user, definition, action, found, sent } = run;
	refuseForbidden(run);
	const document = found?.document;
	const hidden = (document ? sightOf(user, definition, document)?.hidden : hiddenFromMaker(user, definition)) ?? new Set();
	const read = readWrite(environment, { definition, document, hidden, isWhole: false }, sent);
	if (Array.isArray(read)) throw invalidRefusal(read);
	const accepted = { ...read, values: { ...read.values, ...action.sets } };
	if (action.rule === 'delete') remove(environment, run);
	const result =
		action.rule === 'save'
			? store(environment, { definition, document }, { accepted, user, status: action.to })
			: passing(run, accepted, environment.now());
	const { _id, ...seen } = seenBy(user, definition, result) ?? { _id: result.id };
	return success(withHash({ ...(_id === '' ? {} : { _id }), ...seen }));
}

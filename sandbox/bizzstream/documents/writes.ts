import { isObject } from '../../machinery/json';
import type { Json, JsonObject } from '../../machinery/vendor';
import type { Definition } from '../definitions/definition';
import type { Environment } from '../environment';
import { problem, type Problem } from '../problem';
import type { User } from '../seed/users';
import type { AccessGroup, StoredDocument } from './document';
import { readFields, strangeNames } from './fieldValues';
import { readLines } from './lines';
import { usualMembers } from './members';

/** What a write is about. */
export interface Target {
	definition: Definition;
	/** The document that is there; none for a new one. */
	document: StoredDocument | undefined;
	/** Fields and line blocks that the user does not see, and so cannot write. */
	hidden: ReadonlySet<string>;
	/** Whether what is left out is cleared, as with a PUT that replaces. */
	isWhole: boolean;
}

/** A write without problems. */
export interface Accepted {
	externalId: string | undefined;
	accessGroups: readonly AccessGroup[];
	values: JsonObject;
}

/** Members of a body that are no fields. */
const OWN_MEMBERS = ['externalId', 'accessGroups'];

function texts(value: Json | undefined): string[] {
	return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function membersIn(value: Json | undefined, usual: readonly AccessGroup[]): readonly AccessGroup[] {
	if (!Array.isArray(value)) return usual;
	return value.filter(isObject).map((group) => ({
		_id: String(group['_id']),
		memberUserIds: texts(group['memberUserIds']),
		memberGroupIds: texts(group['memberGroupIds']),
		memberRelatedAccessGroupIds: texts(group['memberRelatedAccessGroupIds']),
	}));
}

/** inferred: an external ID belongs to one document of its definition. */
function externalIdProblems({ store }: Environment, { definition, document }: Target, { externalId }: JsonObject): Problem[] {
	if (externalId === undefined || externalId === null) return [];
	if (typeof externalId !== 'string') return [problem(['externalId'], 'must be a string')];
	const isTaken = store.documents(definition).list((other) => other.externalId === externalId && other.id !== document?.id).length > 0;
	return isTaken ? [problem(['externalId'], 'must be unique')] : [];
}

function initialValues({ fields }: Definition): JsonObject {
	return Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));
}

/** What stays when a document is replaced: what its writer does not see, and files, which no write can bring. */
function keptIn({ definition, document, hidden }: Target): JsonObject {
	const stays = definition.fields.filter(({ type }) => type === 'attachment').map(({ name }) => name);
	return Object.fromEntries(Object.entries(document?.values ?? {}).filter(([name]) => hidden.has(name) || stays.includes(name)));
}

/** Checks a write against its definition. Nothing is stored. */
export function readWrite(environment: Environment, target: Target, sent: JsonObject): Accepted | Problem[] {
	const { definition, document, hidden, isWhole } = target;
	const stored = document?.values ?? {};
	const fields = definition.fields.filter(({ name }) => !hidden.has(name));
	const blocks = definition.lines.filter(({ name }) => !hidden.has(name));
	const ofFields = readFields(environment, fields, { sent, stored, isWhole: isWhole || !document, place: [] });
	const ofLines = blocks.flatMap((block) => {
		const given = sent[block.name];
		return given === undefined ? [] : [readLines(environment, block, { given, stored })];
	});
	const known = [...OWN_MEMBERS, ...fields.map(({ name }) => name), ...blocks.map(({ name }) => name)];
	const problems = [
		...externalIdProblems(environment, target, sent),
		...ofFields.problems,
		...ofLines.flatMap((read) => read.problems),
		...strangeNames(environment, sent, { known, place: [] }),
	];
	if (problems.length) return problems;
	const before = isWhole || !document ? { ...initialValues(definition), ...keptIn(target) } : stored;
	const { externalId = document?.externalId } = sent;
	return {
		externalId: typeof externalId === 'string' ? externalId : undefined,
		accessGroups: membersIn(sent['accessGroups'], document?.accessGroups ?? usualMembers(definition)),
		values: Object.assign({}, before, ofFields.values, ...ofLines.map(({ values }) => values)),
	};
}

/** Stores a write that has no problems: a new document, or a change of the one that is there. */
export function store(
	environment: Environment,
	{ definition, document }: Pick<Target, 'definition' | 'document'>,
	{ accepted, user, status }: { accepted: Accepted; user: User; status?: string | undefined },
): StoredDocument {
	const documents = environment.store.documents(definition);
	if (document) {
		const changes = { ...accepted, modifiedBy: user.id, ...(status === undefined ? {} : { status }) };
		return documents.change(document.id, changes) ?? document;
	}
	return documents.create({
		...accepted,
		id: environment.store.newId(),
		status: status ?? definition.statuses[0]?.name ?? '',
		createdBy: user.id,
		modifiedBy: user.id,
	});
}

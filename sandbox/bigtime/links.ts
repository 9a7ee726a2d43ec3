import type { Collection, Stamped } from '../machinery/collection';
import { laborCodes } from './lookups';
import { invalid } from './problem';
import type { Staff } from './records';
import type { Store } from './store';
import type { Sent } from './writes';

/** Known of the link types: 1 is a name, 3 the e-mail address of a person. The others are not public. */
const BY_NAME = 1;
const BY_MAIL = 3;

type Found = { sid: number };

function onlyOne(found: readonly Found[], what: string, value: unknown): number {
	const [first, ...more] = found;
	if (!first) throw invalid(`${what} '${String(value)}' does not exist.`);
	if (more.length) throw invalid(`${what} '${String(value)}' is not unique.`);
	return first.sid;
}

function isSameText(one: string | null | undefined, other: unknown): boolean {
	return typeof other === 'string' && one?.toLowerCase() === other.toLowerCase();
}

/**
 * The key of a row that is sent either as a key or as a link pair.
 * @returns undefined when neither was sent
 * @throws Refusal when there is no such row, or more than one
 */
function linked<Row extends Stamped & Found>(
	rows: Collection<Row>,
	sent: Sent,
	{ key, link, fits }: { key: string; link: string; fits: (row: Row, value: unknown, type: unknown) => boolean },
): number | undefined {
	const sid = sent[key];
	if (sid) {
		if (!rows.has(String(sid))) throw invalid(`${key} does not exist.`);
		return Number(sid);
	}
	const value = sent[`${link}LinkValue`];
	if (!value) return undefined;
	return onlyOne(rows.list((row) => fits(row, value, sent[`${link}LinkType`])), `${link}LinkValue`, value);
}

export function projectIn({ projects, clients }: Store, sent: Sent, key = 'ProjectSID'): number | undefined {
	return linked(projects, sent, {
		key,
		link: 'Project',
		fits: ({ name, clientSid }, value, type) =>
			type === BY_NAME && (isSameText(name, value) || isSameText(`${clients.get(String(clientSid))?.name ?? ''}:${name ?? ''}`, value)),
	});
}

/** Whether a link pair means this person. */
export function isPerson({ firstName, lastName, email }: Staff, value: unknown, type: unknown): boolean {
	return type === BY_MAIL ? isSameText(email, value) : type === BY_NAME && isSameText(`${firstName ?? ''} ${lastName}`, value);
}

export function staffIn({ staff }: Store, sent: Sent): number | undefined {
	return linked(staff, sent, { key: 'StaffSID', link: 'Staff', fits: isPerson });
}

/** The key of a labor code; null empties it. */
export function laborCodeIn(sent: Sent): number | null | undefined {
	const { BudgCatID: sid, BudgCatLinkValue: value, BudgCatLinkType: type } = sent;
	if (sid && !laborCodes.some(({ id }) => id === sid)) throw invalid('BudgCatID does not exist.');
	if (sid === null) return null;
	if (sid || !value) return sid ? Number(sid) : undefined;
	const found = laborCodes.filter(({ name }) => type === BY_NAME && isSameText(name, value));
	return onlyOne(found.map(({ id }) => ({ sid: Number(id) })), 'BudgCatLinkValue', value);
}

/** The key of a task of the project, sent by key or by name; null empties it. */
export function taskIn({ tasks }: Store, { TaskSID: sid, TaskNm: name }: Sent, projectSid: number): number | null | undefined {
	const own = tasks.list((task) => task.projectSid === projectSid);
	if (sid) {
		if (!own.some((task) => task.sid === sid)) throw invalid('TaskSID does not exist on this project.');
		return Number(sid);
	}
	if (!name) return sid === undefined ? undefined : null;
	return onlyOne(own.filter((task) => isSameText(task.name, name)), 'TaskNm', name);
}

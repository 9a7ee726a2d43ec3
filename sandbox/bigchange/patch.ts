import { sentInstant } from './instants';

/** Those of the named members that a body has. One that was left out keeps its value, null clears it. */
export function given<Body extends object, Name extends keyof Body>(body: Body, names: readonly Name[]): { [Member in Name]?: Exclude<Body[Member], undefined> } {
	const members: { [Member in Name]?: Exclude<Body[Member], undefined> } = {};
	for (const name of names) {
		const value = body[name];
		if (isSent(value)) members[name] = value;
	}
	return members;
}

function isSent<Value>(value: Value): value is Exclude<Value, undefined> {
	return value !== undefined;
}

/** The same for instants, in the form they are kept in. */
export function givenInstants<Name extends string>(body: { [Member in Name]?: string | null }, names: readonly Name[]): { [Member in Name]?: string | null } {
	const members: { [Member in Name]?: string | null } = {};
	for (const name of names) if (body[name] !== undefined) members[name] = sentInstant(body[name]);
	return members;
}

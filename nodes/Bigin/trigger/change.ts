import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { lookUp } from '../../shared/values';

/** As a notification says it; a subscription and people have words of their own. */
export type ChangeKind = 'delete' | 'insert' | 'update';

interface Words {
	/** In the events of a channel. */
	subscription: string;
	/** In the items that leave. */
	people: string;
}

const WORDS: Record<ChangeKind, Words> = {
	delete: { subscription: 'delete', people: 'deleted' },
	insert: { subscription: 'create', people: 'created' },
	update: { subscription: 'edit', people: 'updated' },
};

/** One change of one record. */
export interface Change {
	/** API name of the module. */
	module: string;
	kind: ChangeKind;
	/** Id of the record. */
	id: string;
	/** When Bigin told of it, or when it was made; ms since 1970. */
	time: number;
	/** API names of the fields that changed, where Bigin tells them. */
	fields?: string[];
	/** Their new values, where Bigin was asked for them. */
	values?: IDataObject;
	/** Of a creation that was found afterwards: when the record was last edited, since it leaves as it is now, unless that is about to be told. ms since 1970. */
	edited?: number;
	/** Found by looking for what was missed, and not told by Bigin. */
	isCaughtUp?: true;
}

export function isChangeKind(word: unknown): word is ChangeKind {
	return typeof word === 'string' && lookUp<Words>(WORDS, word) !== undefined;
}

/** `Contacts.all` as the three events that it stands for, each event once. */
export function eachEvent(events: readonly string[]): string[] {
	const kinds = Object.values(WORDS).map(({ subscription }) => subscription);
	return [...new Set(events.flatMap((event) => (event.endsWith('.all') ? kinds.map((kind) => event.replace(/all$/, kind)) : [event])))];
}

/** Whether a change is among the events that a channel watches, e.g. `Contacts.create` or `Contacts.all`. */
export function isWatched(events: readonly string[], { module, kind }: Pick<Change, 'kind' | 'module'>): boolean {
	return events.includes(`${module}.all`) || events.includes(`${module}.${WORDS[kind].subscription}`);
}

/** The modules that events are about, each once. */
export function modulesIn(events: readonly string[]): string[] {
	return [...new Set(events.map((event) => event.split('.')[0] ?? event))];
}

/** What a kind of change is called in the items that leave. */
export function wordFor(kind: ChangeKind): string {
	return WORDS[kind].people;
}

const MARK_LETTERS = 12;

/** A short text that stands for one kind of change of one record. 72 bits: two never meet. */
export function markOf({ module, kind, id }: Change): string {
	return createHash('sha256').update(`${module} ${kind} ${id}`).digest('base64url').slice(0, MARK_LETTERS);
}

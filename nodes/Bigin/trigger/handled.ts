import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../shared/values';
import { markOf, type Change } from './change';

/** Notifications may come out of order, and two clocks may differ: looking for what was missed begins so much earlier. */
export const OVERLAP_MS = 300_000;

/**
 * inferred: Bigin tells of a change within this time, and the two clocks differ by less; seconds are usual. A look for
 * what was missed leaves what is younger to its notification, so what it finds is the last that happened for so long.
 */
export const TELLING_MS = 30_000;

/** Marks that this process remembers. */
const MOST_MARKS = 20_000;

/** Changes of one mark that are told apart. */
const TIMES_A_MARK = 16;

/** Changes that outlive the process: about 25 KB beside the workflow. */
const MOST_WRITTEN = 1_000;

const KNOWN_TEXTS = 16;

interface Entry {
	mark: string;
	time: number;
}

function entryOf(change: Change): Entry {
	return { mark: markOf(change), time: change.time };
}

/** The changes of one channel that have started an execution, or are about to. Each counts once. */
export class Handled {
	/** Times by mark, the latest used mark last. */
	private readonly times = new Map<string, number[]>();

	/** By mark, the latest time of what was found and not told. */
	private readonly found = new Map<string, number>();

	/** Those whose execution n8n may not have stored yet: they are not written down. */
	private readonly underWay = new Set<string>();

	/** The latest that are certain, in the order in which they became so. */
	private certain: Entry[] = [];

	private horizon = 0;

	/** The last texts that this process wrote, or has read: there is nothing new in them. */
	private known: string[] = [];

	/** When the latest change happened; 0 when there was none. ms since 1970. */
	latest = 0;

	/** Of changes until then, this process may no longer know that they were handled. ms since 1970. */
	forgottenUntil = 0;

	/** Takes a change for oneself. @returns false when it was taken before, or was found before it was told */
	claim(change: Change): boolean {
		const { mark, time } = entryOf(change);
		const foundUntil = (this.found.get(mark) ?? -Infinity) + TELLING_MS;
		if (this.times.get(mark)?.includes(time) || (!change.isCaughtUp && time <= foundUntil)) return false;
		if (change.isCaughtUp) this.found.set(mark, time);
		this.underWay.add(`${mark} ${time}`);
		this.remember({ mark, time });
		return true;
	}

	/** Gives changes back: nothing was started for them. */
	release(changes: readonly Change[]): void {
		for (const { mark, time } of changes.map(entryOf)) {
			this.underWay.delete(`${mark} ${time}`);
			if (this.found.get(mark) === time) this.found.delete(mark);
			this.times.set(mark, this.times.get(mark)?.filter((other) => other !== time) ?? []);
		}
	}

	/** Counts claimed changes as done for good. */
	settle(changes: readonly Change[]): void {
		for (const { mark, time } of changes.map(entryOf)) {
			if (this.underWay.delete(`${mark} ${time}`)) this.note({ mark, time });
		}
	}

	/** Whether this change, or a later one of the same kind and record, was taken. For what carries the record as it is now, that is enough. */
	covers(change: Change): boolean {
		const { mark, time } = entryOf(change);
		return this.times.get(mark)?.some((taken) => taken >= time) ?? false;
	}

	/** From when on changes have to be looked for, given that none before `since` was missed. ms since 1970. */
	reach(since: number): number {
		return Math.max(since - OVERLAP_MS, Math.min(this.horizon, since));
	}

	/**
	 * What n8n stores beside the workflow. n8n does so after the execution was stored and before it answers, so `own`
	 * changes become certain in the moment in which this is turned into text, and those of other calls do not.
	 */
	written(own: readonly Change[]): object {
		return {
			toJSON: (): IDataObject => {
				this.settle(own);
				const { latest } = this;
				const recent = this.certain.filter(({ time }) => time > latest - OVERLAP_MS);
				const changes = recent.map(({ mark, time }) => `${mark}${(latest - time).toString(36)}`).join(',');
				this.know(changes);
				return { latest, full: recent.length === MOST_WRITTEN, changes };
			},
		};
	}

	/**
	 * Takes in what was stored, by this process or by another. Of what another one handled only the end is stored, so
	 * that all before it counts as forgotten.
	 */
	read(stored: unknown): void {
		if (!isObject(stored) || typeof stored.changes !== 'string' || typeof stored.latest !== 'number') return;
		const { latest, changes } = stored;
		if (this.known.includes(changes)) return;
		this.know(changes);
		const entries = changes === '' ? [] : changes.split(',').map((text) => ({ mark: text.slice(0, 12), time: latest - parseInt(text.slice(12), 36) }));
		for (const entry of entries) {
			if (this.times.get(entry.mark)?.includes(entry.time)) continue;
			this.remember(entry);
			this.note(entry);
			this.forgottenUntil = Math.max(this.forgottenUntil, latest);
		}
		this.latest = Math.max(this.latest, latest);
		if (stored.full === true) this.horizon = Math.max(this.horizon, Math.min(...entries.map(({ time }) => time)));
	}

	private know(changes: string): void {
		this.known = [...this.known, changes].slice(-KNOWN_TEXTS);
	}

	private remember({ mark, time }: Entry): void {
		const times = this.times.get(mark) ?? [];
		this.times.delete(mark);
		this.times.set(mark, [...times, time].slice(-TIMES_A_MARK));
		const [oldest] = this.times.keys();
		if (this.times.size <= MOST_MARKS || oldest === undefined) return;
		this.forgottenUntil = Math.max(this.forgottenUntil, ...(this.times.get(oldest) ?? []));
		this.times.delete(oldest);
		this.found.delete(oldest);
	}

	private note(entry: Entry): void {
		this.latest = Math.max(this.latest, entry.time);
		this.certain.push(entry);
		if (this.certain.length > MOST_WRITTEN) this.certain = this.certain.slice(-MOST_WRITTEN);
	}
}

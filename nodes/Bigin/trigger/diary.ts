import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../shared/values';
import type { Change } from './change';
import { Handled, TELLING_MS } from './handled';
import { Turns } from './turns';

/** How long a channel was granted. Both ms since 1970. */
export interface Life {
	from: number;
	until: number;
}

/** From when on changes were missed, and when that was noticed. Both ms since 1970. */
interface Missed {
	since: number;
	noticed: number;
}

/** A time in which changes are looked for, both ends with it; ms since 1970. */
export interface Span {
	since: number;
	until: number;
}

function numberIn(value: unknown): number {
	return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/**
 * What this process knows of one channel. n8n hands each webhook call a fresh copy of what is stored beside the
 * workflow, and the timer an old one: whatever they hold is taken in, and only webhook and hooks write it down.
 */
export class Diary {
	readonly handled = new Handled();

	readonly turns = new Turns();

	life: Life = { from: 0, until: 0 };

	/** When Bigin last confirmed that the channel is open; 0 in a process that has not asked. */
	confirmed = 0;

	/** When this process last failed to renew the channel; 0 when it never did. ms since 1970. */
	renewalFailed = 0;

	/** The secret that Bigin repeats, and when it was worked out (ms since 1970). */
	token?: { text: string; made: number };

	/** API names of the fields of each module, as asked for a while ago. */
	readonly fields = new Map<string, { names: string[]; asked: number }>();

	/** What happened before is none of the workflow's business; 0 when nothing is known. ms since 1970. */
	began = 0;

	/** When this process last took a notification, and with it read what others had stored; ms since 1970. */
	toldAt = 0;

	private lookedBackUntil = 0;

	private missed: Missed = { since: 0, noticed: 0 };

	private caughtUp = 0;

	/** Before this moment, what was missed is not looked for: its notification may still be under way. */
	private lookFrom = 0;

	/** Notes that changes after `since` may have been missed. The moments count in ms since 1970. */
	noteMissed(since: number, now: number): void {
		const pending = this.missedSince();
		if (pending === undefined) this.lookFrom = now + TELLING_MS;
		this.missed = { since: pending === undefined ? since : Math.min(pending, since), noticed: Math.max(now, this.caughtUp + 1, this.missed.noticed + 1) };
	}

	/** Notes that everything is found which was missed until a moment. What was noticed after it is looked for again. */
	noteCaughtUp(until: number): void {
		const { noticed } = this.missed;
		if (noticed <= until) this.caughtUp = Math.max(this.caughtUp, noticed);
		else this.lookFrom = noticed + TELLING_MS;
	}

	/** Begins anew, as when the workflow is switched on. */
	beginAt(now: number): void {
		this.caughtUp = Math.max(this.caughtUp, this.missed.noticed);
		this.began = Math.max(this.began, now);
	}

	/** Until when everything that was told is known to have been handled; ms since 1970. */
	handledUntil(): number {
		return Math.max(this.handled.latest, this.began);
	}

	/** What time to search for what was missed; undefined when there is nothing to look for yet. `now` is ms since 1970. */
	missedSpan(now: number): Span | undefined {
		const since = this.missedSince();
		if (since === undefined || now < this.lookFrom) return undefined;
		return { since: Math.max(this.began, this.handled.reach(since)), until: now - TELLING_MS };
	}

	/**
	 * What time to search for what was never told; undefined when there is none. It lies where this process knows all
	 * that was told: after what it forgot, and before it last heard of Bigin. ms since 1970.
	 */
	lookBackSpan(): Span | undefined {
		const since = Math.max(this.began, this.lookedBackUntil, this.handled.forgottenUntil);
		const until = this.toldAt - TELLING_MS;
		return until > since ? { since, until } : undefined;
	}

	/** Notes that nothing of what happened until a moment is to be looked for any more, found or not. */
	noteLookedBack(until: number): void {
		this.lookedBackUntil = Math.max(this.lookedBackUntil, until);
	}

	private missedSince(): number | undefined {
		return this.missed.noticed > this.caughtUp ? this.missed.since : undefined;
	}

	/** Takes in what is stored. */
	read(stored: IDataObject): void {
		this.handled.read(stored.handled);
		this.began = Math.max(this.began, numberIn(stored.began));
		this.caughtUp = Math.max(this.caughtUp, numberIn(stored.caughtUp));
		if (isObject(stored.life) && numberIn(stored.life.from) > this.life.from) {
			this.life = { from: numberIn(stored.life.from), until: numberIn(stored.life.until) };
		}
		if (isObject(stored.missed) && numberIn(stored.missed.noticed) > Math.max(this.caughtUp, this.missed.noticed)) {
			this.noteMissed(numberIn(stored.missed.since), numberIn(stored.missed.noticed));
		}
	}

	/** Writes into what n8n is going to store; `own` are the changes that this call hands to n8n. */
	write(stored: IDataObject, own: readonly Change[] = []): void {
		stored.began = this.began;
		stored.life = { ...this.life };
		stored.missed = { ...this.missed };
		stored.caughtUp = this.caughtUp;
		stored.handled = this.handled.written(own);
	}
}

/** Above this many channels, the one that was used least lately is forgotten: what is stored remains. */
const MOST_DIARIES = 1_000;

/** The diaries of one process, by the address that Bigin calls. */
export class Diaries {
	private readonly kept = new Map<string, Diary>();

	of(address: string): Diary {
		const diary = this.kept.get(address) ?? new Diary();
		this.kept.delete(address);
		this.kept.set(address, diary);
		const [oldest] = this.kept.keys();
		if (this.kept.size > MOST_DIARIES && oldest !== undefined) this.kept.delete(oldest);
		return diary;
	}
}

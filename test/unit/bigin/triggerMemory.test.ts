import fc from 'fast-check';

import type { Change } from '../../../nodes/Bigin/trigger/change';
import { Diaries, Diary } from '../../../nodes/Bigin/trigger/diary';
import { Handled, OVERLAP_MS, TELLING_MS } from '../../../nodes/Bigin/trigger/handled';
import { Turns } from '../../../nodes/Bigin/trigger/turns';

const NOW = Date.parse('2026-04-01T09:00:00Z');
const LATER = NOW + 60_000;

function change(id: number, time = NOW, kind: Change['kind'] = 'update'): Change {
	return { module: 'Contacts', kind, id: String(id), time };
}

function stored(handled: Handled, own: Change[] = []): unknown {
	return JSON.parse(JSON.stringify(handled.written(own)));
}

function reader(text: unknown): Handled {
	const handled = new Handled();
	handled.read(text);
	return handled;
}

describe('what was handled', () => {
	test('is claimed once', () => {
		const handled = new Handled();

		expect([handled.claim(change(1)), handled.claim(change(1)), handled.claim(change(1, NOW + 1)), handled.claim(change(1, NOW, 'delete'))]).toEqual([true, false, true, true]);
	});

	test('is not told any more once it was found, unless it is told of a later time', () => {
		const handled = new Handled();
		const found: Change = { ...change(1), isCaughtUp: true };
		handled.claim(found);

		const later = change(1, NOW + TELLING_MS + 1);
		expect([change(1, NOW + TELLING_MS), change(1, NOW - 1), later, change(1, NOW, 'insert')].map((told) => handled.claim(told))).toEqual([false, false, true, true]);
		expect(handled.claim({ ...change(1, NOW + TELLING_MS), isCaughtUp: true })).toBe(true);
	});

	test('is told again once what was found was given back', () => {
		const handled = new Handled();
		const found: Change = { ...change(1), isCaughtUp: true };
		handled.claim(found);
		handled.release([found]);

		expect(handled.claim(change(1, NOW + 1))).toBe(true);
	});

	test('can be claimed again when nothing came of it', () => {
		const handled = new Handled();
		handled.claim(change(1));
		handled.release([change(1)]);

		expect(handled.covers(change(1))).toBe(false);
		expect(handled.claim(change(1))).toBe(true);
	});

	test('covers earlier changes of the same record and kind, and no later ones', () => {
		const handled = new Handled();
		handled.claim(change(1));

		expect([change(1, NOW - 1), change(1, NOW + 1), change(1, NOW - 1, 'insert'), change(2, NOW - 1)].map((other) => handled.covers(other))).toEqual([true, false, false, false]);
	});

	test('is written down with the call that handled it, and not with another', () => {
		const handled = new Handled();
		handled.claim(change(1));
		handled.claim(change(2));

		const first = reader(stored(handled, [change(1)]));
		const second = reader(stored(handled, [change(2)]));

		expect([first.covers(change(1)), first.covers(change(2))]).toEqual([true, false]);
		expect([second.covers(change(1)), second.covers(change(2))]).toEqual([true, true]);
	});

	test('outlives the process, whatever it is', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: OVERLAP_MS - 1 })), { selector: (pair) => pair.join() }), (pairs) => {
				const handled = new Handled();
				const changes = pairs.map(([id, ago]) => change(id, NOW - ago));
				for (const each of changes) handled.claim(each);

				const next = reader(stored(handled, changes));

				const latest = Math.max(...changes.map(({ time }) => time));
				for (const each of changes) if (each.time > latest - OVERLAP_MS) expect(next.claim(each)).toBe(false);
			}),
		);
	});

	test('is written within bounds, however much it is', () => {
		const handled = new Handled();
		const changes = Array.from({ length: 50_000 }, (_, id) => change(id, NOW + id));
		for (const each of changes) handled.claim(each);

		const text = JSON.stringify(handled.written(changes));

		expect(text.length).toBeLessThan(30_000);
		const next = reader(JSON.parse(text));
		expect(next.reach(next.latest)).toBe(NOW + 49_000);
	});

	test('is no longer known for certain where there was too much of it', () => {
		const handled = new Handled();
		for (let id = 0; id < 20_010; id++) handled.claim(change(id, NOW + id));

		expect(handled.forgottenUntil).toBe(NOW + 9);
		expect([change(9, NOW + 9), change(10, NOW + 10)].map((each) => handled.covers(each))).toEqual([false, true]);
	});

	test('by another process is not known for certain until the latest that it wrote down', () => {
		const [one, other] = [new Handled(), new Handled()];
		one.claim(change(1));
		const own = stored(one, [change(1)]);
		one.read(own);
		const before = one.forgottenUntil;
		other.claim(change(2, NOW + 5));
		one.read(stored(other, [change(2, NOW + 5)]));

		expect([before, one.forgottenUntil]).toEqual([0, NOW + 5]);
	});

	test('of two processes is put together', () => {
		const [one, other] = [new Handled(), new Handled()];
		one.claim(change(1));
		other.claim(change(2, NOW + 5));
		const handled = reader(stored(one, [change(1)]));
		handled.read(stored(other, [change(2, NOW + 5)]));

		expect([handled.covers(change(1)), handled.covers(change(2)), handled.latest]).toEqual([true, true, NOW + 5]);
	});

	test.each([undefined, null, 'text', {}, { changes: 5, latest: NOW }, { changes: 'x', latest: 'y' }])('is left as it is by %j', (broken) => {
		expect(reader(broken).latest).toBe(0);
	});

	test('is looked for some minutes earlier, since notifications may come late', () => {
		const handled = new Handled();
		handled.claim(change(1));
		handled.settle([change(1)]);

		expect(handled.reach(handled.latest)).toBe(NOW - OVERLAP_MS);
	});
});

describe('what was missed', () => {
	test('is looked for when its notification has had its time, until that has been done', () => {
		const diary = new Diary();
		diary.noteMissed(NOW, NOW + 10);
		const due = NOW + 10 + TELLING_MS;

		expect(diary.missedSpan(due - 1)).toBeUndefined();
		expect(diary.missedSpan(due)).toEqual({ since: NOW - OVERLAP_MS, until: NOW + 10 });
		diary.noteCaughtUp(NOW + 10);
		expect(diary.missedSpan(due)).toBeUndefined();
	});

	test('while it is looked for, is looked for again, as soon', () => {
		const diary = new Diary();
		diary.noteMissed(NOW, NOW + 10);
		diary.noteMissed(NOW + 5, NOW + 20);
		diary.noteCaughtUp(NOW + 10);
		const due = NOW + 20 + TELLING_MS;

		expect([diary.missedSpan(due - 1), diary.missedSpan(due)]).toEqual([undefined, { since: NOW - OVERLAP_MS, until: NOW + 20 }]);
	});

	test('time and again, does not put off the look for what was missed first', () => {
		const diary = new Diary();
		for (let second = 0; second < 30; second++) diary.noteMissed(NOW, NOW + second * 1_000);

		expect(diary.missedSpan(NOW + TELLING_MS)).toEqual({ since: NOW - OVERLAP_MS, until: NOW });
	});

	test('before the workflow was switched on is not looked for', () => {
		const diary = new Diary();
		diary.beginAt(NOW);
		diary.noteMissed(NOW + 1, NOW + 10);

		expect(diary.missedSpan(LATER)?.since).toBe(NOW);
	});

	test('is told to the next process, and that it was found too', () => {
		const diary = new Diary();
		diary.noteMissed(NOW, NOW + 10);
		const text = {};
		diary.write(text);
		const next = new Diary();
		next.read(JSON.parse(JSON.stringify(text)));

		expect(next.missedSpan(LATER)?.since).toBe(NOW - OVERLAP_MS);
		next.noteCaughtUp(LATER);
		next.write(text);
		diary.read(JSON.parse(JSON.stringify(text)));
		expect(diary.missedSpan(LATER)).toBeUndefined();
	});
});

describe('what was never told', () => {
	test('is looked for from where that was last done, and until half a minute before a notification came', () => {
		const diary = new Diary();
		diary.beginAt(NOW);
		const before = diary.lookBackSpan();
		diary.toldAt = NOW + 60_000;
		const first = diary.lookBackSpan();
		diary.noteLookedBack(NOW + 60_000 - TELLING_MS);
		const quiet = diary.lookBackSpan();
		diary.toldAt = NOW + 120_000;

		expect([before, first, quiet, diary.lookBackSpan()]).toEqual([
			undefined,
			{ since: NOW, until: NOW + 60_000 - TELLING_MS },
			undefined,
			{ since: NOW + 60_000 - TELLING_MS, until: NOW + 120_000 - TELLING_MS },
		]);
	});
});

test('a process keeps the diaries that it used last, and not all for ever', () => {
	const diaries = new Diaries();
	const first = diaries.of('0');
	const second = diaries.of('1');
	for (let other = 2; other <= 1_000; other++) {
		diaries.of('0');
		diaries.of(String(other));
	}

	expect(diaries.of('0')).toBe(first);
	expect(diaries.of('1')).not.toBe(second);
});

describe('turns', () => {
	test('of one key follow each other, of others do not wait', async () => {
		const turns = new Turns();
		const done: string[] = [];
		let open: () => void = () => undefined;
		const gate = new Promise<void>((resolve) => {
			open = resolve;
		});
		const first = turns.take(['a'], async () => {
			await gate;
			done.push('first of a');
		});
		const both = turns.take(['a', 'b'], async () => done.push('a and b'));
		const last = turns.take(['b'], async () => done.push('second of b'));

		await turns.take(['c'], async () => done.push('c'));
		open();
		await Promise.all([first, both, last]);

		expect(done).toEqual(['c', 'first of a', 'a and b', 'second of b']);
	});

	test('go on after one that fails', async () => {
		const turns = new Turns();
		const failing = turns.take(['a'], async () => await Promise.reject(new Error('no')));

		await expect(failing).rejects.toThrow('no');
		await expect(turns.take(['a'], async () => 'next')).resolves.toBe('next');
	});
});

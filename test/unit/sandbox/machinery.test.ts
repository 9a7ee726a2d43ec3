import fc from 'fast-check';
import { handClock } from '../../../sandbox/machinery/clock';
import { collection, type Stamped } from '../../../sandbox/machinery/collection';
import { faultBoard } from '../../../sandbox/machinery/faults';
import { seededRandom } from '../../../sandbox/machinery/random';
import { slidingWindow } from '../../../sandbox/machinery/throttle';

const noon = '2026-04-01T12:00:00Z';

describe('collection', () => {
	interface Row extends Stamped {
		id: string;
		name: string;
	}
	const rows = () => {
		const clock = handClock(noon);
		return { clock, books: collection<Row>(({ id }) => id, { clock }) };
	};

	test('a change keeps the rest of the row and its first stamp', () => {
		const { clock, books } = rows();
		books.create({ id: 'a', name: 'one' });
		clock.advance(5);
		const start = Date.parse(noon);
		expect(books.change('a', { name: 'two' })).toEqual({ id: 'a', name: 'two', createdAt: start, modifiedAt: start + 5 });
	});

	test('a row handed out earlier does not change with the collection', () => {
		const { books } = rows();
		const before = books.create({ id: 'a', name: 'one' });
		books.change('a', { name: 'two' });
		expect([before.name, books.get('a')?.name]).toEqual(['one', 'two']);
	});

	test('an unknown id is neither changed nor deleted', () => {
		const { books } = rows();
		expect([books.change('a', {}), books.delete('a'), books.size()]).toEqual([undefined, false, 0]);
	});
});

test('a throttle never lets more calls through than its limit within any window', () => {
	const calls = fc.integer({ min: 1, max: 5 });
	const pauses = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(calls, pauses, (limit, waits) => {
			const clock = handClock(noon);
			const throttle = slidingWindow(clock);
			throttle.limit({ calls: limit, windowMs: 1_000 });
			const passed: number[] = [];
			for (const wait of waits) {
				clock.advance(wait);
				if (throttle.allow()) passed.push(clock.now());
			}
			return passed.every((time, index) => index < limit || time - (passed[index - limit] ?? time) >= 1_000);
		}),
	);
});

test('a fault hits exactly the calls its times and after name', () => {
	fc.assert(
		fc.property(fc.nat(6), fc.nat(6), fc.nat(20), (after, times, calls) => {
			const board = faultBoard();
			board.fail('Get', 'cut', { after, times });
			const hits = Array.from({ length: calls }, () => board.take('Get') !== undefined);
			expect(hits).toEqual(Array.from({ length: calls }, (_, index) => index >= after && index < after + times));
		}),
	);
});

describe('chance', () => {
	test('the same seed gives the same numbers', () => {
		const draw = (seed: number): number[] => {
			const random = seededRandom(seed);
			return [random.next(), random.next(), random.next()];
		};
		expect(draw(7)).toEqual(draw(7));
		expect(draw(7)).not.toEqual(draw(8));
	});

	test('whole numbers stay within their ends and reach both', () => {
		const random = seededRandom(1);
		const drawn = new Set(Array.from({ length: 500 }, () => random.whole(2, 5)));
		expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
	});
});

test('a hand-driven clock wakes those whose time has come, and no others', async () => {
	const clock = handClock(noon);
	const woken: string[] = [];
	const early = clock.wait(10).then(() => woken.push('early'));
	const late = clock.wait(20).then(() => woken.push('late'));
	clock.advance(10);
	await early;
	expect([woken, clock.waiting()]).toEqual([['early'], 1]);
	clock.advance(10);
	await late;
	expect(woken).toEqual(['early', 'late']);
});

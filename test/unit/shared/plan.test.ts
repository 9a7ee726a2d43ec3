import fc from 'fast-check';

import type { Operation } from '../../../nodes/shared/descriptor';
import { isAlone, planRequests, writtenIn, type Wish } from '../../../nodes/shared/plan';
import { filledWith, foundIn } from '../../support/filled';

const note = foundIn('note.create');

function noteWish(item: number, { job = '1', silent = false, timeout = 100, operation = note.operation } = {}): Wish {
	const filled = filledWith('note.create', { job, text: `note ${item}`, additionalFields: { silent }, options: { timeout } });
	return { ...note, operation, item, filled };
}

const settings = fc.record({ job: fc.constantFrom('1', '2'), silent: fc.boolean(), timeout: fc.constantFrom(100, 200) });

describe('items that a vendor takes together', () => {
	test('are each in exactly one call, in order, never more than it takes, and only with their like', () => {
		fc.assert(
			fc.property(fc.array(settings, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (wanted, size) => {
				const batch = note.operation.batch && { ...note.operation.batch, size };
				const wishes = wanted.map((setting, item) => noteWish(item, { ...setting, operation: { ...note.operation, batch } }));
				const plans = planRequests(wishes).map((plan) => plan.wishes.map(({ item }) => item));
				const likes = plans.map((items) => new Set(items.map((item) => JSON.stringify(wanted[item]))));

				expect([...plans.flat()].sort((one, other) => one - other)).toEqual(wanted.map((_, item) => item));
				for (const items of plans) expect(items).toEqual([...items].sort((one, other) => one - other));
				expect(plans.every((items) => items.length <= size)).toBe(true);
				expect(likes.every((like) => like.size === 1)).toBe(true);
				// As few calls as can be: each kind of wish fills its calls.
				const kinds = new Map<string, number>();
				for (const setting of wanted) kinds.set(JSON.stringify(setting), (kinds.get(JSON.stringify(setting)) ?? 0) + 1);
				const fewest = [...kinds.values()].reduce((sum, count) => sum + Math.ceil(count / size), 0);
				expect(plans).toHaveLength(fewest);
			}),
		);
	});

	test('travel together though their own path values differ', () => {
		const batch = note.operation.batch && { ...note.operation.batch, own: ['job'] };
		const wishes = ['1', '2'].map((job, item) => noteWish(item, { job, operation: { ...note.operation, batch } }));

		expect(planRequests(wishes)).toHaveLength(1);
	});

	test('do not overtake another item that writes to the same record', () => {
		const records = fc.array(fc.record({ job: fc.constantFrom('1', '2', '3'), silent: fc.boolean() }), { maxLength: 30 });
		fc.assert(
			fc.property(records, fc.integer({ min: 2, max: 4 }), (wanted, size) => {
				const batch = note.operation.batch && { ...note.operation.batch, size, own: ['job'] };
				const wishes = wanted.map((setting, item) => noteWish(item, { ...setting, operation: { ...note.operation, batch } }));
				const sent = planRequests(wishes).flatMap((plan) => plan.wishes);

				expect(sent).toHaveLength(wanted.length);
				for (const job of ['1', '2', '3']) {
					const items = sent.filter(({ filled }) => filled.path.job === job).map(({ item }) => item);
					expect(items).toEqual([...items].sort((one, other) => one - other));
				}
			}),
		);
	});

	test('are written into one body', () => {
		const [plan] = planRequests([0, 1].map((item) => noteWish(item, { silent: true })));

		expect(plan && writtenIn(plan)).toEqual({ body: { notes: [{ text: 'note 0' }, { text: 'note 1' }] }, query: { silent: true } });
	});
});

describe('an item on its own', () => {
	const alone = { endpoint: 'CreateNote', route: 'POST /note' as const, write: () => ({ body: { single: true } }) };
	const operation: Operation = { ...note.operation, alone };

	test('goes by the call that the vendor has for one, and two do not', () => {
		const [one] = planRequests([noteWish(0, { operation })]);
		const [two] = planRequests([noteWish(0, { operation }), noteWish(1, { operation })]);

		expect(one && [isAlone(one), writtenIn(one).body]).toEqual([true, { single: true }]);
		expect(two && isAlone(two)).toBe(false);
	});

	test('is a plan of its own where nothing travels together', () => {
		const job = foundIn('job.delete');
		const wishes = [1, 2, 3].map((id, item) => ({ ...job, item, filled: filledWith('job.delete', { job: id }) }));

		expect(planRequests(wishes).map((plan) => plan.wishes.map(({ item }) => item))).toEqual([[0], [1], [2]]);
	});
});

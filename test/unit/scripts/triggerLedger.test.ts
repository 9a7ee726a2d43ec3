import { compare, inFigures, isExact, newLedger, type Arrival, type Happening } from '../../../scripts/trigger/ledger';

const made = (id: string): Happening => ({ module: 'Contacts', type: 'created', id });
const edited = (id: string): Happening => ({ module: 'Contacts', type: 'updated', id });
const arrived = (happening: Happening, execution = '1'): Arrival => ({ ...happening, execution, isCaughtUp: false });

describe('what happened against what arrived', () => {
	test('everything once, nothing else, is exact', () => {
		expect(isExact(compare([made('1'), edited('1')], [arrived(edited('1')), arrived(made('1'))]))).toBe(true);
	});

	test('what never arrived is lost', () => {
		const verdict = compare([made('1'), made('2')], [arrived(made('2'))]);
		expect([verdict.lost, isExact(verdict)]).toEqual([[made('1')], false]);
	});

	test('what arrived once too often is twice', () => {
		const verdict = compare([made('1')], [arrived(made('1'), '1'), arrived(made('1'), '2'), arrived(made('1'), '3')]);
		expect([verdict.twice.map(({ execution }) => execution), isExact(verdict)]).toEqual([['2', '3'], false]);
	});

	test('what happened twice has to arrive twice', () => {
		expect(compare([edited('1'), edited('1')], [arrived(edited('1'))]).lost).toHaveLength(1);
		expect(isExact(compare([edited('1'), edited('1')], [arrived(edited('1')), arrived(edited('1'))]))).toBe(true);
	});

	test('what nobody asked for is uncalled for, and the figures name it', () => {
		const verdict = compare([], [arrived(made('9'))]);
		expect([isExact(verdict), inFigures(verdict)]).toEqual([false, '0 expected, 0 lost, 0 twice, 1 uncalled for: Contacts created 9']);
	});
});

test('a workflow is to start for the events it watches, as long as it watches', () => {
	const ledger = newLedger();
	ledger.note(made('0'));
	ledger.watch('all', ['Contacts.all']);
	ledger.watch('edits', ['Contacts.edit', 'Accounts.create']);
	ledger.note(made('1'));
	ledger.note(edited('1'));
	ledger.unwatch('all');
	ledger.note(edited('2'));
	expect([ledger.expectedOf('all'), ledger.expectedOf('edits'), ledger.expectedOf('none')]).toEqual([[made('1'), edited('1')], [edited('1'), edited('2')], []]);
});

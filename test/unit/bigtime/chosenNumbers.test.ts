import { chosenNumbers, staffOptions } from '../../../nodes/BigTime/optionLists';

const context = { zone: 'America/Chicago', item: {}, files: [] };

describe('people or projects of which several are chosen', () => {
	const { read, property } = chosenNumbers('staffMembers', staffOptions, { label: 'Staff Member' });

	test('are chosen by name', () => {
		expect([property.displayName, property.typeOptions?.loadOptionsMethod]).toEqual(['Staff Member Names or IDs', 'getStaffMembers']);
	});

	test.each<[unknown, unknown]>([
		[['510233', '510234'], [510233, 510234]],
		['510233, 510234', [510233, 510234]],
		[510233, [510233]],
		[[], undefined],
		['', undefined],
	])('given as %j are sent as %j', (given, sent) => {
		expect(read(given, context)).toEqual({ value: sent });
	});

	test('are refused where an expression gives something that is no number, in place of a list that holds nothing', () => {
		expect(read(['510233', 'Tomasz'], context)).toEqual({ problem: "must be a number such as 510233, but is 'Tomasz'" });
	});
});

import { labelOf, optionsOf } from '../../../nodes/BigChange/labels';

test.each([
	['broughtAndLeft', 'Brought and Left'],
	['usedInStock', 'Used in Stock'],
	['onTheWay', 'On the Way'],
	['new', 'New'],
])('%s is called %s', (word, label) => {
	expect(labelOf(word)).toBe(label);
});

test('choices stand from A to Z by their labels, and some have a label of their own', () => {
	expect(optionsOf(['started', 'completedOk', 'new'], { completedOk: 'Completed OK' })).toEqual([
		{ name: 'Completed OK', value: 'completedOk' },
		{ name: 'New', value: 'new' },
		{ name: 'Started', value: 'started' },
	]);
});

import { labelOf, optionsOf } from '../../../nodes/BigChange/labels';

test.each([
	['broughtAndLeft', 'Brought and Left'],
	['usedInStock', 'Used in Stock'],
	['onTheWay', 'On the Way'],
	['new', 'New'],
])('%s is called %s', (word, label) => {
	expect(labelOf(word)).toBe(label);
});

test('choices have the labels of their words, and some have one of their own', () => {
	expect(optionsOf(['new', 'completedOk'], { completedOk: 'Completed OK' })).toEqual([
		{ name: 'New', value: 'new' },
		{ name: 'Completed OK', value: 'completedOk' },
	]);
});

test.each([
	['a few choices keep their order', ['daily', 'weekly', 'monthly', 'yearly'], ['Daily', 'Weekly', 'Monthly', 'Yearly']],
	['five and more choices stand from A to Z', ['new', 'sent', 'read', 'started', 'completed'], ['Completed', 'New', 'Read', 'Sent', 'Started']],
])('%s', (_case, words, names) => {
	expect(optionsOf(words).map(({ name }) => name)).toEqual(names);
});

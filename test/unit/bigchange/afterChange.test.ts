import { holds } from '../../../nodes/BigChange/afterChange';

describe('a record holds what was written', () => {
	test.each([
		['the same values', { id: 7, title: 'Attic', done: true }, { title: 'Attic', done: true }],
		['a moment in another form', { plannedStartAt: '2026-04-02T08:30:00.0000000+00:00' }, { plannedStartAt: '2026-04-02T08:30:00Z' }],
		['a word in another case', { status: 'CompletedOk' }, { status: 'completedOk' }],
		['text without the blanks around it', { title: 'Attic' }, { title: ' Attic ' }],
		['nothing where null was written', { reference: null, orderNumber: '' }, { reference: null, orderNumber: null }],
		['a property it does not show', { id: 7 }, { reach: 'contactOnly' }],
		['a list, which says nothing', { customFields: [] }, { customFields: [{ definitionId: 1, value: 'x' }] }],
	])('with %s', (_what, record, written) => {
		expect(holds(record, written)).toBe(true);
	});

	test.each([
		['an old value', { title: 'Roof' }, { title: 'Attic' }],
		['a value that was to be emptied', { reference: 'J-7' }, { reference: null }],
		['no value yet', { resourceId: null }, { resourceId: 500001 }],
		['another moment', { plannedStartAt: '2026-04-02T08:30:00.0000000+00:00' }, { plannedStartAt: '2026-04-02T09:30:00Z' }],
		['one of two changes', { title: 'Attic', done: false }, { title: 'Attic', done: true }],
	])('not with %s', (_what, record, written) => {
		expect(holds(record, written)).toBe(false);
	});
});

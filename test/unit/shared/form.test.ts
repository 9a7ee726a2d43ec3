import { formField, type Form } from '../../../nodes/shared/form';

const form: Form = {
	method: 'getJobFields',
	fields: async () => [],
	write: (filled) => Object.fromEntries(filled.map(({ id, value }) => [id, value])),
	clear: () => null,
};

describe('a choice in a form that the account defines', () => {
	const options = [{ name: 'Flat Roof', value: '1' }, { name: 'Gable', value: 2 }];
	const schema = [{ id: 'roof', displayName: 'Roof', type: 'options', options }];
	const read = (roof: unknown) => formField('fields', form, { as: 'fields' }).read({ mappingMode: 'defineBelow', value: { roof }, schema }, { zone: 'utc', item: {}, files: [] });

	test.each([
		['1', '1'],
		[1, '1'],
		[2, 2],
		['2', 2],
		['flat roof', '1'],
	])('of %j is the ID %j, whether a program before gave it as text or as a number', (given, id) => {
		expect(read(given)).toEqual({ value: { roof: id } });
	});

	test('that is none of them is refused with the labels', () => {
		expect(read(['1'])).toEqual({ problem: expect.stringContaining('must be one of') });
		expect(read(3)).toEqual({ problem: "holds a wrong value: 'Roof' must be one of Flat Roof, Gable, but is '3'" });
	});
});

import { table } from '../../../scripts/start/table';

describe('rows as a table', () => {
	test('text stands left, numbers right, below their names', () => {
		expect(table([{ client: 'Delgado', owes: 12.5 }, { client: 'Fox', owes: 1200 }])).toBe(
			['client   owes', '───────  ────', 'Delgado  12.5', 'Fox      1200'].join('\n'),
		);
	});

	test('what lies one level deeper has a column of its own', () => {
		const [header, , row] = table([{ name: 'Fox', contact: { city: 'Portland' } }]).split('\n');
		expect(header).toBe('name  contact.city');
		expect(row).toBe('Fox   Portland');
	});

	test('a row without a value leaves its cell empty', () => {
		expect(table([{ a: 'x' }, { b: 'y' }]).split('\n').slice(2)).toEqual(['x', '   y']);
	});

	test('columns nobody has filled are left out', () => {
		expect(table([{ a: 'x', b: null, c: '' }])).toBe('a\n─\nx');
	});

	test('a long value is cut, and line breaks do not break the table', () => {
		const [, , row] = table([{ note: `first\nsecond ${'x'.repeat(100)}` }]).split('\n');
		expect(row).toMatch(/^first second x+…$/);
		expect(row).toHaveLength(36);
	});

	test('columns that do not fit are counted', () => {
		const wide = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`field${index}`, 'x'.repeat(20)]));
		const lines = table([wide]).split('\n');
		expect(lines.at(-1)).toBe('(and 5 more columns)');
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(118);
	});
});

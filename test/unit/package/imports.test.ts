import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { circlesIn, importsOf } from '../../support/package/importCircles';

const NODES = join(__dirname, '../../../nodes');

describe('the imports of nodes/', () => {
	test('point one way, types included', () => {
		const files = readdirSync(NODES, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => join(NODES, file));

		expect(files.length).toBeGreaterThan(50);
		expect(files.filter((file) => importsOf(file).length > 0).length).toBeGreaterThan(50);
		expect(circlesIn(files, importsOf)).toEqual([]);
	});
});

describe('a circle', () => {
	const imports: Record<string, string[]> = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [] };

	test('is found with the way that leads back', () => {
		expect(circlesIn(Object.keys(imports), (file) => imports[file] ?? [])).toEqual([['a', 'b', 'c', 'a']]);
	});
});

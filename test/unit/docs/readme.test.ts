import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { descriptionOf, DOCUMENTED, pairsOf } from '../../../scripts/generate/documented';
import { coverageOf } from '../../../scripts/generate/vendorPage';

const ROOT = resolve(__dirname, '../../..');

const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');

describe('README.md', () => {
	test.each(DOCUMENTED.map((documented) => [documented.vendor.name, documented] as const))(
		'gives the number of operations that %s has',
		(_name, documented) => {
			const description = descriptionOf(documented);
			const { built, owed } = coverageOf(documented, pairsOf(documented, description), description);

			const told = new RegExp(`\\| \\[(\\d+ of \\d+)\\]\\(docs/operations/${documented.slug}\\.md\\) \\|`).exec(readme)?.[1];
			expect(told).toBe(`${built} of ${owed}`);
		},
	);

	test('shows a picture and both commands before the list of vendors', () => {
		const places = ['![', 'npm start', 'npm test', 'Community nodes', '| [LeanLaw]'].map((text) => readme.indexOf(text));

		expect(places).toEqual([...places].sort((one, other) => one - other));
		expect(places).not.toContain(-1);
	});
});

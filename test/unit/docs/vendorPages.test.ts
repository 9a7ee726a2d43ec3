import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Vendor } from '../../../nodes/shared/descriptor';
import { panelOf } from '../../../nodes/shared/panel';
import { allResourcesOf } from '../../../nodes/shared/signIn';
import { registeredVendors } from '../../support/vendors';

const FOLDER = resolve(__dirname, '../../../docs/vendors');

/** The vendors that a page is about: that of its file, and those that share its name. */
function vendorsOf(page: string, all: Vendor[]): Vendor[] {
	const name = page.replace('.md', '');
	return all.filter((vendor) => [vendor.name, vendor.credential].some((known) => known.toLowerCase().startsWith(name)));
}

/** The texts between these marks. */
function marked(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** Everything that a panel calls by a name. */
function namesIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...((key === 'displayName' || key === 'name') && typeof inner === 'string' ? [inner] : []),
		...namesIn(inner),
	]);
}

/** Words of n8n, fields of an account, and emphasis. */
const OTHERS = ['Execute step', 'By ID', 'Original Platform (V1)', '30 calls a minute', 'Due Date', 'Mailing City', 'Stage'];

describe.each(readdirSync(FOLDER))('docs/vendors/%s', (page) => {
	const text = readFileSync(join(FOLDER, page), 'utf8');
	let vendors: Vendor[];

	beforeAll(async () => {
		vendors = vendorsOf(page, await registeredVendors());
	});

	test('names only operations that are there', () => {
		const known = vendors.flatMap((vendor) =>
			allResourcesOf(vendor).flatMap((resource) => resource.operations.map((operation) => `${resource.name}*, *${operation.name}`)),
		);
		const named = marked(text, /(?<!\*)\*([A-Z][^*\n]*\*, \*[^*\n]+)\*(?!\*)/g);

		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((pair) => !known.includes(pair))).toEqual([]);
	});

	test('names fields by their labels', () => {
		const known = [...vendors.flatMap((vendor) => namesIn(panelOf(vendor))), ...OTHERS];
		const told = marked(text, /\*\*([^*]+?)\*\*/g).filter((bold) => !/[.,:]$/.test(bold));
		const labels = told.flatMap((bold) => bold.split(' > '));

		expect(labels.filter((label) => !known.includes(label) && !/^Big|^Bizz|^Lean/.test(label))).toEqual([]);
	});
});

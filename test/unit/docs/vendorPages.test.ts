import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { INodeProperties } from 'n8n-workflow';

import type { Vendor } from '../../../nodes/shared/descriptor';
import { panelOf } from '../../../nodes/shared/panel';
import { allResourcesOf } from '../../../nodes/shared/signIn';
import { registeredVendors } from '../../support/vendors';

const FOLDER = resolve(__dirname, '../../../docs/vendors');
const LIMITS = resolve(__dirname, '../../../docs/limits');

/** The vendors that a page is about: that of its file, and those that share its name. */
function vendorsOf(page: string, all: Vendor[]): Vendor[] {
	const name = page.replace('.md', '').replace('-', ' ');
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

/** Words of n8n, fields of an account or a credential, and emphasis. */
const OTHERS = [
	...['+', 'Execute step', 'By ID', 'Original Platform (V1)', 'Scope', 'Upload URL'],
	...['Due Date', 'Mailing City', 'Stage', 'Subject'],
	...['30 calls a minute', 'and', 'not'],
];

const NODES = /^(Big|Bizz|Lean)/;

/** The labels that a page tells to look for; bold words with a full stop, comma or colon are headings. */
function labelsIn(text: string): string[] {
	return marked(text, /\*\*([^*]+?)\*\*/g)
		.filter((bold) => !/[.,:]$/.test(bold))
		.flatMap((bold) => bold.split(/ > |: /))
		.filter((label) => !OTHERS.includes(label) && !NODES.test(label));
}

/** The resources and operations that a text names, as `Client*, *Get Many`. */
function pairsIn(text: string): string[] {
	return marked(text, /(?<!\*)\*([A-Z][^*\n]*\*, \*[^*\n]+)\*(?!\*)/g);
}

function isShownFor({ displayOptions }: INodeProperties, resource: string, operation: string): boolean {
	const { resource: resources, operation: operations } = displayOptions?.show ?? {};
	return (resources === undefined || resources.includes(resource)) && (operations === undefined || operations.includes(operation));
}

/** What the panel calls by a name while it shows an operation, by resource and operation. */
function namesByPair(vendors: Vendor[]): Map<string, string[]> {
	const names = new Map<string, string[]>();
	for (const vendor of vendors) {
		const panel = panelOf(vendor);
		for (const resource of allResourcesOf(vendor)) {
			for (const operation of resource.operations) {
				const pair = `${resource.name}*, *${operation.name}`;
				const shown = panel.filter((property) => isShownFor(property, resource.value, operation.value));
				names.set(pair, [...(names.get(pair) ?? []), ...namesIn(shown)]);
			}
		}
	}
	return names;
}

/** The numbered steps of a page with the operations that each is about: those of the step before where it names none. */
function stepsOf(text: string): Array<{ step: string; pairs: string[] }> {
	let pairs: string[] = [];
	return marked(text, /^\d+\. (.*)$/gm).map((step) => {
		const named = pairsIn(step);
		if (named.length > 0) pairs = named;
		return { step, pairs };
	});
}

describe.each(readdirSync(FOLDER))('docs/vendors/%s', (page) => {
	const text = readFileSync(join(FOLDER, page), 'utf8');
	let vendors: Vendor[];

	beforeAll(async () => {
		vendors = vendorsOf(page, await registeredVendors());
	});

	test('names only operations that are there', () => {
		const known = namesByPair(vendors);
		const named = pairsIn(text);

		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((pair) => !known.has(pair))).toEqual([]);
	});

	test('names fields by their labels', () => {
		const known = vendors.flatMap((vendor) => namesIn(panelOf(vendor)));

		expect(labelsIn(text).filter((label) => !known.includes(label))).toEqual([]);
	});

	test('names in each step only what its operations show', () => {
		const known = namesByPair(vendors);
		const steps = stepsOf(text);
		const missing = steps.flatMap(({ step, pairs }) => {
			const shown = pairs.flatMap((pair) => known.get(pair) ?? []);
			return labelsIn(step).filter((label) => !shown.includes(label)).map((label) => `${pairs.join(' or ')}: ${label}`);
		});

		expect(steps).toHaveLength(10);
		expect(missing).toEqual([]);
	});
});

test.each(readdirSync(LIMITS))('docs/limits/%s names fields by their labels', async (page) => {
	const vendors = vendorsOf(page, await registeredVendors());
	const known = vendors.flatMap((vendor) => namesIn(panelOf(vendor)));

	expect(vendors).not.toEqual([]);
	expect(labelsIn(readFileSync(join(LIMITS, page), 'utf8')).filter((label) => !known.includes(label))).toEqual([]);
});

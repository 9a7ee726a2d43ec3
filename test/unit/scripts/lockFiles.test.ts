import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

interface Locked {
	version?: string;
	resolved?: string;
	optional?: boolean;
	os?: string[];
	cpu?: string[];
	optionalDependencies?: Record<string, string>;
}

interface LockFile {
	packages: Record<string, Locked>;
}

/** Where Node.js looks for a package that is required from another: there first, then in each folder above. */
function placesOf(name: string, from: string): string[] {
	const above = from.split(/\/?node_modules\//).slice(1);
	return [...above.keys(), above.length].reverse().map((depth) => {
		const folder = above.slice(0, depth).map((each) => `node_modules/${each}/`);
		return `${folder.join('')}node_modules/${name}`;
	});
}

function missingFrom({ packages }: LockFile): string[] {
	return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !placesOf(name, path).some((place) => place in packages))
			.map((name) => `${path} wants ${name}`),
	);
}

describe.each(['package-lock.json', 'scripts/local-n8n/package-lock.json', 'scripts/local-n8n-1/package-lock.json'])('%s', (file) => {
	const lock: LockFile = JSON.parse(readFileSync(join(root, file), 'utf8'));

	// npm ci refuses a lock file without them, and another platform than the author's could not start.
	test("names the packages of every platform, not only the author's", () => {
		expect(missingFrom(lock)).toEqual([]);
	});

	// npm 11 sometimes forgets to write it down; npm 10 then refuses them.
	test('lets every package of one platform be missing on the others', () => {
		const bound = Object.entries(lock.packages).filter(([, { os, cpu }]) => os !== undefined || cpu !== undefined);
		expect(bound.filter(([, { optional }]) => optional !== true).map(([path]) => path)).toEqual([]);
	});

	test('names no download addresses, so that any mirror will do', () => {
		expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
	});
});

describe('a missing platform', () => {
	test.each([
		['nowhere', {}, 1],
		['beside its user', { 'node_modules/x': {} }, 0],
		['below its user', { 'node_modules/a/node_modules/b/node_modules/x': {} }, 0],
		['in another branch', { 'node_modules/c/node_modules/x': {} }, 1],
	])('%s', (_name, others, missing) => {
		const user = { 'node_modules/a/node_modules/b': { optionalDependencies: { x: '1' } } };
		expect(missingFrom({ packages: { ...user, ...others } })).toHaveLength(missing);
	});
});

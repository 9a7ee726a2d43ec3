import '../../support/engine/home';

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';

import manifest from '../../../package.json';
import { packPackage } from '../../support/package/packed';
import type { Packed } from '../../support/package/packed';
import { runLint } from '../../support/package/runLint';

const RUN_TIME_IMPORTS = ['luxon', 'n8n-workflow', 'node:crypto'];

let packed: Packed;

beforeAll(async () => {
	packed = await packPackage();
}, 180_000);

afterAll(async () => await packed?.remove());

function scripts(): string[] {
	return packed.files.filter((file) => file.endsWith('.js'));
}

function importsOf(file: string): string[] {
	const code = readFileSync(join(packed.folder, file), 'utf8');
	return [...code.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]/g)].map(([, name = '']) => name);
}

describe('the packed package', () => {
	test('holds what ships and nothing else', () => {
		const ships = /^(dist\/(nodes|credentials)\/.+\.(js|d\.ts|json|svg|png)|index\.js|package\.json|LICENSE|README\.md)$/;

		expect(packed.files.filter((file) => !ships.test(file))).toEqual([]);
		expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'index.js', 'package.json']));
	});

	test('is small', () => {
		expect(packed.tarballBytes).toBeLessThan(600_000);
		expect(packed.unpackedBytes).toBeLessThan(3_000_000);
	});

	test.each([...manifest.n8n.nodes, ...manifest.n8n.credentials])('holds %s, which n8n is told to load', (file) => {
		expect(packed.files).toContain(file);
	});

	test('imports at run time only what n8n offers', () => {
		const strangers = scripts().flatMap((file) =>
			importsOf(file)
				.filter((name) => !name.startsWith('.') && !RUN_TIME_IMPORTS.includes(name))
				.map((name) => `${file}: ${name}`),
		);

		expect(strangers).toEqual([]);
	});

	test('passes the lint of the scanner that n8n runs on published packages', () => {
		const results = runLint(packed.folder, 'scan.eslint.config.mjs', ['**/*.js', 'package.json']);

		expect(results.length).toBeGreaterThan(scripts().length);
		expect(
			results.flatMap(({ filePath, messages }) =>
				messages
					.filter(({ severity }) => severity === 2)
					.map(({ ruleId, message, line }) => `${basename(filePath)}:${line} ${ruleId ?? ''}: ${message}`),
			),
		).toEqual([]);
	});

	test('hands out its classes from its main file', async () => {
		const main: Record<string, Array<{ name: string }>> = await import(join(packed.folder, manifest.main));

		expect(main.nodes?.map(({ name }) => name)).toEqual(manifest.n8n.nodes.map((file) => basename(file, '.node.js')));
		expect(main.credentials?.map(({ name }) => name)).toEqual(
			manifest.n8n.credentials.map((file) => basename(file, '.credentials.js')),
		);
	});
});

describe("n8n's own loader", () => {
	let loader: PackageDirectoryLoader;

	beforeAll(async () => {
		loader = new PackageDirectoryLoader(packed.folder);
		await loader.loadAll();
	});

	test('knows every node and credential of the package', () => {
		expect(Object.values(loader.known.nodes).map(({ sourcePath }) => sourcePath)).toEqual(manifest.n8n.nodes);
		expect(Object.values(loader.known.credentials).map(({ sourcePath }) => sourcePath)).toEqual(
			manifest.n8n.credentials,
		);
	});

	test('finds a light and a dark icon for each', () => {
		const icons = [...loader.types.nodes, ...loader.types.credentials].map(({ name, iconUrl }) => {
			const { light, dark } = typeof iconUrl === 'object' ? iconUrl : { light: iconUrl, dark: undefined };
			const lacking = [light, dark].filter((url) => {
				const file = url?.replace(`icons/${manifest.name}/`, '');
				return file === undefined || !existsSync(join(packed.folder, file));
			});
			return { name, lacking: lacking.length };
		});

		expect(icons.filter(({ lacking }) => lacking > 0)).toEqual([]);
	});

	test('finds a codex file for each node, under its full name', () => {
		for (const { name, codex } of loader.types.nodes) {
			const { sourcePath } = loader.known.nodes[name] ?? { sourcePath: '' };
			const file: unknown = JSON.parse(readFileSync(join(packed.folder, `${sourcePath}on`), 'utf8'));

			expect(file).toMatchObject({ node: `${manifest.name}.${name}` });
			expect(codex?.categories?.length).toBeGreaterThan(0);
			expect(codex?.resources?.primaryDocumentation?.length).toBeGreaterThan(0);
			expect(codex?.resources?.credentialDocumentation?.length).toBeGreaterThan(0);
		}
	});

	test('ties each credential to the nodes that use it', () => {
		const unused = Object.entries(loader.known.credentials).filter(([, { supportedNodes = [] }]) => !supportedNodes.length);

		expect(unused.map(([name]) => name)).toEqual([]);
	});
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import type { Operation, Resource, Vendor } from '../../../nodes/shared/descriptor';
import { allResourcesOf } from '../../../nodes/shared/signIn';
import { DOCUMENTED } from '../../../scripts/generate/documented';
import { GENERATED_FOLDERS, generatedFiles } from '../../../scripts/generate/files';

const ROOT = resolve(__dirname, '../../..');

const files = generatedFiles();

/** All but API Request, which reaches whatever there is. */
function ownResources(vendor: Vendor): Resource[] {
	return allResourcesOf(vendor).filter(({ value }) => value !== 'apiRequest');
}

function filesIn(folder: string): string[] {
	const at = join(ROOT, folder);
	if (!existsSync(at)) return [];
	return readdirSync(at, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

describe('npm run generate', () => {
	test('finds every file as it would write it', () => {
		const stale = [...files].filter(([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text);

		expect(stale.map(([path]) => path)).toEqual([]);
	});

	test('finds no file that it would not write', () => {
		expect(GENERATED_FOLDERS.flatMap(filesIn).filter((path) => !files.has(path))).toEqual([]);
	});

	test('gives every operation but API Request an output schema', () => {
		const missing = DOCUMENTED.flatMap(({ vendor, folder }) =>
			ownResources(vendor).flatMap(({ value, operations }) =>
				operations
					.map((operation) => `nodes/${folder}/__schema__/v1.0.0/${value}/${operation.value}.json`)
					.filter((path) => !files.has(path)),
			),
		);

		expect(missing).toEqual([]);
	});

	test('tells of every operation in the reference', () => {
		const untold = DOCUMENTED.flatMap(({ vendor, slug }) => {
			const page = files.get(`docs/operations/${slug}.md`) ?? '';
			const told = ({ name, action, route }: Operation) => page.includes(`<summary><b>${name}</b>: ${action}</summary>`) && page.includes(`\`${route}\``);
			return ownResources(vendor).flatMap(({ operations }) => operations.filter((operation) => !told(operation)));
		});

		expect(untold).toEqual([]);
	});

	test('says of LeanLaw that all is built', () => {
		expect(files.get('docs/operations/leanlaw.md')).toContain('35 of 35 operations of the API description');
	});
});

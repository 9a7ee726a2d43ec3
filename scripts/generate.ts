import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { GENERATED_FOLDERS, generatedFiles } from './generate/files';

/** Writes the reference of all operations and the output schemas, and removes what is no longer generated. */
function generate(): void {
	const files = generatedFiles();
	let written = 0;
	for (const [path, text] of files) {
		if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		written++;
	}
	const stale = GENERATED_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.filter((path) => !files.has(path)),
	);
	for (const path of stale) rmSync(path);
	console.log(`${files.size} files: ${written} written, ${stale.length} removed, the others were up to date.`);
}

generate();

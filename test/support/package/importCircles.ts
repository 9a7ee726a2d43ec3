import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { preProcessFile } from 'typescript';

/** The files of the project that a TypeScript file imports, types included. */
export function importsOf(file: string): string[] {
	const { importedFiles } = preProcessFile(readFileSync(file, 'utf8'));
	return importedFiles
		.filter(({ fileName }) => fileName.startsWith('.'))
		.map(({ fileName }) => normalize(join(dirname(file), fileName)))
		.flatMap((path) => [`${path}.ts`, join(path, 'index.ts')].filter((each) => existsSync(each)).slice(0, 1));
}

/** Circles among files, each as the files that lead back to the first. `imports` tells what a file imports. */
export function circlesIn(files: string[], imports: (file: string) => string[]): string[][] {
	const done = new Set<string>();
	const circles: string[][] = [];
	const visit = (file: string, path: string[]): void => {
		const begin = path.indexOf(file);
		if (begin >= 0) {
			circles.push([...path.slice(begin), file]);
			return;
		}
		if (done.has(file)) return;
		for (const next of imports(file)) visit(next, [...path, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	return circles;
}

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../../..');
const GULP = join(dirname(require.resolve('gulp')), 'bin/gulp.js');
const LEFT_BEHIND = ['.git', '.local', 'coverage', 'dist', 'node_modules'];

const run = promisify(execFile);

export interface Packed {
	/** The unpacked tarball. */
	folder: string;
	/** Its files, from its top, A to Z. */
	files: string[];
	tarballBytes: number;
	unpackedBytes: number;
	remove: () => Promise<void>;
}

interface Report {
	filename: string;
	size: number;
	unpackedSize: number;
}

/** Copies, builds and packs the project. A copy, so that nobody's build is disturbed and none is stale. */
async function pack(workshop: string): Promise<Report> {
	const project = join(workshop, 'project');
	const isCopied = (path: string): boolean => !LEFT_BEHIND.includes(relative(ROOT, path));
	await mkdir(project);
	for (const name of await readdir(ROOT)) {
		const from = join(ROOT, name);
		if (isCopied(from)) await cp(from, join(project, name), { recursive: true });
	}
	await run(process.execPath, [GULP, 'build', '--cwd', project], { cwd: project });
	const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', workshop], { cwd: project });
	const [report]: Report[] = JSON.parse(stdout);
	if (report === undefined) throw new Error('npm packed nothing');
	return report;
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
}

/**
 * The package as npm would publish it, built from the sources as they are now and unpacked inside
 * the project, from where it finds n8n-workflow as it does in n8n.
 */
export async function packPackage(): Promise<Packed> {
	await mkdir(join(ROOT, '.local'), { recursive: true });
	const workshop = await mkdtemp(join(ROOT, '.local', 'packed-'));
	const remove = async (): Promise<void> => await rm(workshop, { recursive: true, force: true });
	try {
		const { filename, size, unpackedSize } = await pack(workshop);
		await run('tar', ['-xzf', join(workshop, filename), '-C', workshop]);
		const folder = join(workshop, 'package');
		return { folder, files: await filesIn(folder), tarballBytes: size, unpackedBytes: unpackedSize, remove };
	} catch (error) {
		await remove();
		throw error;
	}
}

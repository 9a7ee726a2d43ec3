import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentN8n, type LocalN8n } from './localN8n';
import { npm } from './npm';
import { paths } from './paths';
import { Problem } from './problem';
import type { Programs } from './programs';

/** Builds the package and packs it as it would be published; gives the tarball's path. */
export async function packNodes(programs: Programs): Promise<string> {
	await npm(programs, {
		args: ['run', 'build'],
		cwd: paths.root,
		log: join(paths.logs, 'build.log'),
		otherwise: 'The package could not be built.',
		next: 'Correct what the compiler names below, or go back to the last commit that built.',
	});
	rmSync(paths.tarball, { recursive: true, force: true });
	mkdirSync(paths.tarball, { recursive: true });
	await npm(programs, {
		args: ['pack', '--ignore-scripts', '--pack-destination', paths.tarball],
		cwd: paths.root,
		log: join(paths.logs, 'pack.log'),
		otherwise: 'The package could not be packed.',
		next: 'Run npm pack by hand to see more.',
	});
	const [tarball] = readdirSync(paths.tarball);
	if (tarball === undefined) throw new Problem('npm pack made no file.', 'Run npm pack by hand to see why.');
	return join(paths.tarball, tarball);
}

/** What n8n offers to community nodes. */
const OFFERED = ['n8n-workflow', 'luxon'];

/** Below this project's folder, its own copies would be found before those of n8n, and be of another version. */
function linkOffered({ n8n, modules }: { n8n: LocalN8n; modules: string }): void {
	for (const name of OFFERED) symlinkSync(join(n8n.folder, 'node_modules', name), join(modules, name), 'junction');
}

/**
 * Installs the tarball where n8n keeps community nodes, so that it loads them under their real type names. The peer
 * n8n-workflow is n8n's own copy, as in any n8n.
 */
export async function installNodes(programs: Programs, at: { tarball: string; home: string; n8n?: LocalN8n }): Promise<void> {
	const folder = join(at.home, '.n8n', 'nodes');
	mkdirSync(folder, { recursive: true });
	rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
	const manifest = join(folder, 'package.json');
	if (!existsSync(manifest)) writeFileSync(manifest, '{ "name": "installed-nodes", "private": true }\n');
	await npm(programs, {
		args: ['install', '--ignore-scripts', '--no-save', '--no-package-lock', '--legacy-peer-deps', '--no-audit', '--no-fund', at.tarball],
		cwd: folder,
		log: join(paths.logs, 'install-nodes.log'),
		otherwise: 'The packed nodes could not be installed into n8n.',
		next: `Delete ${folder} and run the same command again.`,
	});
	linkOffered({ n8n: at.n8n ?? currentN8n, modules: join(folder, 'node_modules') });
}

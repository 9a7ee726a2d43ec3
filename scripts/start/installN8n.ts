import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { currentN8n, type LocalN8n } from './localN8n';
import { headersForN8n, needsOwnNode, nodeForN8n } from './nodeForN8n';
import { npm, ownEnvironment } from './npm';
import { paths } from './paths';
import { Problem } from './problem';
import type { Programs } from './programs';
import { step, type Tell } from './progress';

const NEEDED_BYTES = 5e9;
const CALM_NPM = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=http'];

const SQLITE_HELP =
	'n8n keeps its data with it. It is fetched from GitHub; where that is not possible it is compiled, which needs ' +
	'python3, make and a C++ compiler (Debian: apt-get install python3 make g++). Then run the same command again.';

interface Stage {
	/** A file in the folder of n8n that says the stage is done, and for what. */
	mark: string;
	title: string;
	needed: boolean;
	work(programs: Programs, tell: Tell): Promise<unknown>;
}

const lockFile = (n8n: LocalN8n) => join(n8n.manifest, 'package-lock.json');
const markFile = (n8n: LocalN8n, name: string) => join(n8n.folder, `.done-${name}`);
const logFile = (n8n: LocalN8n, what = '') => join(paths.logs, `install-${basename(n8n.folder)}${what && `-${what}`}.log`);

/** What a stage was done for: when the manifest or its lock file changes, all stages are done again. */
function stamp(n8n: LocalN8n): string {
	const hash = createHash('sha256').update(readFileSync(lockFile(n8n)));
	return hash.update(readFileSync(join(n8n.manifest, 'package.json'))).digest('hex');
}

function isDone(n8n: LocalN8n, stage: Stage): boolean {
	const file = markFile(n8n, stage.mark);
	return existsSync(file) && readFileSync(file, 'utf8') === stamp(n8n);
}

function checkSpace(folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	const free = bavail * bsize;
	if (free > NEEDED_BYTES) return;
	throw new Problem(
		`The local n8n needs about ${NEEDED_BYTES / 1e9} GB, but only ${(free / 1e9).toFixed(1)} GB of the disk are free.`,
		'Free some space and run the same command again.',
	);
}

/** npm first asks where each package is, then fetches it; it says so in a line for each. */
function countFetches(tell: (found: number, fetched: number) => void): (text: string) => void {
	let found = 0;
	let fetched = 0;
	return (text) => {
		for (const line of text.match(/http (fetch|cache) .*/g) ?? []) {
			if (line.includes('.tgz')) fetched++;
			else found++;
		}
		tell(found, fetched);
	};
}

async function installPackages(programs: Programs, n8n: LocalN8n, tell: Tell): Promise<void> {
	checkSpace(n8n.folder);
	for (const name of ['package.json', 'package-lock.json']) {
		copyFileSync(join(n8n.manifest, name), join(n8n.folder, name));
	}
	const wanted = readFileSync(lockFile(n8n), 'utf8').match(/^ {4}"node_modules\//gm)?.length ?? 0;
	await npm(programs, {
		args: ['ci', '--ignore-scripts', ...CALM_NPM],
		cwd: n8n.folder,
		log: logFile(n8n),
		onOutput: countFetches((found, fetched) =>
			tell(fetched === 0 ? `found ${found} of ${wanted} packages` : `fetched ${fetched} of ${wanted} packages`),
		),
		otherwise: 'n8n could not be installed.',
		next: 'Run the same command again; what has been fetched is not fetched twice.',
	});
}

async function rebuild(programs: Programs, n8n: LocalN8n, { name, help }: { name: string; help: string }): Promise<void> {
	const headers = headersForN8n(n8n);
	await npm(programs, {
		args: ['rebuild', name, '--foreground-scripts', '--ignore-scripts=false', ...CALM_NPM],
		cwd: n8n.folder,
		log: logFile(n8n, name),
		env: ownEnvironment(headers === undefined ? {} : { npm_config_nodedir: headers }),
		otherwise: `The part of n8n called ${name} could not be made ready.`,
		next: help,
	});
}

function stagesOf(n8n: LocalN8n): Stage[] {
	return [
		{
			mark: 'packages',
			title: `Installing n8n ${n8n.major} (once, three to six minutes)`,
			needed: true,
			work: async (programs, tell) => await installPackages(programs, n8n, tell),
		},
		{
			mark: 'node',
			title: 'Fetching the Node.js that n8n needs',
			needed: needsOwnNode(n8n),
			work: async (programs) => await rebuild(programs, n8n, { name: 'node', help: 'Or install Node.js 24 and use that.' }),
		},
		{
			mark: 'sqlite',
			title: 'Making the SQLite module (once, up to two minutes)',
			needed: true,
			work: async (programs) => await rebuild(programs, n8n, { name: 'sqlite3', help: SQLITE_HELP }),
		},
	];
}

/**
 * Makes a local n8n, or what is still missing of it. Each stage leaves a mark when it is done, so an aborted start is
 * taken up where it stopped.
 */
export async function installN8n(programs: Programs, n8n = currentN8n): Promise<void> {
	mkdirSync(n8n.folder, { recursive: true });
	const stages = stagesOf(n8n);
	for (const [index, stage] of stages.entries()) {
		if (!stage.needed || isDone(n8n, stage)) continue;
		for (const later of stages.slice(index)) rmSync(markFile(n8n, later.mark), { force: true });
		await step(stage.title, async (tell) => await stage.work(programs, tell));
		writeFileSync(markFile(n8n, stage.mark), stamp(n8n));
	}
	if (!existsSync(nodeForN8n(n8n))) {
		throw new Problem('The Node.js that n8n needs is missing.', `Delete ${n8n.folder} and run the same command again.`);
	}
}

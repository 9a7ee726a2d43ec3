/**
 * Installs what the project is built and tested with, before anything else runs: plain JavaScript, no packages.
 * Does nothing when what is installed is what package-lock.json asks for.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE_MAJOR = 20;
const PROGRESS_EVERY_MS = process.stdout.isTTY ? 1_000 : 30_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = join(root, 'package-lock.json');
const marker = join(root, 'node_modules', '.installed-from');
const log = join(root, '.local', 'install.log');

function end(message, next) {
	console.error(`\n${message}\n${next}`);
	process.exit(1);
}

function lockHash() {
	return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** npm leaves its own record of a finished install; so an install made by hand is not repeated. */
function isInstalledByHand() {
	const record = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages);
	const present = JSON.parse(readFileSync(record, 'utf8')).packages;
	return wanted.every(
		([path, entry]) => path === '' || (present[path] ? present[path].version === entry.version : entry.optional === true),
	);
}

function isInstalled() {
	const hash = lockHash();
	if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return true;
	if (!isInstalledByHand()) return false;
	writeFileSync(marker, hash);
	return true;
}

function showProgress() {
	const started = Date.now();
	const title = 'Installing the packages the project is built with';
	if (!process.stdout.isTTY) console.log(`${title} (a minute or two, once)`);
	const timer = setInterval(() => {
		const elapsed = `${Math.round((Date.now() - started) / 1000)} s`;
		if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${title}: ${elapsed}`);
		else console.log(`  ${elapsed}`);
	}, PROGRESS_EVERY_MS);
	return (outcome) => {
		clearInterval(timer);
		if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
		console.log(`${outcome} after ${Math.round((Date.now() - started) / 1000)} s`);
	};
}

/** Runs `npm ci` by the npm that started us, so that no shell is needed; resolves to its exit code and output. */
function runNpm() {
	const npm = process.env.npm_execpath;
	const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
	return new Promise((resolve) => {
		const child = spawn(command, [...first, 'ci', '--ignore-scripts'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		const collect = (chunk) => (output += chunk);
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		child.on('error', (error) => resolve({ code: 1, output: String(error) }));
		child.on('close', (code, signal) => resolve({ code: signal ? 130 : code, output }));
		for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(each, () => child.kill(each));
	});
}

function keepLog(output) {
	try {
		mkdirSync(dirname(log), { recursive: true });
		writeFileSync(log, output);
	} catch {
		// On a full disk there is no room for the log either; what npm said about it is enough.
	}
}

/** Says in plain words what npm stumbled over. */
function explain(output) {
	const table = JSON.parse(readFileSync(join(root, 'scripts', 'npm-failures.json'), 'utf8'));
	const known = table.find(({ codes }) => codes.some((code) => new RegExp(`\\b${code}\\b`).test(output)));
	if (known) end(known.message, `${known.next}\nnpm's own words are in ${log}`);
	end('The packages could not be installed.', `npm's own words are in ${log}; its last ones:\n${output.trim().split('\n').slice(-8).join('\n')}`);
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE_MAJOR) {
	end(`This is Node.js ${process.versions.node}; the project needs ${OLDEST_NODE_MAJOR} or newer.`, 'Install a newer Node.js (nodejs.org), open a new terminal and run the same command again.');
}
if (!isInstalled()) {
	const finish = showProgress();
	const { code: npmCode, output } = await runNpm();
	// npm may end well although it could not write all files.
	const code = npmCode === 0 && /\bENOSPC\b/.test(output) ? 1 : npmCode;
	keepLog(output);
	finish(code === 0 ? 'Packages installed' : 'Installing stopped');
	if (code === 130) process.exit(130);
	if (code !== 0) explain(output);
	writeFileSync(marker, lockHash());
}

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scripts = join(__dirname, '..', '..', '..', 'scripts');
const OLD_NODE = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.19.0"})';

let project: string;

/** A project of its own with a stand-in for npm, which writes down its calls and ends as it is told. */
beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'install-'));
	mkdirSync(join(project, 'scripts'));
	for (const file of ['install.mjs', 'npm-failures.json']) cpSync(join(scripts, file), join(project, 'scripts', file));
	lock({ 'node_modules/a': { version: '1.0.0' } });
	npmEnds({ code: 0, output: '' });
});
afterEach(() => rmSync(project, { recursive: true }));

function lock(packages: object): void {
	writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

function npmEnds({ code, output }: { code: number; output: string }): void {
	writeFileSync(
		join(project, 'npm-cli.cjs'),
		`const fs = require('node:fs');
		fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
		fs.mkdirSync('node_modules', { recursive: true });
		process.stderr.write(${JSON.stringify(output)});
		process.exitCode = ${code};`,
	);
}

function install(flags: string[] = []): { status: number | null; said: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(project, 'scripts', 'install.mjs')], {
		cwd: tmpdir(),
		env: { ...process.env, npm_execpath: join(project, 'npm-cli.cjs') },
		encoding: 'utf8',
	});
	return { status, said: stdout + stderr };
}

function calls(): string[] {
	const file = join(project, 'calls');
	return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

describe('installing what the project is built with', () => {
	test('happens once, without the scripts of packages', () => {
		expect(install().status).toBe(0);
		expect(install()).toEqual({ status: 0, said: '' });
		expect(calls()).toEqual(['ci --ignore-scripts']);
	});

	test('happens again when the lock file has changed', () => {
		install();
		lock({ 'node_modules/a': { version: '1.1.0' } });
		install();
		expect(calls()).toHaveLength(2);
	});

	test('happens again after one that failed', () => {
		npmEnds({ code: 1, output: 'npm error code ENOSPC' });
		install();
		npmEnds({ code: 0, output: '' });
		expect(install().status).toBe(0);
		expect(calls()).toHaveLength(2);
	});

	test.each([
		['has what the lock file wants', { 'node_modules/a': { version: '1.0.0' } }, 0],
		['has another version', { 'node_modules/a': { version: '0.9.0' } }, 1],
		['lacks a package', {}, 1],
	])('an install by hand that %s', (_name, packages, times) => {
		mkdirSync(join(project, 'node_modules'));
		writeFileSync(join(project, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
		install();
		expect(calls()).toHaveLength(times);
	});

	test("another platform's package is not missed", () => {
		lock({ 'node_modules/a-darwin': { version: '1.0.0', optional: true } });
		mkdirSync(join(project, 'node_modules'));
		writeFileSync(join(project, 'node_modules', '.package-lock.json'), '{"packages":{}}');
		install();
		expect(calls()).toEqual([]);
	});
});

describe('what goes wrong is told in plain words', () => {
	test.each([
		['no network', 'npm error code ENOTFOUND', "npm's package registry cannot be reached."],
		['a full disk', 'npm error code ENOSPC', 'The disk is full.'],
		['something unknown', 'npm error strange things', 'The packages could not be installed.'],
	])('%s', (_name, output, words) => {
		npmEnds({ code: 1, output });
		const { status, said } = install();
		expect(status).toBe(1);
		expect(said).toContain(`\n${words}\n`);
		expect(said).toContain(join(project, '.local', 'install.log'));
		expect(readFileSync(join(project, '.local', 'install.log'), 'utf8')).toBe(output);
	});

	test('a full disk that npm takes for a success', () => {
		npmEnds({ code: 0, output: 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write' });
		expect(install()).toMatchObject({ status: 1, said: expect.stringContaining('The disk is full.') });
		expect(install().status).toBe(1);
		expect(calls()).toHaveLength(2);
	});

	test('a Node.js that is too old', () => {
		const { status, said } = install(['--import', OLD_NODE]);
		expect(status).toBe(1);
		expect(said).toContain('This is Node.js 18.19.0; the project needs 20 or newer.');
		expect(calls()).toEqual([]);
	});
});

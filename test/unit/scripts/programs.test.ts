import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programs } from '../../../scripts/start/programs';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const node = (script: string) => ({
	command: process.execPath,
	args: ['-e', script],
	cwd: folder,
	log: join(folder, 'log', 'out.log'),
});

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

async function until(holds: () => boolean): Promise<void> {
	for (let tries = 0; !holds(); tries++) {
		if (tries > 100) throw new Error('it never came true');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

describe('programs', () => {
	test('exit code and output of both streams are kept, in memory and in the log', async () => {
		const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
		const { code, output } = await programs().run(node(script));
		expect(code).toBe(3);
		expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
		expect(readFileSync(join(folder, 'log', 'out.log'), 'utf8')).toBe(output);
	});

	test('a program that does not exist ends with a code and says so', async () => {
		const { code, output } = await programs().run({ ...node(''), command: join(folder, 'missing') });
		expect(code).toBe(1);
		expect(output).toContain('ENOENT');
	});

	test('ending all reaches the children of what was started', async () => {
		const all = programs();
		const child = 'setInterval(() => {}, 1000)';
		const parent = all.launch(
			node(`console.log(require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}]).pid);${child}`),
		);
		await until(() => parent.output().includes('\n'));
		const grandchild = Number(parent.output());
		expect(isAlive(grandchild)).toBe(true);
		await all.endAll();
		await until(() => !isAlive(grandchild));
		expect(await parent.ended).toBe(1);
	});

	test('a program that is killed has no say in it, and the others live on', async () => {
		const all = programs();
		const deaf = all.launch(node('process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)'));
		const other = all.launch(node('console.log("up"); setInterval(() => {}, 1000)'));
		await until(() => deaf.output() !== '' && other.output() !== '');
		deaf.kill();
		expect(await deaf.ended).toBe(1);
		expect(await Promise.race([other.ended, Promise.resolve('alive')])).toBe('alive');
		await all.endAll();
	});

	test('nothing can be started once all is being ended', async () => {
		const all = programs();
		await all.endAll();
		expect(() => all.launch(node(''))).toThrow('being ended');
	});
});

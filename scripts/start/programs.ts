import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const GRACE_MS = 10_000;
const OUTPUT_KEPT = 200_000;

export interface Program {
	command: string;
	args: string[];
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** The file that takes all it prints. */
	log: string;
	onOutput?: (text: string) => void;
}

export interface Running {
	/** What it has printed, the last part of it if it was much. */
	output(): string;
	/** Its exit code; 1 where a signal or a missing program ended it. */
	ended: Promise<number>;
	/** Ends it, with all that it has started, without a chance to put anything in order. */
	kill(): void;
}

export interface Programs {
	launch(program: Program): Running;
	/** Launches a program and waits for its end. */
	run(program: Program): Promise<{ code: number; output: string }>;
	/** Ends all that still runs, with all that those have started. */
	endAll(): Promise<void>;
	/** The same at once and without asking: for a second Ctrl-C. */
	killAll(): void;
}

/** Each program leads a process group of its own, so that its children can be reached as well. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
		return;
	}
	try {
		process.kill(-child.pid, name);
	} catch {
		// The group is gone already.
	}
}

function start(program: Program): { child: ChildProcess; running: Running } {
	mkdirSync(dirname(program.log), { recursive: true });
	// On a full disk there is no room for the log either; the program's end tells of it.
	const log = createWriteStream(program.log).on('error', () => undefined);
	const child = spawn(program.command, program.args, {
		cwd: program.cwd,
		env: program.env ?? process.env,
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
		windowsHide: true,
	});
	let output = '';
	const take = (chunk: string) => {
		output = (output + chunk).slice(-OUTPUT_KEPT);
		log.write(chunk);
		program.onOutput?.(chunk);
	};
	child.stdout?.setEncoding('utf8').on('data', take);
	child.stderr?.setEncoding('utf8').on('data', take);
	const ended = new Promise<number>((resolve) => {
		child.once('error', (error) => {
			take(`${error.message}\n`);
			log.end(() => resolve(1));
		});
		child.once('close', (code) => log.end(() => resolve(code ?? 1)));
	});
	return { child, running: { output: () => output, ended, kill: () => signal(child, 'SIGKILL') } };
}

/** Starts programs and knows which of them still run. */
export function programs(): Programs {
	const alive = new Map<ChildProcess, Promise<number>>();
	let closed = false;
	const launch = (program: Program): Running => {
		if (closed) throw new Error('The start is being ended.');
		const { child, running } = start(program);
		alive.set(child, running.ended);
		void running.ended.then(() => alive.delete(child));
		return running;
	};
	const killAll = () => {
		closed = true;
		for (const child of alive.keys()) signal(child, 'SIGKILL');
	};
	return {
		launch,
		run: async (program) => {
			const running = launch(program);
			return { code: await running.ended, output: running.output() };
		},
		endAll: async () => {
			closed = true;
			for (const child of alive.keys()) signal(child, 'SIGTERM');
			const hard = setTimeout(killAll, GRACE_MS);
			await Promise.all(alive.values());
			clearTimeout(hard);
		},
		killAll,
	};
}

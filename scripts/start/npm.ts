import { basename } from 'node:path';
import { npmProblem, Problem, tail } from './problem';
import type { Program, Programs } from './programs';

/**
 * The environment without what the npm that started us adds: its settings belong to this project, and would reach the
 * npm we start for another folder.
 */
export function ownEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
	return { ...Object.fromEntries(inherited), ...extra };
}

/** The npm that started us, run by Node itself so that no shell is needed; otherwise the one on the path. */
export function npmCommand(): { command: string; args: string[] } {
	const file = process.env.npm_execpath;
	const isNpm = file !== undefined && basename(file) === 'npm-cli.js';
	return isNpm ? { command: process.execPath, args: [file] } : { command: 'npm', args: [] };
}

export interface NpmCall extends Pick<Program, 'cwd' | 'log' | 'env' | 'onOutput'> {
	args: string[];
	/** What did not work, if npm gives none of the reasons we have words for. */
	otherwise: string;
	next: string;
}

/** Runs npm; a failure is told in plain words, with npm's own where we have none. */
export async function npm(programs: Programs, call: NpmCall): Promise<string> {
	const { command, args } = npmCommand();
	const { code, output } = await programs.run({
		...call,
		command,
		args: [...args, ...call.args],
		env: call.env ?? ownEnvironment(),
	});
	// npm may end well although it could not write all files.
	if (code === 0 && !/\bENOSPC\b/.test(output)) return output;
	throw (
		npmProblem(output, call.log) ??
		new Problem(call.otherwise, `${call.next}\nThe end of ${call.log}:\n${tail(output)}`)
	);
}

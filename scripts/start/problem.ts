import failures from '../npm-failures.json';

/** A stop that the reader can do something about: what happened, and what to do next. */
export class Problem extends Error {
	constructor(
		message: string,
		readonly next: string,
	) {
		super(message);
		this.name = 'Problem';
	}
}

/** The text a Problem, or any other failure, is shown as. */
export function inWords(failure: unknown): string {
	if (failure instanceof Problem) return `${failure.message}\n${failure.next}`;
	if (failure instanceof Error && 'code' in failure && failure.code === 'ENOSPC') {
		return 'The disk is full.\nFree some space and run the same command again.';
	}
	const text = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
	return `Something unexpected happened.\n${text}`;
}

/** What npm stumbled over, if its output holds one of the codes that have words of their own. */
export function npmProblem(output: string, log: string): Problem | undefined {
	const known = failures.find(({ codes }) =>
		codes.some((code) => new RegExp(`\\b${code}\\b`).test(output)),
	);
	return known && new Problem(known.message, `${known.next}\nnpm's own words are in ${log}`);
}

/** The last lines of a program's output, without its colours, to be shown with a Problem. */
export function tail(output: string, lines = 12): string {
	const plain = output.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').trimEnd();
	return plain
		.split('\n')
		.slice(-lines)
		.map((line) => `  ${line.slice(0, 300)}`)
		.join('\n');
}

import { HELP, readOptions } from './start/options';
import { inWords, Problem } from './start/problem';
import { programs as makePrograms } from './start/programs';
import { start } from './start/start';
import { whenToldToStop } from './start/stopping';

/** `npm start`: try the nodes in a real n8n. What it does and in which order is in start/start.ts. */
async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	if (options.help) {
		console.log(HELP);
		return 0;
	}
	const programs = makePrograms();
	const stop = whenToldToStop(() => programs.killAll());
	const work = start(programs, options);
	try {
		// Once told to stop, whatever the work still does fails with its programs; that is no news.
		work.catch(() => undefined);
		const stopped = await Promise.race([work.then(() => undefined), stop]);
		return stopped ?? 0;
	} finally {
		await programs.endAll();
	}
}

main().then(
	(code) => process.exit(code),
	(failure: unknown) => {
		console.error(`\n${inWords(failure)}`);
		process.exit(failure instanceof Problem ? 1 : 2);
	},
);

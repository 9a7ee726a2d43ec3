import { inWords, Problem } from './start/problem';
import { markRunning } from './start/runningMark';
import { paths } from './start/paths';
import { programs as makePrograms } from './start/programs';
import { whenToldToStop } from './start/stopping';
import { countsLine } from './test/counts';
import { newChecks } from './trigger/checks';
import { HELP, readOptions } from './trigger/options';
import { prove } from './trigger/proof';

/** `npm run test:trigger`: the Bigin Trigger in a real n8n. What it proves and in which order is in trigger/proof.ts. */
async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	if (options.help) {
		console.log(HELP);
		return 0;
	}
	process.once('exit', markRunning(paths.homeOfTrigger));
	const programs = makePrograms();
	const checks = newChecks();
	const stop = whenToldToStop(() => programs.killAll());
	const work = prove(programs, { options, checks });
	try {
		// Once told to stop, whatever the work still does fails with its programs; that is no news.
		work.catch(() => undefined);
		const stopped = await Promise.race([work.then(() => undefined), stop]);
		if (stopped !== undefined) return stopped;
	} catch (failure) {
		checks.check('the stage is up', false, inWords(failure));
	} finally {
		await programs.endAll();
	}
	console.log(`\n${countsLine(checks.counts())}`);
	return checks.counts().failed === 0 ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(failure: unknown) => {
		console.error(`\n${inWords(failure)}`);
		process.exit(failure instanceof Problem ? 1 : 2);
	},
);

import { rmSync } from 'node:fs';
import { type Browser, selectors } from 'playwright-core';
import { openBrowser } from '../../scripts/pictures/browser';
import { installBrowser } from '../../scripts/pictures/installBrowser';
import { signIn } from '../../scripts/pictures/editor';
import { paths } from '../../scripts/start/paths';
import { inWords, Problem } from '../../scripts/start/problem';
import { programs as makePrograms, type Programs } from '../../scripts/start/programs';
import { markRunning } from '../../scripts/start/runningMark';
import { whenToldToStop } from '../../scripts/start/stopping';
import { type Counts, countsLine, single, total } from '../../scripts/test/counts';
import { HELP, type Options, readOptions } from './options';
import type { Act } from './act';
import { actsOf } from './acts';
import { tellStory } from './tellStory';

/** Goes through the stories of one n8n. */
async function goThrough({ title, open, stories }: Act, browser: Browser): Promise<Counts> {
	console.log(`\n${title}`);
	const stage = await open();
	const context = await browser.newContext();
	await signIn(await context.newPage(), stage.address);
	const signedIn = await context.storageState();
	await context.close();
	const counts: Counts[] = [];
	for (const story of stories) {
		console.log(`\n${story.name}, ${title}`);
		const fileName = `${story.name} ${title}`.toLowerCase().replaceAll(/\W+/g, '-');
		counts.push(await tellStory(story, { browser, stage, signedIn, fileName }));
	}
	await stage.close();
	return total(counts);
}

async function run(programs: Programs, options: Options): Promise<Counts> {
	selectors.setTestIdAttribute('data-test-id');
	rmSync(paths.failures, { recursive: true, force: true });
	const acts = actsOf(programs, options);
	if (acts.length === 0) throw new Problem(`No story has '${options.only}' in its name.`, `\n${HELP}`);
	await installBrowser(programs);
	const browser = await openBrowser();
	const counts: Counts[] = [];
	try {
		for (const act of acts) counts.push(await goThrough(act, browser));
	} finally {
		await browser.close();
	}
	return total(counts);
}

/** `npm run test:e2e`: the nodes in a browser, as people use them. Each file in stories/ tells of one node. */
async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	if (options.help) {
		console.log(HELP);
		return 0;
	}
	process.once('exit', markRunning(paths.homeOfBrowser));
	const programs = makePrograms();
	let counts = single(false);
	const work = run(programs, options).then((all) => (counts = all));
	try {
		// Once told to stop, whatever the work still does fails with its programs; that is no news.
		work.catch(() => undefined);
		const stopped = await Promise.race([work.then(() => undefined), whenToldToStop(() => programs.killAll())]);
		if (stopped !== undefined) return stopped;
	} catch (failure) {
		console.log(`\n${inWords(failure)}`);
	} finally {
		await programs.endAll();
	}
	console.log(`\n${countsLine(counts)}`);
	return counts.failed === 0 ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(failure: unknown) => {
		console.error(`\n${inWords(failure)}`);
		process.exit(failure instanceof Problem ? 1 : 2);
	},
);

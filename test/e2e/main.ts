import { rmSync } from 'node:fs';
import { type Browser, selectors } from 'playwright-core';
import { openBrowser } from '../../scripts/pictures/browser';
import { installBrowser } from '../../scripts/pictures/installBrowser';
import { signIn } from '../../scripts/pictures/editor';
import type { LocalN8n } from '../../scripts/start/localN8n';
import { packNodes } from '../../scripts/start/packNodes';
import { paths } from '../../scripts/start/paths';
import { inWords, Problem } from '../../scripts/start/problem';
import { programs as makePrograms, type Programs } from '../../scripts/start/programs';
import { step } from '../../scripts/start/progress';
import { markRunning } from '../../scripts/start/runningMark';
import { whenToldToStop } from '../../scripts/start/stopping';
import { type Counts, countsLine, single, total } from '../../scripts/test/counts';
import { HELP, type Options, readOptions } from './options';
import { openStage } from './stage';
import { stories } from './stories';
import { tellStory } from './tellStory';

interface Going {
	programs: Programs;
	browser: Browser;
	tarball: string;
	only: string;
}

/** Goes through all stories in one n8n. */
async function goThrough(n8n: LocalN8n, { programs, browser, tarball, only }: Going): Promise<Counts> {
	console.log(`\nn8n ${n8n.major}`);
	const stage = await openStage(programs, { n8n, tarball });
	const context = await browser.newContext();
	await signIn(await context.newPage(), stage.address);
	const signedIn = await context.storageState();
	await context.close();
	const counts: Counts[] = [];
	for (const story of stories.filter(({ name }) => name.toLowerCase().includes(only))) {
		console.log(`\n${story.name} in n8n ${n8n.major}`);
		const fileName = `${story.name.toLowerCase().replaceAll(' ', '-')}-n8n-${n8n.major}`;
		counts.push(await tellStory(story, { browser, stage, signedIn, fileName }));
	}
	await stage.close();
	return counts.length > 0 ? total(counts) : single(false);
}

async function run(programs: Programs, { n8n, only }: Options): Promise<Counts> {
	selectors.setTestIdAttribute('data-test-id');
	rmSync(paths.failures, { recursive: true, force: true });
	await installBrowser(programs);
	const tarball = await step('Building and packing the nodes', async () => await packNodes(programs));
	const browser = await openBrowser();
	const counts: Counts[] = [];
	try {
		for (const each of n8n) counts.push(await goThrough(each, { programs, browser, tarball, only }));
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

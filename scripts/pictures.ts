import { mkdirSync, rmSync } from 'node:fs';
import { selectors } from 'playwright-core';
import { openBrowser } from './pictures/browser';
import { openEditor } from './pictures/editor';
import { pictures, takeCanvases, takeForms, takePanels } from './pictures/take';
import { bringUp } from './start/bringUp';
import { signIn } from './start/n8nRest';
import { paths } from './start/paths';
import { inWords, Problem } from './start/problem';
import { programs as makePrograms } from './start/programs';
import { step } from './start/progress';
import { markRunning } from './start/runningMark';
import { whenToldToStop } from './start/stopping';

/** Takes all pictures of the README and the guides in a fresh n8n. */
async function takePictures(address: string): Promise<void> {
	selectors.setTestIdAttribute('data-test-id');
	const n8n = await signIn(address);
	if (n8n === undefined) throw new Problem('n8n lets nobody in.', 'Run the same command again: it begins with an empty n8n.');
	const browser = await openBrowser();
	try {
		const studio = { n8n, editor: await openEditor(await browser.newPage(), address) };
		mkdirSync(pictures, { recursive: true });
		await takeCanvases(studio);
		await takeForms(studio);
		await takePanels(studio);
	} finally {
		await browser.close();
	}
}

async function main(): Promise<void> {
	const programs = makePrograms();
	const release = markRunning(paths.homeOnce);
	process.once('exit', release);
	const work = async () => {
		rmSync(paths.homeOnce, { recursive: true, force: true });
		const { n8n } = await bringUp(programs, { options: {}, home: paths.homeOnce });
		await step('Taking the pictures', async () => await takePictures(n8n.address));
	};
	try {
		await Promise.race([work(), whenToldToStop(() => programs.killAll())]);
	} finally {
		await programs.endAll();
	}
}

main().then(
	() => process.exit(0),
	(failure: unknown) => {
		console.error(`\n${inWords(failure)}`);
		process.exit(1);
	},
);

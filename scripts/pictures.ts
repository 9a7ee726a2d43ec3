import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { selectors } from 'playwright-core';
import { openBrowser } from './pictures/browser';
import { openEditor } from './pictures/editor';
import { bringUp } from './start/bringUp';
import { signIn } from './start/n8nRest';
import { paths } from './start/paths';
import { inWords } from './start/problem';
import { programs as makePrograms } from './start/programs';
import { step } from './start/progress';
import { markRunning } from './start/runningMark';
import { whenToldToStop } from './start/stopping';

/** The canvas glides to its new place. */
const ZOOM_MS = 1_000;

const pictures = join(paths.root, 'docs', 'pictures');

/** Takes the pictures of the README and the guides in a fresh n8n. */
async function takePictures(address: string): Promise<void> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await openBrowser();
	try {
		const editor = await openEditor(await browser.newPage(), address);
		await editor.openWorkflow('leanLawBalances');
		await editor.runWorkflow(4);
		mkdirSync(pictures, { recursive: true });
		await editor.page.getByTestId('zoom-to-fit').click();
		await editor.page.waitForTimeout(ZOOM_MS);
		await editor.page.screenshot({ path: join(pictures, 'leanlaw-what-clients-owe.png') });
		const output = await editor.openNode('Get clients');
		await output.getByText('Tidewater Brewing Co.').first().waitFor();
		await editor.page.screenshot({ path: join(pictures, 'leanlaw-client-get-many.png') });
		await editor.openWorkflow('biginEnquiry');
		await editor.runWorkflow(4);
		await (await editor.openNode('Create or update contact')).getByText('API credits').first().waitFor();
		await editor.page.getByText('Values to Send').waitFor();
		await editor.page.screenshot({ path: join(pictures, 'bigin-create-or-update.png') });
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
		await signIn(n8n.address);
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

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { duration } from '../../scripts/start/duration';
import { paths } from '../../scripts/start/paths';
import type { Counts } from '../../scripts/test/counts';
import { editorIn } from './editor/editor';
import type { Stage } from './act';
import type { Story } from './story';

/** Generous: the machine may be slow, and n8n loads megabytes of editor. */
const PATIENCE_MS = 60_000;

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Telling {
	browser: Browser;
	stage: Stage;
	/** Of the browser in which somebody has signed in to n8n. */
	signedIn: SignedIn;
	/** Names the picture and the trace of a failure. */
	fileName: string;
}

/** Goes through a story in a window of its own. A failure leaves a picture and a trace. */
export async function tellStory(story: Story, { browser, stage, signedIn, fileName }: Telling): Promise<Counts> {
	const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
	const context = await browser.newContext({ storageState: signedIn });
	context.setDefaultTimeout(PATIENCE_MS);
	await context.tracing.start({ snapshots: true });
	const page = await context.newPage();
	const step = async (title: string, work: () => Promise<void>): Promise<void> => {
		const started = Date.now();
		try {
			await work();
		} catch (failure) {
			console.log(`  ✘ ${title}`);
			throw failure;
		}
		counts.passed += 1;
		console.log(`  ✔ ${title} (${duration(Date.now() - started)})`);
	};
	try {
		const editor = await editorIn(page, stage.address);
		await story.tell({ editor, sandbox: stage.sandbox, step });
		await context.tracing.stop();
	} catch (failure) {
		counts.failed += 1;
		mkdirSync(paths.failures, { recursive: true });
		const file = join(paths.failures, fileName);
		await page.screenshot({ path: `${file}.png` });
		await context.tracing.stop({ path: `${file}.zip` });
		console.log(`    ${failure instanceof Error ? failure.message : String(failure)}\n    See ${file}.png and ${fileName}.zip`);
	} finally {
		await context.close();
	}
	return counts;
}

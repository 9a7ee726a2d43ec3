import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { Problem } from '../start/problem';

const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium would otherwise look for its maker's servers, and cannot sandbox itself as root. */
const CALM = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The program file of Chromium or Chrome, if this machine has one where they usually are. */
export function findBrowser(): string | undefined {
	return [process.env.CHROMIUM ?? '', ...USUAL_PLACES].find((file) => file && existsSync(file));
}

/** Opens the Chromium or Chrome of this machine, without a window. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (executablePath === undefined) {
		throw new Problem(
			'There is no Chromium on this machine.',
			'Install it (Debian: apt-get install chromium), or name the program in the environment variable CHROMIUM.',
		);
	}
	return await chromium.launch({ executablePath, args: CALM });
}

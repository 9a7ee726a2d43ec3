import { duration } from './duration';

const CLEAR_LINE = '\r\u001b[K';
const REDRAW_MS = 1_000;
const REPORT_MS = 30_000;

export interface Screen {
	isTTY?: boolean;
	write(text: string): unknown;
}

/** Says how far a step has come; shown behind the elapsed time. */
export type Tell = (detail: string) => void;

/**
 * Runs one step with its name and the elapsed time on the screen. On a terminal the line is redrawn each second; in a
 * log it is repeated every half minute, so that a long step does not look stuck.
 */
export async function step<T>(
	title: string,
	work: (tell: Tell) => Promise<T>,
	screen: Screen = process.stdout,
): Promise<T> {
	const started = Date.now();
	let detail = '';
	const elapsed = () => duration(Date.now() - started) + (detail && `, ${detail}`);
	const redraw = () => screen.write(`${CLEAR_LINE}  … ${title}: ${elapsed()}`);
	const report = () => screen.write(`    still at it after ${elapsed()}\n`);
	if (!screen.isTTY) screen.write(`  … ${title}\n`);
	const timer = setInterval(screen.isTTY ? redraw : report, screen.isTTY ? REDRAW_MS : REPORT_MS);
	const end = (mark: string) => {
		clearInterval(timer);
		const time = duration(Date.now() - started);
		screen.write(`${screen.isTTY ? CLEAR_LINE : ''}  ${mark} ${title} (${time})\n`);
	};
	try {
		const result = await work((text) => (detail = text));
		end('✔');
		return result;
	} catch (failure) {
		end('✘');
		throw failure;
	}
}

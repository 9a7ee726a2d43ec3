import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRecord } from './isRecord';
import { Problem } from './problem';

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/**
 * Keeps a second start out of the data folder of a first one, since two n8n on one SQLite file disturb each other. Gives
 * what takes the mark away again.
 */
export function markRunning(home: string): () => void {
	const file = `${home}.running.json`;
	if (existsSync(file)) {
		const mark: unknown = JSON.parse(readFileSync(file, 'utf8'));
		if (isRecord(mark) && typeof mark.pid === 'number' && mark.pid !== process.pid && isAlive(mark.pid)) {
			throw new Problem(
				`This n8n already runs (process ${mark.pid}).`,
				'Use the address that start has printed, or end it with Ctrl-C in its terminal first.',
			);
		}
	}
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify({ pid: process.pid }));
	return () => rmSync(file, { force: true });
}

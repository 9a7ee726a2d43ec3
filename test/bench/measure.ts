/** One measurement in a process of its own. Run with scenario, contestant and the server's address. */
import axios from 'axios';

import { contestants, isContestant } from './contestants';
import type { Contestant } from './contestants';
import { ids, isScenario, scenarios } from './scenarios';
import type { ScenarioName } from './scenarios';

export interface Measurement {
	calls: number;
	wallMs: number;
	/** Per row. */
	cpuMs: number;
	/** Most memory that the process ever had. */
	peakMb: number;
	/** The same above what it had when it began. */
	grewMb: number;
}

const WARM_UP_ITEMS = 20;
const MB = 1024 * 1024;

async function callsOf(url: string): Promise<number> {
	return Number((await axios.get(`${url}/calls`)).data);
}

async function carryOut(scenario: ScenarioName, contestant: Contestant, url: string): Promise<number> {
	return scenario === 'get' ? await contestant.get(url, ids(scenarios.get.rows)) : await contestant.getMany(url);
}

async function measure(scenario: ScenarioName, contestant: Contestant, url: string): Promise<Measurement> {
	await contestant.get(url, ids(WARM_UP_ITEMS));
	const callsBefore = await callsOf(url);
	const memoryBefore = process.memoryUsage().rss;
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	const rows = await carryOut(scenario, contestant, url);
	const wallMs = performance.now() - start;
	const { user, system } = process.cpuUsage(cpuBefore);
	const expected = scenarios[scenario].rows;
	if (rows !== expected) throw new Error(`${rows} rows came instead of ${expected}`);
	const peak = process.resourceUsage().maxRSS * 1024;
	return {
		calls: (await callsOf(url)) - callsBefore,
		wallMs,
		cpuMs: (user + system) / 1000 / rows,
		peakMb: peak / MB,
		grewMb: Math.max(0, peak - memoryBefore) / MB,
	};
}

async function main([scenario, name, url]: Array<string | undefined>): Promise<void> {
	if (!isScenario(scenario) || !isContestant(name) || url === undefined) {
		throw new Error('Needs scenario, contestant and address');
	}
	process.send?.(await measure(scenario, await contestants[name](), url));
	process.disconnect?.();
}

void main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});

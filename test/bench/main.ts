/** `npm run bench`: what our nodes cost beside n8n's HTTP Request node and a bare loop. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

import { contestants, hasHttpRequest } from './contestants';
import type { Measurement } from './measure';
import { LATENCIES_MS, scenarios } from './scenarios';

type Results = Map<string, Measurement>;

const COLUMNS = ['', 'calls', 'wall ms', 'CPU ms per row', 'peak MB', 'grew MB'];
const WIDTHS = [20, 7, 9, 16, 9, 9];

function start(file: string, args: string[]): ChildProcess {
	return fork(resolve(__dirname, file), args, { execArgv: process.execArgv });
}

/** What a child process says first; rejects if it ends without a word. */
async function firstMessage<T>(child: ChildProcess, isExpected: (message: unknown) => message is T): Promise<T> {
	return await new Promise((hear, fail) => {
		child.once('message', (message) => (isExpected(message) ? hear(message) : fail(new Error(String(message)))));
		child.once('exit', (code) => fail(new Error(`A child process ended with ${String(code)}`)));
	});
}

function isText(message: unknown): message is string {
	return typeof message === 'string';
}

function isMeasurement(message: unknown): message is Measurement {
	return typeof message === 'object' && message !== null && 'cpuMs' in message;
}

async function measureAll(scenario: string, latencyMs: number): Promise<Results> {
	const results: Results = new Map();
	for (const name of Object.keys(contestants)) {
		if (name === 'HTTP Request node' && !hasHttpRequest) continue;
		const server = start('server.ts', [String(latencyMs)]);
		try {
			const url = await firstMessage(server, isText);
			results.set(name, await firstMessage(start('measure.ts', [scenario, name, url]), isMeasurement));
		} finally {
			server.disconnect();
		}
	}
	return results;
}

function line(cells: string[]): string {
	return cells.map((cell, index) => (index ? cell.padStart(WIDTHS[index] ?? 0) : cell.padEnd(WIDTHS[0] ?? 0))).join('');
}

function figures(name: string, { calls, wallMs, cpuMs, peakMb, grewMb }: Measurement): string {
	return line([name, String(calls), wallMs.toFixed(0), cpuMs.toFixed(3), peakMb.toFixed(0), grewMb.toFixed(0)]);
}

/** How many times as much of each our node takes; below 1 it takes less. */
function ratios(results: Results): string[] {
	const [ours, ...others] = [...results];
	if (ours === undefined) return [];
	return others.map(([name, theirs]) => {
		const times = (part: 'cpuMs' | 'peakMb' | 'wallMs'): string => (ours[1][part] / theirs[part]).toFixed(2);
		return `  ours to ${name}: wall ${times('wallMs')}, CPU ${times('cpuMs')}, memory ${times('peakMb')}`;
	});
}

async function main(): Promise<void> {
	console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
	if (!hasHttpRequest) {
		console.log("Without n8n's HTTP Request node: it comes with the n8n that `npm start` installs.");
	}
	for (const [scenario, { title }] of Object.entries(scenarios)) {
		for (const latencyMs of LATENCIES_MS) {
			console.log(`\n${title}; the server answers ${latencyMs ? `after ${latencyMs} ms` : 'at once'}`);
			console.log(line(COLUMNS));
			const results = await measureAll(scenario, latencyMs);
			for (const [name, measurement] of results) console.log(figures(name, measurement));
			for (const ratio of ratios(results)) console.log(ratio);
		}
	}
}

void main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});

import { setImmediate as turn } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import type { INodeParameters } from 'n8n-workflow';

import { biginKeys } from '../../../sandbox/bigin/tokens';
import { handClock, type HandClock } from '../../../sandbox/machinery/clock';
import type { Sandbox } from '../../../sandbox/server';
import { BIGIN_START } from '../biginApi';
import { biginStand } from '../contract/stands';
import type { Account } from '../engine';
import { startSandbox } from '../sandbox';
import { biginTriggerWith, newProcess, type Process } from './biginTrigger';
import { SmallN8n, type SmallN8nOptions } from './smallN8n';

/** Bigin, somebody who works in it, and as many processes of n8n as a test starts. */
export interface Stage {
	sandbox: Sandbox;
	clock: HandClock;
	/** Works in Bigin, below `/bigin/v2`. */
	api: AxiosInstance;
	account: Account;
	/** A new process of n8n with the trigger; its memory is empty. Not active yet. */
	n8n: (parameters?: INodeParameters, more?: Partial<SmallN8nOptions>) => Promise<SmallN8n>;
	/** Kills a process and starts another in its place, which takes up the workflow. */
	restart: (old: SmallN8n, parameters?: INodeParameters) => Promise<SmallN8n>;
	/** Resolves when no notification is under way. */
	told: () => Promise<void>;
	/** Lets time pass, with a look of each timer every ten seconds, and what it starts. */
	pass: (ms: number, ...processes: SmallN8n[]) => Promise<void>;
	/** Makes a contact in Bigin. @returns its id */
	contact: (name: string) => Promise<string>;
	/** What the trigger asked of Bigin: method and path, without the work of others. */
	asked: () => string[];
}

const TICK_MS = 10_000;

/** Turns of the machine without a call under way after which nothing more is to come. */
const QUIET_TURNS = 10;

/** Opens a stage for the tests of one file. Everything on it is new for each test. */
export function openStage(): Stage {
	const running: SmallN8n[] = [];
	let processes: Process[] = [];
	const clock = handClock(BIGIN_START);
	const stage: Partial<Stage> & Pick<Stage, 'asked'> = {
		clock,
		asked: () =>
			(stage.sandbox?.callDetails('bigin') ?? [])
				.filter(({ headers }) => String(headers['user-agent']) !== 'somebody')
				.map(({ line }) => line),
	};
	const opened = stage as Stage;

	beforeAll(async () => {
		stage.sandbox = await startSandbox({ clock, checkResponses: true, bigin: { tokenSeconds: 86_400_000, contacts: 20, seed: { companies: 5, pipelineRecords: 30, products: 5, tasks: 5, events: 5, calls: 5, notes: 5 } } });
		stage.api = axios.create({
			baseURL: `${stage.sandbox.url('bigin')}/bigin/v2`,
			headers: { authorization: `Zoho-oauthtoken ${biginKeys.accessToken}`, 'user-agent': 'somebody' },
		});
	});
	beforeEach(() => {
		stage.account = biginStand.accountAt(opened.sandbox);
	});
	afterEach(async () => {
		await Promise.all(running.splice(0).map(async (n8n) => await n8n.kill()));
		const bad = [...opened.sandbox.badAnswers(), ...opened.sandbox.violations('bigin')];
		processes = [];
		opened.sandbox.reset();
		expect(bad).toEqual([]);
	});

	stage.n8n = async (parameters = {}, more = {}) => {
		const process = newProcess(clock);
		processes.push(process);
		const n8n = await SmallN8n.start({
			node: biginTriggerWith(process.parts),
			account: opened.account,
			parameters: { events: ['Contacts.all'], ...parameters },
			...more,
		});
		running.push(n8n);
		return n8n;
	};
	stage.restart = async (old, parameters) => {
		const { port, database } = old;
		await old.kill();
		const n8n = await opened.n8n(parameters, { port, database });
		await n8n.activate('init');
		return n8n;
	};
	stage.told = async () => await opened.sandbox.bigin.settled();
	stage.pass = async (ms, ...looking) => {
		for (let passed = 0; passed < ms; passed += TICK_MS) {
			clock.advance(Math.min(TICK_MS, ms - passed));
			looking.forEach((n8n) => n8n.tick());
			await quiet(processes);
		}
	};
	stage.contact = async (name) => {
		const { data } = await opened.api.post('/Contacts', { data: [{ Last_Name: name }] });
		await opened.told();
		return String(data.data[0].details.id);
	};
	return opened;
}

/** Waits until the timers have nothing more to do. */
async function quiet(processes: readonly Process[]): Promise<void> {
	for (let turns = 0; turns < QUIET_TURNS; turns++) {
		await turn();
		if (processes.some(({ isBusy }) => isBusy())) turns = 0;
	}
}

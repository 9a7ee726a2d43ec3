import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { duration } from './duration';
import { currentN8n, type LocalN8n } from './localN8n';
import { nodeForN8n } from './nodeForN8n';
import { ownEnvironment } from './npm';
import { paths } from './paths';
import { Problem, tail } from './problem';
import type { Programs } from './programs';

const READY_WITHIN_MS = 180_000;
const ASK_EVERY_MS = 250;

export interface N8nPlace {
	/** Which n8n; left out, the current one. */
	n8n?: LocalN8n;
	home: string;
	port: number;
	/** Where n8n's task runner talks to it. */
	brokerPort: number;
	/** Where its logs go; left out, where those of `npm start` go. */
	logs?: string;
	/** Environment variables of n8n that differ from those of `npm start`. */
	settings?: Record<string, string>;
}

/** What starts a command of n8n. */
function n8nCommand(n8n: LocalN8n, args: string[]): { command: string; args: string[]; cwd: string } {
	return {
		command: nodeForN8n(n8n),
		args: [join(n8n.folder, 'node_modules', 'n8n', 'bin', 'n8n'), ...args],
		cwd: n8n.folder,
	};
}

/** Without a key of our own n8n would print a new one; it only protects this folder's sandbox credentials. */
function encryptionKey(home: string): string {
	const file = join(home, 'encryption-key');
	if (!existsSync(file)) {
		mkdirSync(home, { recursive: true });
		writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
	}
	return readFileSync(file, 'utf8');
}

/** An n8n for this machine only, that asks nothing of the internet and nothing of the user. */
function n8nEnvironment({ n8n = currentN8n, home, port, brokerPort, settings }: N8nPlace): NodeJS.ProcessEnv {
	return ownEnvironment({
		N8N_USER_FOLDER: home,
		N8N_ENCRYPTION_KEY: encryptionKey(home),
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		NODE_NO_WARNINGS: '1',
		...n8n.settings,
		...settings,
	});
}

/** Runs one n8n command, such as `import:workflow`, to its end. */
export async function runN8n(programs: Programs, call: { place: N8nPlace; args: string[] }): Promise<void> {
	const log = join(call.place.logs ?? paths.logs, `n8n-${(call.args[0] ?? '').replace(':', '-')}.log`);
	const { code, output } = await programs.run({
		...n8nCommand(call.place.n8n ?? currentN8n, call.args),
		env: n8nEnvironment(call.place),
		log,
	});
	if (code !== 0) {
		throw new Problem(
			`n8n ${call.args[0] ?? ''} ended with code ${code}.`,
			`To begin with an empty n8n, delete ${call.place.home}. The end of ${log}:\n${tail(output)}`,
		);
	}
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}

export interface RunningN8n {
	address: string;
	/** Rejects when n8n ends by itself. */
	ended: Promise<never>;
	/** Ends n8n as a loss of power would. */
	kill(): void;
}

/** Starts n8n and waits until it takes requests. */
export async function startN8n(programs: Programs, place: N8nPlace): Promise<RunningN8n> {
	const which = place.n8n ?? currentN8n;
	const log = join(place.logs ?? paths.logs, 'n8n.log');
	const address = `http://127.0.0.1:${place.port}`;
	const n8n = programs.launch({
		...n8nCommand(which, ['start']),
		env: n8nEnvironment(place),
		log,
	});
	const help =
		`To begin with an empty n8n, delete ${place.home}; to install it anew, delete ${which.folder}.\n` +
		`The end of ${log}:\n`;
	const ended = n8n.ended.then((code): never => {
		throw new Problem(`n8n ended with code ${code}.`, help + tail(n8n.output(), 25));
	});
	// Whoever waits for the end hears of it; nobody has to.
	ended.catch(() => undefined);
	await Promise.race([ended, untilReady(address, log)]);
	return { address, ended, kill: n8n.kill };
}

async function untilReady(address: string, log: string): Promise<void> {
	for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await wait(ASK_EVERY_MS)) {
		if (await answers(`${address}/healthz/readiness`)) return;
	}
	throw new Problem(
		`n8n did not become ready in ${duration(READY_WITHIN_MS)}.`,
		`See ${log}; a second start is quicker.`,
	);
}

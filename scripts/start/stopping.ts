const CODE_AFTER = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const WATCH_PARENT_MS = 1_000;

/**
 * Resolves to an exit code when we are told to stop: by Ctrl-C, by a signal, or because the npm that started us is gone
 * (a signal to npm ends its shell, but not what the shell runs). A second Ctrl-C does not wait for anything.
 */
export async function whenToldToStop(atOnce: () => void): Promise<number> {
	return await new Promise((resolve) => {
		let told = false;
		const stop = (code: number) => {
			if (told) {
				atOnce();
				return;
			}
			told = true;
			console.log('\nEnding n8n and the sandbox …');
			resolve(code);
		};
		process.on('SIGHUP', () => stop(CODE_AFTER.SIGHUP));
		process.on('SIGINT', () => stop(CODE_AFTER.SIGINT));
		process.on('SIGTERM', () => stop(CODE_AFTER.SIGTERM));
		const parent = process.ppid;
		setInterval(() => {
			if (process.ppid !== parent && !told) stop(CODE_AFTER.SIGTERM);
		}, WATCH_PARENT_MS).unref();
	});
}

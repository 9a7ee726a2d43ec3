import { startServer, type Sandbox, type ServerOptions } from '../../sandbox/server';

/**
 * Starts a sandbox for the tests of one file, on a free port, and stops it after them.
 * Call it in `beforeAll`, or at the top of a test.
 */
export async function startSandbox(options: ServerOptions = {}): Promise<Sandbox> {
	const sandbox = await startServer(options);
	running.push(sandbox);
	return sandbox;
}

const running: Sandbox[] = [];

afterAll(async () => {
	await Promise.all(running.splice(0).map(async (sandbox) => await sandbox.stop()));
});

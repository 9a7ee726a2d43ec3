import { createServer, type Server } from 'node:net';
import { choosePort, isFree } from '../../../scripts/start/ports';

async function listen(): Promise<{ server: Server; port: number }> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return { server, port: address.port };
}

describe('choosing a port', () => {
	let taken: { server: Server; port: number };

	beforeEach(async () => {
		taken = await listen();
	});

	afterEach(async () => {
		await new Promise((resolve) => taken.server.close(resolve));
	});

	test('a port somebody listens on is not free', async () => {
		expect(await isFree(taken.port)).toBe(false);
	});

	test('a port is free again once its listener has gone', async () => {
		const other = await listen();
		await new Promise((resolve) => other.server.close(resolve));
		expect(await isFree(other.port)).toBe(true);
	});

	test('the usual port in use is passed over for a later one', async () => {
		const port = await choosePort({ who: 'n8n', usual: taken.port, flag: 'port' });
		expect(port).toBeGreaterThan(taken.port);
		expect(await isFree(port)).toBe(true);
	});

	test('a port already given away is passed over', async () => {
		const first = await choosePort({ who: 'n8n', usual: taken.port, flag: 'port' });
		const second = await choosePort({ who: 'the sandbox', usual: taken.port, flag: 'sandbox-port', taken: [first] });
		expect(second).toBeGreaterThan(first);
	});

	test("the user's own port is refused when in use, with the option to change", async () => {
		const choice = choosePort({ who: 'n8n', usual: 5678, flag: 'port', chosen: taken.port });
		await expect(choice).rejects.toMatchObject({
			message: `Port ${taken.port} is in use, so n8n cannot listen there.`,
			next: `Choose another one: npm start -- --port ${taken.port + 1}`,
		});
	});
});

import { parseArgs } from 'node:util';
import { bigchangeClient, bigchangeCustomers } from './bigchange/tokens';
import { biginKeys } from './bigin/tokens';
import { bigtimeKeys } from './bigtime/access';
import { bizzstreamKeys } from './bizzstream/seed/users';
import { leanlawKeys } from './leanlaw/access';
import { startServer, type Sandbox } from './server';

const DEFAULT_PORT = 4010;

function portFrom(args: readonly string[]): number {
	const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } } });
	const port = Number(values.port ?? DEFAULT_PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`Not a port: ${values.port}`);
	return port;
}

function greeting(sandbox: Sandbox): string {
	const { clientId, clientSecret, accessToken } = biginKeys;
	return [
		`LeanLaw  ${sandbox.url('leanlaw')}`,
		`         API keys: ${Object.keys(leanlawKeys).join(', ')}`,
		`Bigin    ${sandbox.url('bigin')}`,
		`         client ID ${clientId}, client secret ${clientSecret}, or access token ${accessToken}`,
		`BigChange ${sandbox.url('bigchange')}`,
		`         client ID ${bigchangeClient.clientId}, client secret ${bigchangeClient.clientSecret}, customer ID ${bigchangeCustomers.approved}`,
		`BigTime  ${sandbox.url('bigtime')}`,
		`         API key ${bigtimeKeys.apiKey}, or user ${bigtimeKeys.userId} with password ${bigtimeKeys.password}; firm ID ${bigtimeKeys.firm}`,
		`BizzStream ${sandbox.url('bizzstream')}`,
		`         environment ${bizzstreamKeys.environmentId}, access token ${bizzstreamKeys.accessToken}, or user ${bizzstreamKeys.username}, password ${bizzstreamKeys.password}`,
		'Stop with Ctrl+C.',
	].join('\n');
}

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if ('code' in error && error.code === 'EADDRINUSE') return 'The port is in use. Choose another with --port.';
	return error.message;
}

async function main(): Promise<void> {
	try {
		const sandbox = await startServer({ port: portFrom(process.argv.slice(2)) });
		process.stdout.write(`${greeting(sandbox)}\n`);
		const end = (): void => {
			void sandbox.stop().then(() => process.exit(0));
		};
		process.once('SIGINT', end);
		process.once('SIGTERM', end);
	} catch (error) {
		process.stderr.write(`The sandbox did not start. ${reasonOf(error)}\n`);
		process.exitCode = 1;
	}
}

void main();

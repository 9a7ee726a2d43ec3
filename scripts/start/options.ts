import { parseArgs } from 'node:util';
import { Problem } from './problem';

export interface Options {
	/** Run and check all examples, print their rows, end everything and exit. */
	once: boolean;
	help: boolean;
	/** Undefined where the user left the choice to us. */
	port?: number;
	sandboxPort?: number;
}

export const HELP = `npm start                           try the nodes in a real n8n on this machine
npm start -- --once                 run and check all examples, print their rows, end everything
npm start -- --port 5700            the port of n8n (otherwise 5678, or the next free one)
npm start -- --sandbox-port 4100    the port of the sandbox (otherwise 4010, or the next free one)
npm start -- --help                 this text

The first start installs n8n into .local (about five minutes, 3 GB); later ones take seconds.
No account is needed: the nodes talk to a sandbox of the vendors' APIs that runs here too.
To start over, delete .local/n8n-home (workflows and sign-in) or all of .local.`;

function asPort(flag: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new Problem(`--${flag} must be a port number, but is '${text}'.`, 'Give a number from 1024 to 65535.');
}

/** Reads the command line; an option that does not exist is refused with the help text. */
export function readOptions(args: string[]): Options {
	try {
		const { values } = parseArgs({
			args,
			options: {
				once: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
				port: { type: 'string' },
				'sandbox-port': { type: 'string' },
			},
		});
		return {
			once: values.once ?? false,
			help: values.help ?? false,
			port: asPort('port', values.port),
			sandboxPort: asPort('sandbox-port', values['sandbox-port']),
		};
	} catch (failure) {
		if (failure instanceof Problem) throw failure;
		const reason = failure instanceof Error ? failure.message.split('. ')[0] : String(failure);
		throw new Problem(`${reason}.`, `\n${HELP}`);
	}
}

import { parseArgs } from 'node:util';
import { currentN8n, formerN8n, type LocalN8n } from '../../scripts/start/localN8n';
import { Problem } from '../../scripts/start/problem';

export interface Options {
	/** Each of these n8n is gone through. */
	n8n: LocalN8n[];
	/** Only stories whose name contains this, in small letters. */
	only: string;
	help: boolean;
}

export const HELP = `npm run test:e2e                        use the nodes in a browser, in today's n8n and in the last n8n 1
npm run test:e2e -- --n8n 2             in one of them only (1 or 2)
npm run test:e2e -- --only leanlaw      only stories with this in their name
npm run test:e2e -- --help              this text

Each n8n and its sandbox are its own: it may run beside npm start. Of a story that fails, the last
picture and a trace are left in .local/e2e; logs are in .local/logs/e2e.
Look at a trace with: npx playwright-core show-trace .local/e2e/<name>.zip`;

function chosen(major: string | undefined): LocalN8n[] {
	const all = [currentN8n, formerN8n];
	const which = all.filter((n8n) => major === undefined || String(n8n.major) === major);
	if (which.length > 0) return which;
	throw new Problem(`--n8n must be 1 or 2, but is '${major}'.`, `\n${HELP}`);
}

/** Reads the command line; an option that does not exist is refused with the help text. */
export function readOptions(args: string[]): Options {
	try {
		const { values } = parseArgs({
			args,
			options: {
				n8n: { type: 'string' },
				only: { type: 'string', default: '' },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		return { n8n: chosen(values.n8n), only: (values.only ?? '').toLowerCase(), help: values.help ?? false };
	} catch (failure) {
		if (failure instanceof Problem) throw failure;
		const reason = failure instanceof Error ? failure.message.split('. ')[0] : String(failure);
		throw new Problem(`${reason}.`, `\n${HELP}`);
	}
}

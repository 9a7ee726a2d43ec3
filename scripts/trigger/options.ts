import { parseArgs } from 'node:util';
import { Problem } from '../start/problem';

const ENGINES = ['legacy', 'vm'] as const;

export type Engine = (typeof ENGINES)[number];

export interface Options {
	/** How long events go on while channels live for a minute. */
	minutes: number;
	/** Changes of the burst. */
	burst: number;
	/** Changes of the burst in a second. */
	rate: number;
	/** Changes of the burst that share a notification. */
	together: number;
	/** What evaluates n8n's expressions. */
	engine: Engine;
	help: boolean;
}

export const HELP = `npm run test:trigger                       prove the Bigin Trigger in a real n8n (about four minutes)
npm run test:trigger -- --minutes 10       so long events go on while channels live for a minute (otherwise 2)
npm run test:trigger -- --burst 10000      so many changes in one go (otherwise 500), 0 leaves the burst out
npm run test:trigger -- --rate 100         so many of them a second (otherwise 100)
npm run test:trigger -- --together 10      so many of them in one notification (otherwise 1)
npm run test:trigger -- --engine vm        n8n with the engine that it usually evaluates expressions with (otherwise legacy)
npm run test:trigger -- --help             this text

The usual engine opens a sandbox of its own for each call, which takes n8n ten times the work and about 15 MB while it
lasts; the trigger is the same with both, so the proof takes the light one.
Its n8n and its sandbox are its own: it may run beside npm start. Logs are in .local/logs/trigger.`;

function asNumber(flag: string, text: string, { from, to }: { from: number; to: number }): number {
	const value = Number(text);
	if (text.trim() !== '' && value >= from && value <= to) return value;
	throw new Problem(`--${flag} must be a number from ${from} to ${to}, but is '${text}'.`, `\n${HELP}`);
}

function asEngine(text: string): Engine {
	const engine = ENGINES.find((each) => each === text);
	if (engine !== undefined) return engine;
	throw new Problem(`--engine must be ${ENGINES.join(' or ')}, but is '${text}'.`, `\n${HELP}`);
}

/** Reads the command line; an option that does not exist is refused with the help text. */
export function readOptions(args: string[]): Options {
	try {
		const { values } = parseArgs({
			args,
			options: {
				minutes: { type: 'string', default: '2' },
				burst: { type: 'string', default: '500' },
				rate: { type: 'string', default: '100' },
				together: { type: 'string', default: '1' },
				engine: { type: 'string', default: 'legacy' },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		return {
			minutes: asNumber('minutes', values.minutes ?? '', { from: 1, to: 1_440 }),
			burst: asNumber('burst', values.burst ?? '', { from: 0, to: 100_000 }),
			rate: asNumber('rate', values.rate ?? '', { from: 1, to: 1_000 }),
			together: asNumber('together', values.together ?? '', { from: 1, to: 100 }),
			engine: asEngine(values.engine ?? ''),
			help: values.help ?? false,
		};
	} catch (failure) {
		if (failure instanceof Problem) throw failure;
		const reason = failure instanceof Error ? failure.message.split('. ')[0] : String(failure);
		throw new Problem(`${reason}.`, `\n${HELP}`);
	}
}

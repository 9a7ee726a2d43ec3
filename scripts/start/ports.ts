import { createServer } from 'node:net';
import { Problem } from './problem';

const PORTS_TRIED = 50;
const LAST_PORT = 65_535;

export interface PortWish {
	/** Who will listen there, for the message. */
	who: string;
	usual: number;
	/** The option of `npm start` that sets this port, if there is one. */
	flag?: string;
	/** The user's own choice: taken or refused, never replaced. */
	chosen?: number;
	/** Ports already given away, though nobody listens there yet. */
	taken?: number[];
}

/** Whether nobody listens on a port of this machine. */
export async function isFree(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
	});
}

function instead(flag: string | undefined, port: number): string {
	return flag === undefined ? 'End one of the programs that listen there.' : `Choose another one: npm start -- --${flag} ${port}`;
}

/** The user's port if it is free; otherwise the usual one, or the next free one after it. */
export async function choosePort(wish: PortWish): Promise<number> {
	const { who, usual, flag, chosen, taken = [] } = wish;
	if (chosen !== undefined) {
		if (!taken.includes(chosen) && (await isFree(chosen))) return chosen;
		throw new Problem(
			`Port ${chosen} is in use, so ${who} cannot listen there.`,
			instead(flag, chosen + 1),
		);
	}
	for (let port = usual; port < Math.min(usual + PORTS_TRIED, LAST_PORT); port++) {
		if (!taken.includes(port) && (await isFree(port))) return port;
	}
	throw new Problem(
		`Ports ${usual} to ${usual + PORTS_TRIED - 1} are all in use, so ${who} cannot start.`,
		instead(flag, usual + 1000),
	);
}

import { currentN8n } from '../../scripts/start/localN8n';
import { packNodes } from '../../scripts/start/packNodes';
import type { Programs } from '../../scripts/start/programs';
import type { Act } from './act';
import { openEmptyStage } from './emptyStage';
import type { Options } from './options';
import { openStartedStage } from './startedStage';
import { storiesAfterStart, storiesOfNodes } from './stories';

/** What the options ask for. Without stories there is no act. The nodes are packed once for all of them. */
export function actsOf(programs: Programs, { n8n, only }: Options): Act[] {
	let packing: Promise<string> | undefined;
	const packed = async () => await (packing ??= packNodes(programs));
	const empty = n8n.map((each): Act => ({
		title: `n8n ${each.major}`,
		open: async () => await openEmptyStage(programs, { n8n: each, packed }),
		stories: storiesOfNodes,
	}));
	const started: Act = {
		title: `n8n ${currentN8n.major} after npm start`,
		open: async () => await openStartedStage(programs, packed),
		stories: storiesAfterStart,
	};
	return [...empty, ...(n8n.includes(currentN8n) ? [started] : [])]
		.map((act) => ({ ...act, stories: act.stories.filter(({ name }) => name.toLowerCase().includes(only)) }))
		.filter(({ stories }) => stories.length > 0);
}

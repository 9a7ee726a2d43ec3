import type { Programs } from '../start/programs';
import type { Checks } from './checks';
import { firstEvents } from './firstEvents';
import type { Options } from './options';
import { openStage } from './stage';

/** `npm run test:trigger`: see options.ts for what a user is told of it. */
export async function prove(programs: Programs, { checks }: { options: Options; checks: Checks }): Promise<void> {
	const stage = await openStage(programs);
	await checks.part('Event in, execution out', async () => await firstEvents(stage, checks));
}

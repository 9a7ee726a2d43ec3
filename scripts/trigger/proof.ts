import type { Programs } from '../start/programs';
import { burstOfEvents } from './burst';
import type { Checks } from './checks';
import { firstEvents } from './firstEvents';
import { minutesOfEvents } from './minutes';
import type { Options } from './options';
import { openStage } from './stage';
import { strangers } from './strangers';
import { listening, switching } from './switching';

/** `npm run test:trigger`: see options.ts for what a user is told of it. */
export async function prove(programs: Programs, { options, checks }: { options: Options; checks: Checks }): Promise<void> {
	const { burst, engine, minutes, rate, together } = options;
	const stage = await openStage(programs, engine);
	await checks.part('Event in, execution out', async () => await firstEvents(stage, checks));
	await checks.part('Strangers', async () => await strangers(stage, checks));
	await checks.part('Listening for a test event', async () => await listening(stage, checks));
	if (burst > 0) await checks.part(`${burst} changes, ${rate} a second, ${together} in a notification`, async () => await burstOfEvents(stage, checks, options));
	await checks.part(`${minutes} minutes of events, with channels that live for one`, async () => await minutesOfEvents(stage, checks, minutes));
	await checks.part('Switching off and on', async () => await switching(stage, checks));
	checks.check('every call was as the API description of Bigin allows', stage.sandbox.violations('bigin').length === 0, stage.sandbox.violations('bigin').slice(0, 3).join('; '));
}

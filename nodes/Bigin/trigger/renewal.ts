import type { Failure } from '../../shared/answer';
import { openChannel } from './channel';
import type { Life } from './diary';
import type { Watching } from './watching';

/** The timer renews a channel when half of its life is over; a notification steps in when three quarters are. */
const SHARE_LEFT = { usual: 1 / 2, late: 1 / 4 };

/** Whether a channel has little time left. `now` is ms since 1970. */
export function isRenewalDue({ from, until }: Life, now: number, when: keyof typeof SHARE_LEFT): boolean {
	return until - now <= (until - from) * SHARE_LEFT[when];
}

/** Opens the channel again, which moves its end. One call, one credit. @returns what went wrong */
export async function renew({ ask, wanted, diary, parts }: Watching): Promise<Failure | undefined> {
	const now = parts.clock.now();
	const life = await openChannel(ask, wanted, now);
	if ('failure' in life) {
		diary.renewalFailed = now;
		return life.failure;
	}
	diary.life = life;
	diary.confirmed = now;
	return undefined;
}

import { bigChange } from './stories/bigChange';
import { bigChangeAssets } from './stories/bigChangeAssets';
import { bigin } from './stories/bigin';
import { biginTrigger } from './stories/biginTrigger';
import { bigTime } from './stories/bigTime';
import { bizzStream } from './stories/bizzStream';
import { leanLaw } from './stories/leanLaw';
import type { Story } from './story';

/** One for each node. */
export const stories: Story[] = [leanLaw, bigin, biginTrigger, bigTime, bizzStream, bigChange, bigChangeAssets];

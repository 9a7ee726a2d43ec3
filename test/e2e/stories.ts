import { bigChange } from './stories/bigChange';
import { bigChangeAssets } from './stories/bigChangeAssets';
import { bigin } from './stories/bigin';
import { biginTrigger } from './stories/biginTrigger';
import { bigTime } from './stories/bigTime';
import { bizzStream } from './stories/bizzStream';
import { firstExample } from './stories/firstExample';
import { leanLaw } from './stories/leanLaw';
import { newcomers } from './stories/newcomers';
import { tools } from './stories/tools';
import type { Story } from './story';

/** One for each node, in an n8n where nobody has connected an account yet. */
export const storiesOfNodes: Story[] = [leanLaw, bigin, biginTrigger, bigTime, bizzStream, bigChange, bigChangeAssets];

/** What people do in the n8n that `npm start` opens. */
export const storiesAfterStart: Story[] = [firstExample, ...newcomers, ...tools];

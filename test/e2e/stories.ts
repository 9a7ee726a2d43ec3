import { leanLaw } from './stories/leanLaw';
import type { Story } from './story';

export const stories: Story[] = [leanLaw];

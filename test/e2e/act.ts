import type { Sandbox } from '../../sandbox/server';
import type { Story } from './story';

/** An n8n that runs, with its owner, and the sandbox beside it. */
export interface Stage {
	/** Where n8n is. */
	address: string;
	sandbox: Sandbox;
	close(): Promise<void>;
}

/** Stories that are told in one n8n, one after the other. */
export interface Act {
	title: string;
	open: () => Promise<Stage>;
	stories: Story[];
}

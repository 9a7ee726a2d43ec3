import type { Story } from '../story';

const EXAMPLE = 'LeanLaw: what clients owe';

/** Somebody who ran `npm start` opens an example and runs it. */
export const firstExample: Story = {
	name: 'The first example',
	tell: async ({ editor: { openWorkflow, runWorkflow }, step }) => {
		await step('it is found among the workflows', async () => await openWorkflow(EXAMPLE));
		await step('it runs to its end', async () => await runWorkflow());
	},
};

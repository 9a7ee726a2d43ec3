import type { Story } from '../story';

interface Tool {
	node: string;
	resource: string;
	/** A list from which something has to be chosen first. */
	first?: string;
}

const TOOLS: Tool[] = [
	{ node: 'LeanLaw', resource: 'Client' },
	{ node: 'Bigin', resource: 'Company' },
	{ node: 'BigTime', resource: 'Project' },
	{ node: 'BizzStream', resource: 'Document', first: 'Document Definition' },
	{ node: 'BigChange', resource: 'Job' },
	{ node: 'BigChange Assets', resource: 'Asset' },
];

function answersAnAgent({ node, resource, first }: Tool): Story {
	return {
		name: `${node} as a tool`,
		tell: async ({ editor: { addAgent, addTool, panel }, step }) => {
			await step('an AI agent gets the node as a tool', async () => {
				await addAgent();
				await addTool(`${node} Tool`);
			});
			await step('the tool answers with rows', async () => {
				await panel.choose('Resource', resource);
				await panel.choose('Operation', 'Get Many');
				if (first !== undefined) await panel.pickFirst(first);
				await panel.execute();
				await panel.seeRows('response', '49');
			});
		},
	};
}

/** Somebody who has an AI agent lets it look things up. What an agent then does with them is tried in the examples. */
export const tools: Story[] = TOOLS.map(answersAnAgent);

import type { Story } from '../story';

interface FirstRows {
	node: string;
	action: string;
	/** A property of the records. */
	property: string;
	/** A list from which something has to be chosen first. */
	first?: string;
	/** The list from which one record is taken. */
	record: string;
}

const FIRST_ROWS: FirstRows[] = [
	{ node: 'LeanLaw', action: 'Get many clients', property: 'clientId', record: 'Client' },
	{ node: 'Bigin', action: 'Get many contacts', property: 'Last_Name', record: 'Contact' },
	{ node: 'BigTime', action: 'Get many projects', property: 'ProjectCode', record: 'Project' },
	{ node: 'BizzStream', action: 'Get many documents', property: '_id', first: 'Document Definition', record: 'Document' },
	{ node: 'BigChange', action: 'Get many contacts', property: 'accountStatus', record: 'Contact' },
	{ node: 'BigChange Assets', action: 'Get many assets', property: 'displayId', record: 'Asset' },
];

function comesToRows({ node, action, first, record }: FirstRows): Story {
	return {
		name: `A newcomer to ${node}`,
		tell: async ({ editor: { addNode, panel }, step }) => {
			await step('the node is found by its name', async () => await addNode(node, action));
			await step('Execute shows rows, with nothing typed and no account to connect', async () => {
				if (first !== undefined) await panel.pickFirst(first);
				await panel.execute();
				await panel.seeRows('50 items');
			});
			await step('one record is picked from the list and shown', async () => {
				await panel.choose('Operation', 'Get');
				await panel.pickFirst(record);
				await panel.execute();
				await panel.seeRows('1 item');
			});
		},
	};
}

/** Before the first run, the next node has the properties to drag. */
function showsItsOutput({ node, action, property }: FirstRows): Story {
	return {
		name: `${node} before its first run`,
		tell: async ({ editor: { addNode, addNext, panel }, step }) => {
			await step('the next node shows which properties will come', async () => {
				await addNode(node, action);
				await addNext('Edit Fields (Set)');
				await panel.seeInput('Preview', property);
			});
		},
	};
}

/** Somebody who ran `npm start`, as the README says, comes to rows of each vendor. */
export const newcomers: Story[] = FIRST_ROWS.flatMap((each) => [comesToRows(each), showsItsOutput(each)]);

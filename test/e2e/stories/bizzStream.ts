import type { Story } from '../story';

/** A planner adds a customer with the fields of the firm's own definition, and looks others up. */
export const bizzStream: Story = {
	name: 'BizzStream',
	tell: async ({ editor: { addNode, panel, credentialForm, seeIcons }, sandbox, step }) => {
		await step('the node is found by its name', async () => await addNode('BizzStream', 'Create a document'));
		await step('an account is connected with an access token', async () => {
			await panel.connectAccount();
			await credentialForm.fill({
				'Base URL': sandbox.url('bizzstream'),
				'Environment ID': 'kestrel_service',
				'Access Token': 'sandbox-token',
			});
			await credentialForm.save();
		});
		await step('a definition is picked from the list by typing its name', async () => {
			await panel.pick('Document Definition', 'Cust', 'Customer (customer)');
		});
		await step('the fields of the definition are filled in, and the document is created', async () => {
			await panel.fill('Customer number', 'C20001');
			await panel.fill('Name', 'Delgado Bakery');
			await panel.choose('Segment', 'Business');
			await panel.execute();
			await panel.seeRows('Delgado Bakery', 'C20001');
		});
		await step('a document is picked from the list by typing its name', async () => {
			await panel.choose('Operation', 'Get');
			await panel.pick('Document', 'Delgado', 'Delgado Bakery');
			await panel.execute();
			await panel.seeRows('C20001', 'business');
		});
		await step('a document that is not there is told in our words', async () => {
			await panel.pickBy('Document', 'By ID');
			await panel.fill('Document', 'crm:1');
			await panel.execute();
			await panel.seeMessage("BizzStream has no document 'crm:1'");
		});
		await step('many documents are shown as rows', async () => {
			await panel.choose('Operation', 'Get Many');
			await panel.execute();
			await panel.seeRows('50 items', /^crm:\d+$/);
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => await seeIcons('bizzstream'));
	},
};

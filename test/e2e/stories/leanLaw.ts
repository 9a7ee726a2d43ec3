import type { Story } from '../story';

/** A bookkeeper adds a client with the firm's own fields, and looks others up. */
export const leanLaw: Story = {
	name: 'LeanLaw',
	tell: async ({ editor: { addNode, panel, credentialForm, seeIcons }, sandbox, step }) => {
		await step('the node is found by its name', async () => await addNode('LeanLaw', 'Create a client'));
		await step('an account is connected with an API key', async () => {
			await panel.connectAccount();
			await credentialForm.fill({ 'API Key': 'sandbox-key', 'Base URL': sandbox.url('leanlaw') });
			await credentialForm.save();
		});
		await step("the firm's own fields are there to be filled in when the panel is opened again", async () => {
			await panel.reopen();
			await panel.fill('Name', 'Delgado Bakery');
			await panel.choose('Client tier', 'Gold');
			await panel.fill('Referred by', 'Nadia Okafor');
		});
		await step('a client without any contact is refused in our words', async () => {
			await panel.execute();
			await panel.seeMessage("'Company Name' is empty: fill it in, or fill in both First Name and Last Name");
		});
		await step('the client is created, with these fields', async () => {
			await panel.fill('Company Name', 'Delgado Bakery LLC');
			await panel.execute();
			await panel.seeRows('Delgado Bakery LLC', 'Nadia Okafor');
		});
		await step('another resource shows its own fields', async () => {
			await panel.choose('Resource', 'Matter');
			await panel.choose('Operation', 'Create');
			await panel.seeField('Venue');
		});
		await step('a client is picked from the list by typing its name', async () => {
			await panel.choose('Resource', 'Client');
			await panel.choose('Operation', 'Get');
			await panel.pick('Client', 'Tidewater Brew', 'Tidewater Brewing Co. (C-1824)');
		});
		await step('the client is shown', async () => {
			await panel.execute();
			await panel.seeRows('Tidewater Brewing Co.', 'C-1824');
		});
		await step('many clients are shown as rows', async () => {
			await panel.choose('Operation', 'Get Many');
			await panel.addOption('Add Filter', 'Search');
			await panel.fill('Search', 'Tidewater');
			await panel.execute();
			await panel.seeRows('Tidewater Bakery LLC', 'Tidewater Brewing Co.');
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => await seeIcons('leanlaw'));
	},
};

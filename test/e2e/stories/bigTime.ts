import type { Story } from '../story';

/** A project manager looks up projects, and records time on one. */
export const bigTime: Story = {
	name: 'BigTime',
	tell: async ({ editor: { addNode, panel, credentialForm, seeIcons }, sandbox, step }) => {
		await step('the node is found by its name', async () => await addNode('BigTime', 'Get a project'));
		await step('an account is connected with an API key', async () => {
			await panel.connectAccount();
			await credentialForm.fill({
				'API Key': 'sandbox-key',
				'Firm ID': 'sand-box-firm',
				'Base URL': `${sandbox.url('bigtime')}/BigtimeData/api/v2`,
			});
			await credentialForm.save();
		});
		await step('a project is picked from the list by typing its name', async () => {
			await panel.pick('Project', 'Roof Replacement', 'Prairie Credit Union:Roof Replacement (P-001)');
		});
		await step('the project is shown', async () => {
			await panel.execute();
			await panel.seeRows('Roof Replacement', 'P-001');
		});
		await step('a project that is not there is told in our words', async () => {
			await panel.pickBy('Project', 'By ID');
			await panel.fill('Project', '999999');
			await panel.execute();
			await panel.seeMessage("BigTime has no project '999999'");
		});
		await step("the project's own fields are filled in", async () => {
			await panel.choose('Operation', 'Update Custom Fields');
			await panel.pickBy('Project', 'From list');
			await panel.pick('Project', 'Roof Replacement', 'Prairie Credit Union:Roof Replacement (P-001)');
			await panel.fill('Grant number', 'FTA-2718');
			await panel.execute();
			await panel.seeRows('FTA-2718');
		});
		await step('many staff members are shown as rows', async () => {
			await panel.choose('Resource', 'Staff Member');
			await panel.choose('Operation', 'Get Many');
			await panel.execute();
			await panel.seeRows('Mira Holt', 'Tomasz Wren');
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => await seeIcons('bigtime'));
	},
};

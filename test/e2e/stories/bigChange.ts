import type { Story } from '../story';
import { connectBigChange } from './connectBigChange';

/** A dispatcher looks up contacts and their custom fields. */
export const bigChange: Story = {
	name: 'BigChange',
	tell: async (scene) => {
		const { editor, step } = scene;
		const { addNode, panel, seeIcons } = editor;
		await step('the node is found by its name', async () => await addNode('BigChange', 'Get a contact'));
		await step('an account is connected with an API key', async () => await connectBigChange(scene));
		await step('a contact is picked from the list by typing its name', async () => {
			await panel.pick('Contact', 'Harbour Street Dental', 'Harbour Street Dental Practice');
		});
		await step('the contact is shown', async () => {
			await panel.execute();
			await panel.seeRows('Harbour Street Dental Practice', 'C-0001');
		});
		await step('a contact that is not there is told in our words', async () => {
			await panel.pickBy('Contact', 'By ID');
			await panel.fill('Contact', '999999');
			await panel.execute();
			await panel.seeMessage("BigChange has no contact '999999'");
		});
		await step("a contact is created, with the firm's own fields", async () => {
			await panel.choose('Operation', 'Create');
			await panel.fill('Name', 'Delgado Bakery');
			await panel.pick('Contact Group', 'Prosp', 'Prospects');
			await panel.fill('Latitude', '53.8008');
			await panel.fill('Longitude', '-1.5491');
			await panel.fill('Payment days', '14');
			await panel.choose('Return', 'Full Record');
			await panel.execute();
			await panel.seeRows('Delgado Bakery', 'Payment days', '14');
		});
		await step('many contacts are shown as rows', async () => {
			await panel.choose('Operation', 'Get Many');
			await panel.execute();
			await panel.seeRows('Harbour Street Dental Practice', 'Abbey Primary School');
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => await seeIcons('bigchange'));
	},
};

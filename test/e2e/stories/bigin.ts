import type { Story } from '../story';
import { connectBigin } from './connectBigin';

/** Somebody in the office adds a contact, and looks others up. */
export const bigin: Story = {
	name: 'Bigin',
	tell: async (scene) => {
		const { editor, step } = scene;
		const { addNode, panel, seeIcons } = editor;
		await step('the node is found by its name', async () => await addNode('Bigin', 'Create a contact'));
		await step('an account is connected on the consent page', async () => await connectBigin(scene));
		await step('a contact is created from the fields that Bigin has', async () => {
			await panel.reopen();
			await panel.fill('Last Name', 'Delgado');
			await panel.fill('Email', 'delgado@bakery.example');
			await panel.execute();
			await panel.seeRows('1 item', 'This took about 1 of the API credits');
		});
		await step('a company shows its own fields', async () => {
			await panel.choose('Resource', 'Company');
			await panel.choose('Operation', 'Create');
			await panel.seeField('Company Name');
		});
		await step('a contact is picked from the list by typing its name', async () => {
			await panel.choose('Resource', 'Contact');
			await panel.choose('Operation', 'Get');
			await panel.pick('Contact', 'Delgado', 'Delgado');
		});
		await step('the contact is shown', async () => {
			await panel.execute();
			await panel.seeRows('delgado@bakery.example');
		});
		await step('a contact that is not there is told in our words', async () => {
			await panel.pickBy('Contact', 'By ID');
			await panel.fill('Contact', '7712045000000999999');
			await panel.execute();
			await panel.seeMessage("Bigin has no contact '7712045000000999999'");
		});
		await step('many contacts are shown as rows', async () => {
			await panel.choose('Operation', 'Get Many');
			await panel.execute();
			await panel.seeRows('delgado@bakery.example', 'contact.5000@mail.example');
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => await seeIcons('bigin'));
	},
};

import type { Story } from '../story';
import { connectBigin } from './connectBigin';

const TOKEN = 'sandbox-access-token';

/** Somebody wants to be told of changed contacts, and tries it out. */
export const biginTrigger: Story = {
	name: 'Bigin Trigger',
	tell: async (scene) => {
		const { editor, sandbox, step } = scene;
		const { addNode, panel, seeIcon } = editor;
		await step('the trigger is found by its name', async () => await addNode('Bigin', 'On contact edited'));
		await step('an account is connected on the consent page', async () => await connectBigin(scene));
		await step('it listens for a test event', async () => {
			await panel.execute();
			await panel.seeListening();
		});
		await step('the event is shown', async () => {
			await sandbox.edit('Contacts', { Last_Name: 'Meijer-Delgado' });
			await panel.seeRows('Meijer-Delgado');
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => {
			await seeIcon('bigin.svg', 'light');
			await seeIcon('bigin.dark.svg', 'dark');
		});
	},
};

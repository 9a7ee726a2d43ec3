import { biginId } from '../../../sandbox/bigin/ids';
import type { Story } from '../story';
import { connectBigin } from './connectBigin';

/** What somebody does in Bigin meanwhile. */
async function renameContact(bigin: string, name: string): Promise<void> {
	const answer = await fetch(`${bigin}/bigin/v2/Contacts`, {
		method: 'PUT',
		headers: { authorization: 'Bearer sandbox-access-token', 'content-type': 'application/json' },
		body: JSON.stringify({ data: [{ id: biginId('contact', 20), Last_Name: name }] }),
	});
	if (!answer.ok) throw new Error(`The sandbox refused the change: ${await answer.text()}`);
}

/** Somebody wants to be told of changed contacts, and tries it out. */
export const biginTrigger: Story = {
	name: 'Bigin Trigger',
	tell: async (scene) => {
		const { editor, sandbox, step } = scene;
		const { addNode, panel, seeIcons } = editor;
		await step('the trigger is found by its name', async () => await addNode('Bigin', 'On contact edited'));
		await step('an account is connected on the consent page', async () => await connectBigin(scene));
		await step('it listens for a test event', async () => {
			await panel.execute();
			await panel.seeListening();
		});
		await step('the event is shown', async () => {
			await renameContact(sandbox.url('bigin'), 'Meijer-Delgado');
			await panel.seeRows('Meijer-Delgado');
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => await seeIcons('bigin'));
	},
};

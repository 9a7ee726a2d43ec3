import type { Story } from '../story';
import { connectBigChange } from './connectBigChange';

/** Somebody who looks after boilers and fire doors looks them up. */
export const bigChangeAssets: Story = {
	name: 'BigChange Assets',
	tell: async (scene) => {
		const { editor, step } = scene;
		const { addNode, panel, seeIcons } = editor;
		await step('the node is found by its name', async () => await addNode('BigChange Assets', 'Get an asset'));
		await step('an account is connected with an API key', async () => await connectBigChange(scene));
		await step('an asset is picked from the list by typing its reference', async () => {
			await panel.pick('Asset', 'A-1001', 'EQ-1 (A-1001, Boilers, Basement)');
		});
		await step('the asset is shown', async () => {
			await panel.execute();
			await panel.seeRows('A-1001', 'Aquamere');
		});
		await step('an asset that is not there is told in our words', async () => {
			await panel.pickBy('Asset', 'By ID');
			await panel.fill('Asset', 'ast_999999');
			await panel.execute();
			await panel.seeMessage("BigChange has no asset 'ast_999999'");
		});
		await step('an asset is created at a site picked from a list', async () => {
			await panel.choose('Operation', 'Create');
			await panel.pick('Site', 'Harbour Street Dental', 'Harbour Street Dental Practice');
			await panel.pick('Category', 'Boil', 'Boilers');
			await panel.addOption('Add Field', 'Reference');
			await panel.fill('Reference', 'BOILER-7');
			await panel.choose('Return', 'Full Record');
			await panel.execute();
			await panel.seeRows('BOILER-7');
		});
		await step('many assets are shown as rows', async () => {
			await panel.choose('Operation', 'Get Many');
			await panel.execute();
			await panel.seeRows('50 items');
		});
		await step('the icon is drawn in the light theme and in the dark one', async () => await seeIcons('bigchange-assets'));
	},
};

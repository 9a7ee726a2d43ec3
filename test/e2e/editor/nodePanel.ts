import type { Locator, Page } from 'playwright-core';
import { choose } from './choose';
import { labelled } from './labelled';

/** n8n takes what is typed only after a moment without a further letter. */
const TYPED_MS = 500;

/** A node's panel: what is filled in, and beside it what came out. Fields are known by their labels. */
export interface NodePanel {
	/** Opens the form for a new account. */
	connectAccount(): Promise<void>;
	/** Closes the panel and opens it again. */
	reopen(): Promise<void>;
	choose(label: string, choice: string): Promise<void>;
	fill(label: string, value: string): Promise<void>;
	/** Types a part of a name into a searchable list, and takes the first row with this text. */
	pick(label: string, search: string, row: string): Promise<void>;
	/** Takes the first row of a searchable list, without typing. */
	pickFirst(label: string): Promise<void>;
	/** Chooses how a record is named, such as "By ID". */
	pickBy(label: string, way: string): Promise<void>;
	/** Adds one of the optional fields that a button such as "Add Filter" offers. */
	addOption(button: string, name: string): Promise<void>;
	execute(): Promise<void>;
	/** Waits until the input, which the node before gives, shows this. */
	seeInput(...texts: string[]): Promise<void>;
	/** Waits until the output shows this. */
	seeRows(...texts: Array<RegExp | string>): Promise<void>;
	/** Waits until the output shows that the run ended with this message. */
	seeMessage(text: string): Promise<void>;
	/** Waits until a trigger listens for an event. */
	seeListening(): Promise<void>;
	/** Waits until the fields show this. */
	seeField(label: string): Promise<void>;
}

/** The panel that the page shows. */
export function nodePanelIn(page: Page): NodePanel {
	const panel = page.getByTestId('ndv');
	const output = panel.getByTestId('output-panel');
	const fields = panel.getByTestId('node-parameters');
	const field = (label: string): Locator =>
		fields.getByTestId('input-label').filter({ has: page.locator('label').getByText(labelled(label)) });
	const listOf = (label: string): Locator => field(label).locator('.n8n-select').last();
	const rowsOf = async (label: string): Promise<Locator> => {
		await field(label).getByTestId('rlc-input').click();
		return page.getByTestId('rlc-item').filter({ visible: true });
	};
	return {
		connectAccount: async () => {
			// n8n 2 has a button while there is no account; otherwise there is a list that ends with "new".
			const button = panel.getByTestId('node-credentials-empty-state').getByRole('button').first();
			const list = panel.getByTestId('node-credentials-select');
			await button.or(list).first().click();
			if (await list.isVisible()) await page.getByTestId('node-credentials-select-item-new').click();
			await page.getByTestId('editCredential-modal').waitFor();
		},
		reopen: async () => {
			await page.keyboard.press('Escape');
			await panel.waitFor({ state: 'hidden' });
			await page.getByTestId('canvas-node').last().dblclick();
			await fields.waitFor();
		},
		choose: async (label, choice) => await choose(page, listOf(label), choice),
		fill: async (label, value) => {
			const input = field(label).locator('input, textarea').last();
			await input.fill(value);
			await input.blur();
			await page.waitForTimeout(TYPED_MS);
		},
		pick: async (label, search, row) => {
			const rows = await rowsOf(label);
			// n8n 1 does not search before it has shown the first rows.
			await rows.first().waitFor();
			await page.getByTestId('rlc-search').filter({ visible: true }).fill(search);
			await rows.getByText(row).first().click();
		},
		pickFirst: async (label) => await (await rowsOf(label)).first().click(),
		pickBy: async (label, way) => await choose(page, field(label).getByTestId('rlc-mode-selector'), way),
		addOption: async (button, name) => {
			const list = fields.getByPlaceholder(button, { exact: true }).or(fields.getByText(button, { exact: true }));
			await choose(page, list.filter({ visible: true }).first(), name);
		},
		execute: async () => await panel.getByTestId('node-execute-button').click(),
		seeInput: async (...texts) => {
			for (const text of texts) await panel.getByTestId('ndv-input-panel').getByText(text, { exact: true }).first().waitFor();
		},
		seeRows: async (...texts) => {
			for (const text of texts) await output.getByText(text).first().waitFor();
		},
		seeMessage: async (text) => await output.getByTestId('node-error-message').getByText(text).waitFor(),
		seeListening: async () => await panel.getByTestId('trigger-listening').waitFor(),
		seeField: async (label) => await field(label).waitFor(),
	};
}

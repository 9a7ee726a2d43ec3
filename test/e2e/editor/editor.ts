import type { Locator, Page } from 'playwright-core';
import { type CredentialForm, credentialFormIn } from './credentialForm';
import { type NodePanel, nodePanelIn } from './nodePanel';

/** As large as a small laptop. */
const SIZE = { width: 1440, height: 900 };

const UNFOLDED_WITHIN_MS = 4_000;
const UNFOLDING_TRIES = 4;

async function appears(part: Locator): Promise<boolean> {
	return await part.waitFor({ timeout: UNFOLDED_WITHIN_MS }).then(
		() => true,
		() => false,
	);
}

/** n8n's editor with a new workflow, as its users handle it. */
export interface Editor {
	page: Page;
	/** Types into the search of the node panel, and adds what is found with one of its actions. Its panel opens. */
	addNode(name: string, action: string): Promise<void>;
	/** Closes the panel, and adds a node of n8n's own behind the node that was added last. Its panel opens. */
	addNext(name: string): Promise<void>;
	/** Adds n8n's AI Agent to an empty workflow, and closes its panel. */
	addAgent(): Promise<void>;
	/** Adds a tool to the agent that was added. Its panel opens. */
	addTool(name: string): Promise<void>;
	/** Takes a workflow from the list of all workflows. */
	openWorkflow(name: string): Promise<void>;
	/** Runs the workflow until n8n says that it ended well. */
	runWorkflow(): Promise<void>;
	/** The panel of the node that was added last. */
	panel: NodePanel;
	/** The form in which an account is connected, as soon as the panel has opened it. */
	credentialForm: CredentialForm;
	/** Waits until the node's icon is drawn, in the light theme and in the dark one. */
	seeIcons(name: string): Promise<void>;
}

/** Opens a new workflow in a page of somebody who has signed in. */
export async function editorIn(page: Page, address: string): Promise<Editor> {
	await page.setViewportSize(SIZE);
	await page.goto(`${address}/workflow/new`);
	const found = page.getByTestId('node-creator-item-name');
	const searchFor = async (name: string) => await page.getByTestId('node-creator-search-bar').fill(name);
	const closePanel = async () => {
		await page.keyboard.press('Escape');
		await page.getByTestId('ndv').waitFor({ state: 'hidden' });
	};
	return {
		page,
		panel: nodePanelIn(page),
		credentialForm: credentialFormIn(page),
		addNode: async (name, action) => {
			await page.getByTestId('node-creator-plus-button').first().click();
			await searchFor(name);
			await found.getByText(name, { exact: true }).click();
			const wanted = found.getByText(action, { exact: true });
			const actions = page.getByTestId('node-creator-category-item').filter({ hasText: 'Actions' });
			// Where a trigger goes by the same name, its events are shown and the actions are folded up.
			for (let tries = 0; tries < UNFOLDING_TRIES && !(await appears(wanted)); tries++) await actions.click();
			await wanted.click();
			await page.getByTestId('ndv').waitFor();
		},
		addNext: async (name) => {
			await closePanel();
			await page.getByTestId('canvas-handle-plus').filter({ visible: true }).last().click();
			await searchFor(name);
			await found.getByText(name, { exact: true }).click();
			await page.getByTestId('ndv').waitFor();
		},
		addAgent: async () => {
			await page.getByTestId('node-creator-plus-button').first().click();
			await searchFor('AI Agent');
			await found.getByText('AI Agent', { exact: true }).first().click();
			await page.getByTestId('ndv').waitFor();
			await closePanel();
		},
		addTool: async (name) => {
			const tools = page.locator('[data-handleid="inputs/ai_tool/0"]');
			await tools.getByTestId('canvas-handle-plus').click();
			await searchFor(name);
			await found.getByText(name, { exact: true }).click();
			await page.getByTestId('ndv').waitFor();
		},
		openWorkflow: async (name) => {
			await page.goto(`${address}/home/workflows`);
			await page.getByTestId('resources-list-search').locator('input').or(page.locator('input[data-test-id="resources-list-search"]')).fill(name);
			await page.getByTestId('workflow-card-name').getByText(name, { exact: true }).click();
			await page.getByTestId('canvas-node').first().waitFor();
		},
		runWorkflow: async () => {
			await page.getByTestId('execute-workflow-button').first().click();
			await page.getByText('Workflow executed successfully').waitFor();
		},
		seeIcons: async (name) => {
			for (const [theme, file] of [['light', `${name}.svg`], ['dark', `${name}.dark.svg`]] as const) {
				await page.emulateMedia({ colorScheme: theme });
				const icon = page.locator(`[data-test-id="canvas-node"] img[src$="/${file}"]`).first();
				await icon.waitFor();
				await icon.evaluate('(image) => image.decode()');
			}
		},
	};
}

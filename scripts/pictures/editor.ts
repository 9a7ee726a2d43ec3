import type { Locator, Page } from 'playwright-core';
import { owner } from '../start/n8nRest';

const SIZE = { width: 1280, height: 800 };

/** n8n's editor as its users handle it. */
export interface Editor {
	page: Page;
	openWorkflow(id: string): Promise<void>;
	/** Runs the workflow and waits until every node has its green tick. */
	runWorkflow(nodes: number): Promise<void>;
	/** Opens a node's panel and gives the part that shows its output. */
	openNode(name: string): Promise<Locator>;
}

/** Signs in to n8n as its owner. */
export async function signIn(page: Page, address: string): Promise<void> {
	await page.goto(`${address}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(owner.email);
	await page.locator('input[name="password"]').fill(owner.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
}

/** Signs in to n8n and gives its editor, in the size of the pictures. */
export async function openEditor(page: Page, address: string): Promise<Editor> {
	await page.setViewportSize(SIZE);
	await signIn(page, address);
	return {
		page,
		openWorkflow: async (id) => {
			await page.goto(`${address}/workflow/${id}`);
			await page.getByTestId('canvas-node').first().waitFor();
		},
		runWorkflow: async (nodes) => {
			await page.getByTestId('execute-workflow-button').first().click();
			await page.getByTestId('canvas-node-status-success').nth(nodes - 1).waitFor();
			// The message that all went well would hide a part of the picture.
			await page.locator('.el-notification__closeBtn').click();
			await page.locator('.el-notification').waitFor({ state: 'detached' });
		},
		openNode: async (name) => {
			await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
			const output = page.getByTestId('output-panel');
			await output.waitFor();
			return output;
		},
	};
}

import type { Locator, Page } from 'playwright-core';
import { join } from 'node:path';
import { readExamples } from '../start/examples';
import type { N8nSession } from '../start/n8nRest';
import { paths } from '../start/paths';
import { Problem } from '../start/problem';
import type { Editor } from './editor';
import { FORMS, type FormPicture } from './credentialForms';
import { PANELS, type PanelPicture } from './panels';
import { addWorkflow } from './workflows';

/** The canvas glides to its new place, and forms fold open. */
const SETTLE_MS = 1_000;

const MARGIN_PX = 16;
/** Wide enough for the rows beside the fields. */
const PANEL_SIZE = { width: 1560, height: 800 };

const pictures = join(paths.root, 'docs', 'pictures');

/** Where a picture goes. */
export function pictureFile(name: string): string {
	return join(pictures, `${name}.png`);
}

/** What a picture is taken with. */
export interface Studio {
	editor: Editor;
	n8n: N8nSession;
}

async function takePanel({ editor, n8n }: Studio, picture: PanelPicture): Promise<void> {
	await editor.openWorkflow(await addWorkflow(n8n, picture));
	if (picture.shows === undefined) {
		await editor.openNode(picture.title);
	} else {
		await editor.runWorkflow(2);
		const output = await editor.openNode(picture.title);
		await output.getByText(picture.shows).first().waitFor();
	}
	await editor.page.waitForTimeout(SETTLE_MS);
	const panel = await placeOf(editor.page.getByTestId('ndv'));
	// What a node gets is of no interest where it comes from a start by hand.
	const left = picture.shows === undefined ? panel.x : (await placeOf(editor.page.getByTestId('node-parameters'))).x - MARGIN_PX;
	await editor.page.screenshot({ path: pictureFile(picture.file), clip: { ...panel, x: left, width: panel.x + panel.width - left } });
}

async function placeOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
	const place = await part.boundingBox();
	if (place === null) throw new Problem('A part of the panel is not shown.', 'Look whether this version of n8n has other names for its parts.');
	return place;
}

/** The panel of each node. */
export async function takePanels(studio: Studio): Promise<void> {
	await studio.editor.page.setViewportSize(PANEL_SIZE);
	for (const picture of PANELS) await takePanel(studio, picture);
}

/** Opens the form for a new account from the panel that is open. */
async function openForm(page: Page): Promise<void> {
	const panel = page.getByTestId('ndv');
	const button = panel.getByTestId('node-credentials-empty-state').getByRole('button').first();
	const list = panel.getByTestId('node-credentials-select');
	await button.or(list).first().click();
	if (await list.isVisible()) await page.getByTestId('node-credentials-select-item-new').click();
	await page.getByTestId('editCredential-modal').waitFor();
}

async function takeForm({ editor, n8n }: Studio, picture: FormPicture): Promise<void> {
	const { page } = editor;
	const title = picture.file;
	await editor.openWorkflow(await addWorkflow(n8n, { node: picture.node, title, parameters: picture.parameters }));
	await editor.openNode(title);
	await openForm(page);
	const form = page.getByTestId('editCredential-modal');
	const field = (label: string) =>
		form.getByTestId('credential-connection-parameter').filter({ has: page.getByText(label, { exact: true }) });
	for (const [label, choice] of Object.entries(picture.chosen ?? {})) {
		await field(label).locator('.el-select, .n8n-select').first().click();
		await page.locator('.el-select-dropdown__item:visible').getByText(choice, { exact: true }).click();
	}
	for (const [label, value] of Object.entries(picture.filled)) await field(label).locator('input, textarea').fill(value);
	await page.waitForTimeout(SETTLE_MS);
	await form.screenshot({ path: pictureFile(picture.file) });
}

/** The form of each credential, filled in but not saved. */
export async function takeForms(studio: Studio): Promise<void> {
	for (const picture of FORMS) await takeForm(studio, picture);
}

/** The canvas of each example, named `example-` and the name of its file. */
export async function takeCanvases({ editor }: Studio): Promise<void> {
	for (const { file, id } of readExamples()) {
		await editor.openWorkflow(id);
		await editor.page.getByTestId('zoom-to-fit').click();
		await editor.page.waitForTimeout(SETTLE_MS);
		await editor.page.getByTestId('canvas').screenshot({ path: pictureFile(`example-${file.replace('.json', '')}`) });
	}
}

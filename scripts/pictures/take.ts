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

/** Wide enough for the rows beside the fields. */
const PANEL_SIZE = { width: 1560, height: 800 };
/** The rounded corners of the panel. */
const EDGE_PX = 8;
const FAR_PX = 5_000;
const FORM_WIDTH_PX = 1_120;
const FORM_HEIGHT_PX = 860;
const CANVAS_SIZE = { width: 1280, height: 800 };
/** Right of n8n's menu and below its title. */
const CANVAS_BEGIN = { x: 43, y: 66 };
/** The bar at the foot of the canvas. */
const LOGS_PX = 38;
const MARGIN_PX = { side: 40, above: 20, below: 60 };

/** Where they are kept. */
export const pictures = join(paths.root, 'docs', 'pictures');

/** Where a picture goes. */
function pictureFile(name: string): string {
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
	const panel = editor.page.getByTestId('ndv');
	const path = pictureFile(picture.file);
	if (picture.shows === undefined) {
		await panel.screenshot({ path });
		return;
	}
	// Only the fields and the rows: what a node gets is of no interest where it is started by hand.
	const { x, width } = await placeOf(panel);
	const fields = await placeOf(panel.getByTestId('node-parameters'));
	const rows = await placeOf(panel.getByTestId('output-panel'));
	await editor.page.screenshot({ path, clip: { x: fields.x, y: rows.y, width: x + width - fields.x - EDGE_PX, height: rows.height - EDGE_PX } });
}

interface Place {
	x: number;
	y: number;
	width: number;
	height: number;
}

async function placeOf(part: Locator): Promise<Place> {
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
	await page.setViewportSize({ width: FORM_WIDTH_PX, height: FORM_HEIGHT_PX });
	await editor.openWorkflow(await addWorkflow(n8n, { node: picture.node, title, parameters: {} }));
	await editor.openNode(title);
	await openForm(page);
	const form = page.getByTestId('editCredential-modal');
	if (picture.signIn !== undefined) {
		await form.getByTestId('credential-mode-dropdown-trigger').click();
		await page.getByRole('menuitem', { name: picture.signIn }).click();
	}
	const field = (label: string) =>
		form.getByTestId('credential-connection-parameter').filter({ has: page.getByText(new RegExp(`^${label}\\s*\\*?$`)) });
	for (const [label, choice] of Object.entries(picture.chosen ?? {})) {
		await field(label).locator('.el-select, .n8n-select').first().click();
		await page.locator('.el-select-dropdown__item:visible').getByText(choice, { exact: true }).click();
	}
	for (const [label, value] of Object.entries(picture.filled)) await field(label).locator('input, textarea').fill(value);
	// Typing has scrolled a long form down.
	await form.hover();
	await page.mouse.wheel(0, -FAR_PX);
	await page.waitForTimeout(SETTLE_MS);
	await form.screenshot({ path: pictureFile(picture.file) });
}

/** The form of each credential, filled in but not saved. */
export async function takeForms(studio: Studio): Promise<void> {
	for (const picture of FORMS) await takeForm(studio, picture);
}

/** n8n's buttons lie over the canvas. */
const WITHOUT_BUTTONS = '.vue-flow__panel, [data-test-id^="execute-workflow-button"], [data-test-id="canvas-controls"] { visibility: hidden !important; }';

/** The part of the page that holds all of these, and the names below the nodes. */
function around(places: Place[]): Place {
	const left = Math.min(...places.map(({ x }) => x)) - MARGIN_PX.side;
	const top = Math.min(...places.map(({ y }) => y)) - MARGIN_PX.above;
	const right = Math.max(...places.map(({ x, width }) => x + width)) + MARGIN_PX.side;
	const bottom = Math.max(...places.map(({ y, height }) => y + height)) + MARGIN_PX.below;
	const [x, y] = [Math.max(left, CANVAS_BEGIN.x), Math.max(top, CANVAS_BEGIN.y)];
	return { x, y, width: Math.min(right, CANVAS_SIZE.width) - x, height: Math.min(bottom, CANVAS_SIZE.height - LOGS_PX) - y };
}

/** The canvas of each example, named `example-` and the name of its file. */
export async function takeCanvases({ editor }: Studio): Promise<void> {
	await editor.page.setViewportSize(CANVAS_SIZE);
	for (const { file, id } of readExamples()) {
		await editor.openWorkflow(id);
		await editor.page.getByTestId('zoom-to-fit').click();
		await editor.page.waitForTimeout(SETTLE_MS);
		const nodes = await editor.page.locator('.vue-flow__node').all();
		const clip = around(await Promise.all(nodes.map(placeOf)));
		await editor.page.screenshot({ path: pictureFile(`example-${file.replace('.json', '')}`), clip, style: WITHOUT_BUTTONS });
	}
}

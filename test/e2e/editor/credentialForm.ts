import type { Page } from 'playwright-core';
import { choose } from './choose';
import { labelled } from './labelled';

/** How long the form may take to close, and how often it is asked to. */
const CLOSES_WITHIN_MS = 3_000;
const CLOSING_TRIES = 10;

/** The form in which an account is connected. */
export interface CredentialForm {
	fill(values: Record<string, string>): Promise<void>;
	choose(label: string, choice: string): Promise<void>;
	/** Saves, waits until n8n has tested what was filled in, and closes the form. */
	save(): Promise<void>;
	/** Presses the button that opens the vendor's own page, and gives that page. */
	connect(): Promise<Page>;
	/** Waits until the account is connected, and closes the form. */
	seeConnected(): Promise<void>;
}

/** The form that the page shows. */
export function credentialFormIn(page: Page): CredentialForm {
	const form = page.getByTestId('editCredential-modal');
	const field = (label: string) =>
		form.getByTestId('credential-connection-parameter').filter({ has: page.getByText(labelled(label)) });
	const closed = async () => await form.waitFor({ state: 'hidden' });
	const close = async () => {
		// n8n 2 closes the form by itself once the account is known to work; n8n 1 says so and leaves it open.
		const connected = form.getByText(/Connection tested successfully|Account connected/).filter({ visible: true }).first();
		await Promise.race([closed(), connected.waitFor()]);
		// Where the form closes by itself meanwhile, there is nothing left to press.
		for (let tries = 0; tries < CLOSING_TRIES && (await form.isVisible()); tries++) {
			await form.locator('.el-dialog__headerbtn').click({ timeout: CLOSES_WITHIN_MS }).catch(() => undefined);
			await form.waitFor({ state: 'hidden', timeout: CLOSES_WITHIN_MS }).catch(() => undefined);
		}
		await closed();
	};
	return {
		fill: async (values) => {
			for (const [label, value] of Object.entries(values)) await field(label).locator('input, textarea').fill(value);
		},
		choose: async (label, choice) => await choose(page, field(label).locator('.el-select, .n8n-select').first(), choice),
		save: async () => {
			await form.getByTestId('credential-save-button').click();
			await close();
		},
		connect: async () => {
			const button = form.getByTestId('quick-connect-button').or(form.getByTestId('oauth-connect-button'));
			const [opened] = await Promise.all([page.waitForEvent('popup'), button.filter({ visible: true }).first().click()]);
			return opened;
		},
		seeConnected: close,
	};
}

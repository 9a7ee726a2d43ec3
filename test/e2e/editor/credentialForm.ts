import type { Page } from 'playwright-core';
import { choose } from './choose';
import { labelled } from './labelled';

/** So long a form may take that closes by itself. */
const CLOSES_WITHIN_MS = 5_000;

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
		const connected = form.getByText(/Connection tested successfully|Account connected/).first();
		await Promise.race([closed(), connected.waitFor()]);
		// Where the form closes just now, there is nothing left to press.
		await form.getByRole('button', { name: /close/i }).first().click({ timeout: CLOSES_WITHIN_MS }).catch(() => undefined);
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
			const opened = page.waitForEvent('popup');
			await form.getByTestId('oauth-connect-button').click();
			return await opened;
		},
		seeConnected: close,
	};
}

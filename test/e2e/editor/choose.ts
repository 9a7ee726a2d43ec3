import type { Locator, Page } from 'playwright-core';

/** Opens a list of choices and takes one of them. */
export async function choose(page: Page, list: Locator, choice: string): Promise<void> {
	await list.click();
	await page.locator('.el-select-dropdown__item:visible').getByText(choice, { exact: true }).click();
}

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * n8n's engine keeps its settings in a folder, by default in the user's home. This module gives it
 * one inside the project, so it has to be imported before anything of `n8n-core` is used.
 */
const HOME = resolve(__dirname, '../../../.local/n8n-of-tests');

/** Written aside and renamed, since test files run side by side and share the folder. */
function prepare(settings: string): void {
	if (existsSync(settings)) return;
	mkdirSync(resolve(settings, '..'), { recursive: true });
	const draft = `${settings}.${process.pid}`;
	writeFileSync(draft, JSON.stringify({ encryptionKey: 'only-for-tests' }), { mode: 0o600 });
	renameSync(draft, settings);
}

prepare(join(HOME, '.n8n', 'config'));
process.env.N8N_USER_FOLDER = HOME;
process.env.N8N_DEFAULT_BINARY_DATA_MODE = 'default';
process.env.N8N_LOG_LEVEL ??= 'silent';
delete process.env.N8N_ENCRYPTION_KEY;

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptedModel } from '../../sandbox/model/scriptedModel';
import type { Sandbox } from '../../sandbox/server';
import { type N8nPlace, runN8n } from './n8nServer';
import { paths } from './paths';
import type { Programs } from './programs';
import { type SandboxCredential, sandboxCredentials } from './sandboxCredentials';

/** What the import depends on; while it stays the same, a user's own changes to the examples are left alone. */
function stamp(credentials: SandboxCredential[]): string {
	const hash = createHash('sha256').update(JSON.stringify(credentials));
	for (const file of readdirSync(paths.examples).sort()) {
		hash.update(file).update(readFileSync(join(paths.examples, file)));
	}
	return hash.digest('hex');
}

/** Puts sign-ins into n8n, which encrypts them. Those with the same id are replaced. */
export async function importCredentials(
	programs: Programs,
	{ place, credentials }: { place: N8nPlace; credentials: SandboxCredential[] },
): Promise<void> {
	const file = join(place.home, 'credentials.json');
	writeFileSync(file, JSON.stringify(credentials), { mode: 0o600 });
	await runN8n(programs, { place, args: ['import:credentials', `--input=${file}`] });
	rmSync(file);
}

/** Puts the sandbox's sign-ins and the example workflows into n8n, unless just these are there already. */
export async function importExamples(
	programs: Programs,
	{ place, sandbox, model }: { place: N8nPlace; sandbox: Sandbox; model?: ScriptedModel },
): Promise<void> {
	const credentials = sandboxCredentials(sandbox, model);
	const mark = join(place.home, 'imported');
	if (existsSync(mark) && readFileSync(mark, 'utf8') === stamp(credentials)) return;
	await importCredentials(programs, { place, credentials });
	await runN8n(programs, { place, args: ['import:workflow', '--separate', `--input=${paths.examples}`] });
	writeFileSync(mark, stamp(credentials));
}

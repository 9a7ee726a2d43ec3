import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { ICredentialType } from 'n8n-workflow';

import manifest from '../../../package.json';

const ROOT = resolve(__dirname, '../../..');
const FOLDER = join(ROOT, 'docs', 'sign-in');

function isCredential(value: unknown): value is ICredentialType {
	return typeof value === 'object' && value !== null && 'properties' in value && 'displayName' in value;
}

function isConstructor(value: unknown): value is new () => unknown {
	return typeof value === 'function';
}

async function credentialsOf(vendor: string): Promise<ICredentialType[]> {
	const files = manifest.n8n.credentials.map((file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const modules = await Promise.all(files.map(async (file): Promise<Record<string, unknown>> => await import(join(ROOT, file))));
	return modules
		.flatMap((module) => Object.values(module))
		.flatMap((exported) => (isConstructor(exported) ? [new exported()] : []))
		.filter(isCredential)
		.filter(({ documentationUrl }) => documentationUrl?.endsWith(`/docs/sign-in/${vendor}.md`));
}

/** Words of n8n's own forms, in n8n 2 and in n8n 1. */
const OF_N8N = [
	...['Authentication', 'Connect', 'Connect my account', 'Create new credential', 'Credential', 'Save'],
	...['Client ID', 'Client Secret', 'OAuth Redirect URL'],
];

/** What stands in the vendor's own product, or in the panel of the node. */
const ELSEWHERE: Record<string, string[]> = {
	bigchange: ['API Key Management', 'BigChange Assets', 'Connect to BigChange'],
	bigin: ['Add Client', 'Authorized Redirect URI', 'Connect to Bigin', 'Create', 'Server-based Applications', 'Settings'],
	bigtime: ['Connect to BigTime', 'My Company > Company Info', 'My Company > Integrations > API Keys', 'Report > Run', 'User Session', 'staff member'],
	bizzstream: ['Connect to BizzStream'],
	leanlaw: ['Connect to LeanLaw', 'Options > Acting User', 'Settings > API', 'User'],
};

/** What n8n itself says, and what stands for the rest. */
const NOT_OURS = ['Connection tested successfully', 'Another message about the connection'];

/** The messages in the table below this heading, cut where words change or are left out. */
function messagesBelow(heading: string, text: string): string[] {
	const [, section = ''] = text.split(`## ${heading}\n`);
	const cells = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell);
	return cells
		.filter((cell) => cell !== 'Message' && !cell.startsWith('---') && !NOT_OURS.includes(cell))
		.flatMap((cell) => cell.split('…').map((part) => part.trim()))
		.filter((part) => part !== '');
}

function sources(): string {
	return ['credentials', 'nodes']
		.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
		.join('\n');
}

describe.each(readdirSync(FOLDER))('docs/sign-in/%s', (page) => {
	const vendor = page.replace('.md', '');
	const text = readFileSync(join(FOLDER, page), 'utf8');

	test('names the fields of the form by their labels', async () => {
		const credentials = await credentialsOf(vendor);
		const labels = credentials.flatMap(({ properties }) => properties.map(({ displayName }) => displayName));
		const bold = [...text.matchAll(/\*\*([^*]+?)\*\*/g)].map(([, label = '']) => label).filter((label) => !label.endsWith('.'));

		expect(credentials).not.toEqual([]);
		expect(bold.filter((label) => ![...labels, ...OF_N8N, ...(ELSEWHERE[vendor] ?? [])].includes(label))).toEqual([]);
	});

	test('leaves no field of the form out', async () => {
		const shown = (await credentialsOf(vendor)).flatMap(({ properties }) =>
			properties.filter(({ type, displayOptions }) => type !== 'hidden' && displayOptions === undefined),
		);

		expect(shown.map(({ displayName }) => displayName).filter((label) => !text.includes(label))).toEqual([]);
	});
});

test('a message that the test of a credential gives, on a page about signing in, is one of the code', () => {
	const told = readdirSync(FOLDER).flatMap((page) => messagesBelow('What the test says', readFileSync(join(FOLDER, page), 'utf8')));
	const source = sources();

	expect(told.length).toBeGreaterThan(10);
	expect(told.filter((part) => !source.includes(part))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IWorkflowBase } from 'n8n-workflow';

import { panelOf } from '../../../nodes/shared/panel';
import { paths } from '../../../scripts/start/paths';
import { registeredVendors } from '../../support/vendors';

const NOTE = 'n8n-nodes-base.stickyNote';

const files = readdirSync(paths.examples).filter((file) => file.endsWith('.json'));

function workflowIn(file: string): IWorkflowBase {
	return JSON.parse(readFileSync(join(paths.examples, file), 'utf8'));
}

function notesOf({ nodes }: IWorkflowBase): string {
	return nodes.flatMap(({ type, parameters }) => (type === NOTE ? [String(parameters.content)] : [])).join('\n');
}

function labelsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...(key === 'displayName' && typeof inner === 'string' ? [inner] : []),
		...labelsIn(inner),
	]);
}

/** Buttons of n8n, nodes to put in, and the programs themselves. */
const OTHERS = [
	...['+', 'Execute workflow', 'Logs', 'Publish'],
	...['Bigin Trigger', 'Chat Trigger', 'Filter', 'Gmail', 'Microsoft Outlook', 'Microsoft Teams', 'Schedule Trigger', 'Send Email', 'Slack'],
	...['Bigin', 'LeanLaw'],
];

describe.each(files)('the notes of examples/%s', (file) => {
	const workflow = workflowIn(file);
	const notes = notesOf(workflow);

	test('say how to try it, and what to change for oneself', () => {
		expect(notes).toMatch(/Press \*\*Execute workflow\*\*/);
		expect(notes).toMatch(/With your own (account|accounts|website)/);
	});

	test('name only nodes and fields that are there', async () => {
		const labels = (await registeredVendors()).flatMap((vendor) => labelsIn(panelOf(vendor)));
		const known = [...workflow.nodes.map(({ name }) => name), ...labels, ...OTHERS];
		const bold = [...notes.matchAll(/\*\*([^*]+?)\*\*/g)].map(([, name = '']) => name);

		expect(bold.filter((name) => !known.includes(name))).toEqual([]);
	});
});

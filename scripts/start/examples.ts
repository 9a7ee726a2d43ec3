import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from './isRecord';
import { paths } from './paths';
import { Problem } from './problem';

const OUR_TYPES = 'n8n-nodes-backoffice.';
const SHOWN_FIRST = 'leanlaw-what-clients-owe.json';
const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';

export interface Example {
	file: string;
	id: string;
	name: string;
	/** The node that starts it by hand; missing where an event has to start it. */
	trigger?: string;
	/** The nodes of this package in it. */
	ours: string[];
}

function nodesOf(workflow: Record<string, unknown>): Array<{ name: string; type: string }> {
	if (!Array.isArray(workflow.nodes)) return [];
	const nodes: unknown[] = workflow.nodes;
	return nodes.flatMap((node) =>
		isRecord(node) && typeof node.name === 'string' && typeof node.type === 'string'
			? [{ name: node.name, type: node.type }]
			: [],
	);
}

/** Reads one workflow file as n8n exports it. */
export function readExample(file: string, text: string): Example {
	const workflow: unknown = JSON.parse(text);
	if (!isRecord(workflow) || typeof workflow.id !== 'string' || typeof workflow.name !== 'string') {
		throw new Problem(`${file} is not a workflow.`, 'It needs "id", "name" and "nodes", as n8n exports them.');
	}
	const nodes = nodesOf(workflow);
	return {
		file,
		id: workflow.id,
		name: workflow.name,
		trigger: nodes.find(({ type }) => type === MANUAL_TRIGGER)?.name,
		ours: nodes.filter(({ type }) => type.startsWith(OUR_TYPES)).map(({ name }) => name),
	};
}

/** All examples of the project: the one that `npm start` shows, then the others in the order of their file names. */
export function readExamples(folder = paths.examples): Example[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort((one, other) => Number(other === SHOWN_FIRST) - Number(one === SHOWN_FIRST) || one.localeCompare(other))
		.map((file) => readExample(file, readFileSync(join(folder, file), 'utf8')));
}

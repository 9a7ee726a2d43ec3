import { isRecord } from '../start/isRecord';
import type { N8nSession } from '../start/n8nRest';
import { Problem } from '../start/problem';

interface NodeOfPicture {
	/** Type of the node, without the package. */
	node: string;
	title: string;
	parameters: Record<string, unknown>;
	credential?: { type: string; id: string; name: string };
}

const MANUAL = "When clicking 'Execute workflow'";

/** Puts a workflow with this one node into n8n, behind a start by hand unless it is a trigger itself; gives its ID. */
export async function addWorkflow(n8n: N8nSession, shown: NodeOfPicture): Promise<string> {
	const { node, title, parameters, credential } = shown;
	const isTrigger = node.endsWith('Trigger');
	const start = { id: 'start', name: MANUAL, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
	const own = {
		id: 'own',
		name: title,
		type: `n8n-nodes-backoffice.${node}`,
		typeVersion: 1,
		position: [240, 0],
		parameters,
		...(credential && { credentials: { [credential.type]: { id: credential.id, name: credential.name } } }),
	};
	const { status, data } = await n8n.call({
		method: 'POST',
		path: '/workflows',
		body: {
			name: title,
			nodes: isTrigger ? [own] : [start, own],
			connections: isTrigger ? {} : { [MANUAL]: { main: [[{ node: title, type: 'main', index: 0 }]] } },
			settings: {},
		},
	});
	if (!isRecord(data) || typeof data.id !== 'string') {
		throw new Problem(`n8n did not take the workflow '${title}'.`, `It answered ${status}: ${JSON.stringify(data).slice(0, 300)}`);
	}
	return data.id;
}

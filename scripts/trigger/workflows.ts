import { randomUUID } from 'node:crypto';

const TRIGGER = 'Bigin Trigger';
const LAST = 'Arrived';

/** Names of the nodes that the proof looks at. */
export const nodeNames = { trigger: TRIGGER, last: LAST } as const;

/** A workflow as n8n's public API takes it. */
export interface WorkflowBody {
	name: string;
	nodes: unknown[];
	connections: unknown;
	settings: unknown;
}

/** What is to be seen of the trigger in one workflow. */
export interface Plan {
	name: string;
	/** As Bigin writes them; empty for the webhook of a workflow rule. */
	events: readonly string[];
	parameters: Record<string, unknown>;
}

function instant(name: string, events: readonly string[], more: Record<string, unknown> = {}): Plan {
	return { name, events, parameters: { way: 'instant', events: [...events], ...more } };
}

export const RULE_SECRET = 'the-secret-of-this-proof';

/** Two on the same module, one for several modules, one for the burst, and one that a workflow rule calls. */
export const plans = {
	contacts: instant('Contacts', ['Contacts.all']),
	sameContacts: instant('The same contacts', ['Contacts.create', 'Contacts.edit', 'Contacts.delete'], { options: { changedValues: true } }),
	severalModules: instant('Several modules', ['Accounts.all', 'Contacts.create', 'Tasks.create', 'Tasks.edit'], { output: 'ids' }),
	products: instant('Products', ['Products.all'], { options: { catchUpRecords: 10_000 } }),
	rule: { name: 'Workflow rule', events: [], parameters: { way: 'workflowRule', secret: RULE_SECRET } },
} satisfies Record<string, Plan>;

export type PlanName = keyof typeof plans;

/** The trigger and a node behind it. @param webhookId stays the same when the workflow is changed, and with it the address */
export function workflowOf({ name, parameters }: Plan, credential: { id: string; name: string }, webhookId: string = randomUUID()): WorkflowBody {
	return {
		name,
		nodes: [
			{
				id: randomUUID(),
				name: TRIGGER,
				type: 'n8n-nodes-backoffice.biginTrigger',
				typeVersion: 1,
				position: [0, 0],
				webhookId,
				parameters,
				...(parameters.way === 'instant' && { credentials: { biginOAuth2Api: credential } }),
			},
			{ id: randomUUID(), name: LAST, type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
		],
		connections: { [TRIGGER]: { main: [[{ node: LAST, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

import '../engine/home';

import { HookContext, TriggerContext, WebhookContext } from 'n8n-core';
import { NodeHelpers, Workflow } from 'n8n-workflow';
import type {
	ExecutionError,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	ITriggerResponse,
	IWebhookData,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
	WorkflowActivateMode,
} from 'n8n-workflow';

import { credentialsOf, type Account } from '../engine/account';
import { additionalDataFor } from '../engine/additionalData';
import { nodeTypesFor, typeNameOf } from '../engine/nodeTypes';
import { startLocalServer, type Answer, type Ask, type LocalServer } from '../localServer';
import { webhookCall } from './webhookCall';

/** An execution that n8n has stored. */
export interface Started {
	by: 'test' | 'trigger' | 'webhook';
	items: INodeExecutionData[];
}

/** Moments in which a process may be killed while it takes a call. */
export type Crash = 'afterExecution' | 'beforeExecution';

/** What outlives a process: n8n's database. */
export interface Database {
	/** As stored beside the workflow. */
	staticData: string;
	executions: Started[];
	/** Keys of executions, of which there is never a second. */
	keys: Set<string>;
}

export function newDatabase(): Database {
	return { staticData: '{}', executions: [], keys: new Set() };
}

interface Active {
	ticks: Array<() => void>;
	response: ITriggerResponse;
	/** The timer's copy of what is stored, from the time of activation. */
	workflow: Workflow;
}

export interface SmallN8nOptions {
	node: INodeType;
	account?: Account;
	parameters: INodeParameters;
	/** Left out, a new one. */
	database?: Database;
	webhookId?: string;
	/** Where it listens; any free port when left out. */
	port?: number;
	/** Address under which n8n believes to be reached; its own on loopback when left out. */
	publicUrl?: string;
}

/**
 * One process of n8n with one workflow of one trigger: n8n's own contexts for hooks, webhook and timer, and around
 * them, in the order in which n8n 2.41 does it, what is loaded, stored and answered.
 */
export class SmallN8n {
	readonly database: Database;

	/** Errors that the timer handed in to be shown. */
	readonly reported: ExecutionError[] = [];

	/** What the timer wrote into the log. */
	readonly warnings: string[] = [];

	/** The next call ends in a crash of the process, before or after its execution is stored. */
	crash?: Crash;

	/** Fails to store executions, as a full disk makes n8n do. */
	isDiskFull = false;

	private active?: Active;

	private testData?: string;

	private constructor(
		private readonly options: SmallN8nOptions,
		private readonly server: { current?: LocalServer },
	) {
		this.database = options.database ?? newDatabase();
	}

	/** Starts the process; nothing is active yet. With the port and the database of another it takes that one's place. */
	static async start(options: SmallN8nOptions): Promise<SmallN8n> {
		const server: { current?: LocalServer } = {};
		const n8n = new SmallN8n(options, server);
		server.current = await startLocalServer(async (ask) => await n8n.answer(ask), options.port);
		return n8n;
	}

	/** Where n8n listens. */
	get url(): string {
		return this.options.publicUrl ?? this.server.current?.url ?? '';
	}

	get port(): number {
		return Number(new URL(this.server.current?.url ?? 'http://localhost:0').port);
	}

	/** The address of the trigger. */
	get address(): string {
		return `${this.url}/webhook/${this.webhookId}/webhook`;
	}

	get testAddress(): string {
		return `${this.url}/webhook-test/${this.webhookId}/webhook`;
	}

	/** Items of all executions, in order. */
	get items(): IDataObject[] {
		return this.database.executions.flatMap(({ items }) => items.map(({ json }) => json));
	}

	/** What is stored for the trigger. */
	get stored(): IDataObject {
		return JSON.parse(this.database.staticData)['node:Trigger'] ?? {};
	}

	/** Publishes the workflow, or takes it up at a start: hooks first, the timer after them. */
	async activate(mode: WorkflowActivateMode = 'activate'): Promise<void> {
		const workflow = this.load();
		await this.hooks(workflow, { mode, isTest: false });
		this.save(workflow);
		this.active = { ...(await this.startTimer(workflow, mode)), workflow };
	}

	async deactivate(): Promise<void> {
		await this.active?.response.closeFunction?.();
		this.active = undefined;
		const workflow = this.load();
		for (const webhook of this.webhooks(workflow)) await this.hook('delete', workflow, { webhook, mode: 'update' });
		this.save(workflow);
	}

	/** Listens for one test event in the editor. */
	async listenForTest(): Promise<void> {
		const workflow = this.load('{}');
		await this.hooks(workflow, { mode: 'manual', isTest: true });
		this.testData = JSON.stringify(workflow.staticData);
	}

	async stopTest(): Promise<void> {
		const workflow = this.load(this.testData);
		for (const webhook of this.webhooks(workflow)) await this.hook('delete', workflow, { webhook: { ...webhook, isTest: true }, mode: 'manual' });
		this.testData = undefined;
	}

	/** Lets the timer look at the time. What it does goes on for a while. */
	tick(): void {
		this.active?.ticks.forEach((tick) => tick());
	}

	/** Ends the process without a word. */
	async kill(): Promise<void> {
		this.active = undefined;
		await this.server.current?.close();
		this.server.current = undefined;
	}

	/** Takes a call, as n8n's webhook server does. */
	async answer(ask: Ask): Promise<Answer> {
		const isTest = ask.url.startsWith('/webhook-test/');
		if (isTest ? this.testData === undefined : this.active === undefined) return { status: 404 };
		const call = webhookCall(ask);
		if (call === undefined) return { status: 422 };
		const workflow = this.load(isTest ? this.testData : undefined);
		const additionalData = { ...this.additionalData(), httpRequest: call.request, httpResponse: call.response };
		const [webhook] = this.webhooks(workflow).filter(({ httpMethod }) => httpMethod === ask.method);
		if (webhook === undefined) return { status: 404 };
		const context = new WebhookContext(workflow, this.nodeIn(workflow), additionalData, isTest ? 'manual' : 'webhook', { ...webhook, isTest }, [], null);
		const result: IWebhookResponseData = (await this.options.node.webhook?.call(context)) ?? {};
		if (this.crash === 'beforeExecution') return await this.die();
		if (result.workflowData) {
			if (this.isDiskFull) {
				call.finish(500);
				return { status: 500 };
			}
			this.database.executions.push({ by: isTest ? 'test' : 'webhook', items: result.workflowData[0] ?? [] });
			// n8n 2.41 makes a second workflow of the same data when it starts the execution, which takes the mark of a change off.
			workflow.staticData.__dataChanged = false;
		}
		if (this.crash === 'afterExecution') return await this.die();
		// What the node answers is asked for last, and only where the description names no other answer.
		const { responseData } = webhook.webhookDescription;
		const usual = workflow.expression.getComplexParameterValue(this.nodeIn(workflow), responseData, 'webhook', {}, undefined, 'firstEntryJson');
		if (!usual) void result.webhookResponse;
		if (!isTest) this.save(workflow);
		const answered = call.answered();
		if (!answered.isOver) call.finish(200);
		return { status: answered.status };
	}

	private async die(): Promise<Answer> {
		this.active = undefined;
		void this.server.current?.close();
		return await new Promise(() => undefined);
	}

	private get webhookId(): string {
		return this.options.webhookId ?? 'f00d';
	}

	private load(staticData = this.database.staticData): Workflow {
		const { node: type, account, parameters } = this.options;
		const node: INode = {
			id: 'trigger',
			name: 'Trigger',
			type: typeNameOf(type),
			typeVersion: 1,
			position: [0, 0],
			webhookId: this.webhookId,
			parameters,
			credentials: credentialsOf(account ? [account] : []),
		};
		const nodeTypes = nodeTypesFor(type);
		return new Workflow({ id: 'workflow', name: 'Test', nodes: [node], connections: {}, active: true, nodeTypes, staticData: JSON.parse(staticData) });
	}

	private nodeIn(workflow: Workflow): INode {
		const node = workflow.getNode('Trigger');
		if (node === null) throw new Error('The workflow of the test has no trigger');
		return node;
	}

	private save({ staticData }: Workflow): void {
		if (staticData.__dataChanged === true) this.database.staticData = JSON.stringify(staticData);
	}

	private additionalData(): IWorkflowExecuteAdditionalData {
		const { account } = this.options;
		return {
			...additionalDataFor({ accounts: account ? [account] : [], mode: 'trigger' }),
			webhookBaseUrl: `${this.url}/webhook`,
			webhookTestBaseUrl: `${this.url}/webhook-test`,
		};
	}

	private webhooks(workflow: Workflow): IWebhookData[] {
		const node = this.nodeIn(workflow);
		const { webhooks = [] } = this.options.node.description;
		return webhooks.flatMap((webhookDescription) => {
			const methods = workflow.expression.getSimpleParameterValue(node, webhookDescription.httpMethod, 'internal', {});
			return String(methods)
				.split(',')
				.map((method): IWebhookData => ({
					httpMethod: method === 'GET' ? 'GET' : 'POST',
					node: node.name,
					path: NodeHelpers.getNodeWebhookPath('workflow', node, webhookDescription.path),
					webhookDescription,
					workflowId: 'workflow',
					workflowExecuteAdditionalData: this.additionalData(),
				}));
		});
	}

	private async hooks(workflow: Workflow, { mode, isTest }: { mode: WorkflowActivateMode; isTest: boolean }): Promise<void> {
		for (const found of this.webhooks(workflow)) {
			const webhook = { ...found, isTest };
			const exists = await this.hook('checkExists', workflow, { webhook, mode });
			if (!exists) await this.hook('create', workflow, { webhook, mode });
		}
	}

	private async hook(name: 'checkExists' | 'create' | 'delete', workflow: Workflow, { webhook, mode }: { webhook: IWebhookData; mode: WorkflowActivateMode }): Promise<boolean> {
		const context = new HookContext(workflow, this.nodeIn(workflow), webhook.workflowExecuteAdditionalData, mode === 'manual' ? 'manual' : 'trigger', mode, webhook);
		return (await this.options.node.webhookMethods?.default?.[name]?.call(context)) ?? true;
	}

	private async startTimer(workflow: Workflow, mode: WorkflowActivateMode): Promise<Pick<Active, 'response' | 'ticks'>> {
		const ticks: Array<() => void> = [];
		const context = new TriggerContext(
			workflow,
			this.nodeIn(workflow),
			this.additionalData(),
			'trigger',
			mode,
			(data, _response, _done, key) => {
				this.save(workflow);
				if (key !== undefined && this.database.keys.has(key)) return;
				if (key !== undefined) this.database.keys.add(key);
				this.database.executions.push({ by: 'trigger', items: data[0] ?? [] });
			},
			undefined,
			(error) => this.reported.push(error),
			{ registerCron: (_cron, onTick) => ticks.push(() => onTick(new Date())) },
		);
		const logger = Object.assign(Object.create(context.logger), { warn: (message: string) => this.warnings.push(message) });
		const response = (await this.options.node.trigger?.call(Object.create(context, { logger: { value: logger } }))) ?? {};
		return { ticks, response };
	}
}

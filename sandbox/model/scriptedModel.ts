import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isObject } from '../machinery/json';
import { conversation, type Reply, type Turn } from './conversation';

const HOST = '127.0.0.1';
const NAME = 'scripted';

export interface ScriptedModel {
	/** The base address to be put into an OpenAI credential. */
	url: string;
	stop(): Promise<void>;
}

interface Question {
	/** The texts of the tools' answers so far. */
	answers: string[];
	/** The tools it may use. */
	tools: string[];
}

const listIn = (value: unknown): Array<Record<string, unknown>> => (Array.isArray(value) ? value.filter(isObject) : []);

/** Reads a request as https://platform.openai.com/docs/api-reference/chat describes it. */
function questionIn(body: unknown): Question {
	const { messages, tools } = isObject(body) ? body : {};
	return {
		answers: listIn(messages)
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))),
		tools: listIn(tools).map((tool) => (isObject(tool.function) ? String(tool.function.name) : '')),
	};
}

function replyTo({ answers, tools }: Question, turns: readonly Turn[]): Reply {
	const reply = turns[answers.length]?.(answers) ?? { text: 'My script has ended.' };
	if ('text' in reply || tools.includes(reply.tool)) return reply;
	return { text: `I was to use ${reply.tool}, but have only: ${tools.join(', ')}.` };
}

function messageOf(reply: Reply, turn: number): Record<string, unknown> {
	if ('text' in reply) return { role: 'assistant', content: reply.text };
	const call = { name: reply.tool, arguments: JSON.stringify(reply.input) };
	return { role: 'assistant', content: null, tool_calls: [{ id: `call_${turn}`, type: 'function', function: call }] };
}

function completion(question: Question, turns: readonly Turn[]): Record<string, unknown> {
	const turn = question.answers.length + 1;
	const reply = replyTo(question, turns);
	return {
		id: `chatcmpl-${turn}`,
		object: 'chat.completion',
		created: 0,
		model: NAME,
		choices: [{ index: 0, message: messageOf(reply, turn), finish_reason: 'text' in reply ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
	};
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function send(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(body));
}

async function answer(request: IncomingMessage, turns: readonly Turn[]): Promise<[status: number, body: unknown]> {
	if (request.method === 'GET' && request.url === '/v1/models') return [200, { object: 'list', data: [{ id: NAME, object: 'model' }] }];
	if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return [404, { error: { message: 'The scripted model only completes chats.' } }];
	try {
		return [200, completion(questionIn(await bodyOf(request)), turns)];
	} catch (failure) {
		return [400, { error: { message: failure instanceof Error ? failure.message : String(failure) } }];
	}
}

/**
 * Starts a language model that plays one conversation, behind the API that OpenAI's model has. It understands nothing: it
 * counts the tools' answers and gives the reply that stands at that place of its script.
 * @param port 0 takes any free one
 * @throws the listen error, e.g. EADDRINUSE
 */
export async function startScriptedModel(port = 0, turns: readonly Turn[] = conversation): Promise<ScriptedModel> {
	const server = createServer((request, response) => {
		void answer(request, turns).then(([status, body]) => send(response, status, body));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The scripted model has no port');
	return {
		url: `http://${HOST}:${address.port}/v1`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}

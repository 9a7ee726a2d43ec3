import { type ScriptedModel, startScriptedModel } from '../../../sandbox/model/scriptedModel';
import { dig } from '../../../scripts/start/dig';

const tool = (name: string) => ({ type: 'function', function: { name, parameters: {} } });

describe('the scripted model', () => {
	let model: ScriptedModel;

	beforeAll(async () => {
		model = await startScriptedModel(0, [
			() => ({ tool: 'find', input: { name: 'Fox' } }),
			([found]) => ({ text: `I found ${found}` }),
		]);
	});

	afterAll(async () => await model.stop());

	const ask = async (body: unknown): Promise<{ status: number; body: unknown }> => {
		const response = await fetch(`${model.url}/chat/completions`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
		return { status: response.status, body: await response.json() };
	};

	test('asked for the first time, uses the first tool of its script', async () => {
		const { body } = await ask({ messages: [{ role: 'user', content: 'Who?' }], tools: [tool('find')] });
		expect(dig(body, 'choices')).toEqual([
			{
				index: 0,
				finish_reason: 'tool_calls',
				message: {
					role: 'assistant',
					content: null,
					tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'find', arguments: '{"name":"Fox"}' } }],
				},
			},
		]);
	});

	test("given the tool's answer, goes on by it", async () => {
		const { body } = await ask({ messages: [{ role: 'user', content: 'Who?' }, { role: 'tool', content: '[{"id":1}]' }], tools: [tool('find')] });
		expect(dig(body, 'choices', 0)).toMatchObject({ finish_reason: 'stop', message: { content: 'I found [{"id":1}]' } });
	});

	test('without the tool that its script names, says so', async () => {
		const { body } = await ask({ messages: [], tools: [tool('other')] });
		expect(dig(body, 'choices', 0, 'message', 'content')).toBe('I was to use find, but have only: other.');
	});

	test('behind the end of its script, says so', async () => {
		const answer = { role: 'tool', content: '' };
		const { body } = await ask({ messages: [answer, answer], tools: [tool('find')] });
		expect(dig(body, 'choices', 0, 'message', 'content')).toBe('My script has ended.');
	});

	test('a request that is no JSON is refused', async () => {
		expect(await ask('{')).toMatchObject({ status: 400 });
	});

	test('an address that it does not have is refused', async () => {
		expect((await fetch(`${model.url}/responses`, { method: 'POST', body: '{}' })).status).toBe(404);
		expect((await fetch(`${model.url}/models`)).status).toBe(200);
	});
});

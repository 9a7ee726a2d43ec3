import { readExample } from '../../../scripts/start/examples';
import { unflatten } from '../../../scripts/start/flatted';
import { outcomeOf } from '../../../scripts/start/runExample';

const example = {
	file: 'x.json',
	id: 'x',
	name: 'What clients owe',
	trigger: 'Start',
	ours: ['Get clients'],
};

const ran = (rows: object[]) => [{ data: { main: [rows.map((json) => ({ json }))] } }];

const execution = (runData: object, more: object = {}) => ({
	status: 'success',
	data: { resultData: { lastNodeExecuted: 'Show', runData, ...more } },
});

describe('the outcome of an example', () => {
	test('the rows of the last node are shown', () => {
		const done = execution({ 'Get clients': ran([{ id: 1 }]), Show: ran([{ owes: 5 }, { owes: 7 }]) });
		expect(outcomeOf(example, done)).toEqual({ node: 'Show', rows: [{ owes: 5 }, { owes: 7 }] });
	});

	test('rows of another node do not hide that ours gave none', () => {
		const done = execution({ 'Get clients': ran([]), Show: ran([{ owes: 5 }]) });
		expect(() => outcomeOf(example, done)).toThrow("got no rows from 'Get clients'");
	});

	test('a workflow without a node of ours proves nothing', () => {
		const done = execution({ Show: ran([{ owes: 5 }]) });
		expect(() => outcomeOf({ ...example, ours: [] }, done)).toThrow('got no rows from this package');
	});

	test('a failed run is told with its node, message and advice', () => {
		const error = { message: "Client 'x' was not found", description: 'Choose it again.', node: { name: 'Get clients' } };
		const failed = { ...execution({}, { error }), status: 'error' };
		expect(() => outcomeOf(example, failed)).toThrow(
			expect.objectContaining({
				message: "The example 'What clients owe' ended as 'error' at 'Get clients'.",
				next: "Client 'x' was not found\nChoose it again.",
			}),
		);
	});
});

describe("n8n's form of an execution", () => {
	test('texts inside objects and lists are places of other values', () => {
		expect(unflatten('[{"rows":"1","count":2,"none":null},["2","2"],{"name":"3"},"Fox"]')).toEqual({
			rows: [{ name: 'Fox' }, { name: 'Fox' }],
			count: 2,
			none: null,
		});
	});

	test('a value that holds itself does not run for ever', () => {
		const read = unflatten('[{"self":"0"}]');
		expect(read).toHaveProperty('self.self.self', read);
	});
});

describe('an example file', () => {
	test('gives the trigger and the nodes of this package', () => {
		const nodes = [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Get clients', type: 'n8n-nodes-backoffice.leanLaw' },
		];
		expect(readExample('a.json', JSON.stringify({ id: 'a', name: 'A', nodes }))).toEqual({
			file: 'a.json',
			id: 'a',
			name: 'A',
			trigger: 'Start',
			ours: ['Get clients'],
		});
	});

	test('without an id is refused by its name', () => {
		expect(() => readExample('a.json', '{"name":"A","nodes":[]}')).toThrow('a.json is not a workflow.');
	});
});

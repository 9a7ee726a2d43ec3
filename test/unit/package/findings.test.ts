import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { mayBeShownTogether } from '../../support/package/display';
import { lintDescription } from '../../support/package/lintDescription';
import { asLiteral } from '../../support/package/literal';
import { clashes, danglingConditions, missingMethods, unreachable } from '../../support/package/panelFindings';
import {
	bareExamples,
	poorActions,
	unexplainedFlags,
	unsorted,
	unusualTexts,
} from '../../support/package/wordingFindings';

function field(name: string, more: Partial<INodeProperties> = {}): INodeProperties {
	return { displayName: name, name, type: 'string', default: '', ...more };
}

function shown(show: NonNullable<INodeProperties['displayOptions']>['show']): Partial<INodeProperties> {
	return { displayOptions: { show } };
}

const resource = field('resource', { type: 'options', options: [{ name: 'Person', value: 'person' }] });

const operation = field('operation', {
	type: 'options',
	options: [{ name: 'Get', value: 'get', action: 'Get a person' }],
	...shown({ resource: ['person'] }),
});

describe('two properties', () => {
	test.each<[string, INodeProperties, INodeProperties, boolean]>([
		['without conditions are shown together', field('a'), field('b'), true],
		[
			'of different operations are not',
			field('a', shown({ operation: ['get'] })),
			field('b', shown({ operation: ['delete'] })),
			false,
		],
		[
			'of operations that overlap are',
			field('a', shown({ operation: ['get', 'update'] })),
			field('b', shown({ operation: ['update'] })),
			true,
		],
		[
			'of which one hides where the other shows are not',
			field('a', { displayOptions: { hide: { operation: ['get'] } } }),
			field('b', shown({ operation: ['get'] })),
			false,
		],
		[
			'of which one, inside a collection, names the parameter with a slash are not',
			field('a', shown({ '/operation': ['get'] })),
			field('b', shown({ operation: ['delete'] })),
			false,
		],
		[
			'with an open condition may be',
			field('a', shown({ '@version': [{ _cnd: { gte: 2 } }] })),
			field('b', shown({ '@version': [1] })),
			true,
		],
	])('%s', (_name, one, other, together) => {
		expect(mayBeShownTogether(one, other)).toBe(together);
	});
});

describe('in a panel', () => {
	test('two properties of one name that meet are found, in collections too', () => {
		const twice = field('filters', { type: 'collection', default: {}, options: [field('a'), field('a')] });

		expect(clashes([twice, field('b'), field('b')])).toEqual([
			'filters.a: "a" and "a" may be shown together',
			'b: "b" and "b" may be shown together',
		]);
	});

	test('a resource without operations and a field of no operation are found', () => {
		const lost = field('name', shown({ resource: ['person'], operation: ['delete'] }));
		const places = { ...resource, options: [...(resource.options ?? []), { name: 'Place', value: 'place' }] };

		expect(unreachable([places, operation, lost])).toEqual([
			'place has no operation',
			'name is shown for person: delete, which nobody can choose',
		]);
	});

	test('a condition on a parameter that is not there is found', () => {
		expect(danglingConditions([resource, field('name', shown({ resurce: ['person'] }))])).toEqual([
			'name depends on "resurce", which is no parameter',
		]);
	});

	test('a list method that the node lacks is found', () => {
		const picker = field('person', {
			type: 'resourceLocator',
			modes: [{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod: 'people' } }],
		});
		const node: INodeType = { description: descriptionOf([picker]) };

		expect(missingMethods(node)).toEqual(['person asks for the method people']);
	});
});

describe('of the wording', () => {
	test('operations without an action of their own are found', () => {
		const options = [
			{ name: 'Get', value: 'get', action: 'Get a person' },
			{ name: 'Find', value: 'find', action: 'Get a person' },
			{ name: 'Delete', value: 'delete' },
		];

		expect(poorActions([{ ...operation, options }])).toEqual([
			'"Get a person" names two operations',
			'Delete (delete) has no action',
		]);
	});

	test('a collection out of order is found', () => {
		const options = [field('b'), field('a')];

		expect(unsorted([field('options', { type: 'collection', default: {}, options })])).toEqual(['options: b, a']);
	});

	test('a limit worded otherwise is found', () => {
		const limit = field('limit', { displayName: 'Limit', type: 'number', default: 100, description: 'How many' });

		expect(unusualTexts([limit])).toEqual([
			'limit: default is not "50"',
			'limit: description is not "Max number of results to return"',
		]);
	});

	test('a flag that does not say what it decides is found', () => {
		const archived = field('archived', { type: 'boolean', default: false, description: 'Archived too' });

		expect(unexplainedFlags([archived])).toEqual(['archived: "Archived too"']);
	});

	test('an example that could be a value is found, but not the text of a button', () => {
		const button = field('options', { type: 'collection', default: {}, placeholder: 'Add Option', options: [] });

		expect(bareExamples([button, field('name', { placeholder: 'Smith' })])).toEqual(['name: "Smith"']);
	});
});

function descriptionOf(properties: INodeProperties[]): INodeTypeDescription {
	return {
		displayName: 'People',
		name: 'people',
		icon: 'file:people.svg',
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Work with people',
		defaults: { name: 'People' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties,
	};
}

describe('a finished description', () => {
	test('is written out with keys that lint rules know', () => {
		expect(asLiteral({ name: 'a', '@version': [1], left: undefined, none: [] })).toBe(
			'{\n\tname: "a",\n\t"@version": [\n\t\t1,\n\t],\n\tnone: [],\n}',
		);
	});

	test('passes lint when all is well', () => {
		const name = field('name', { displayName: 'Name' });

		expect(lintDescription('People', descriptionOf([name]))).toEqual([]);
	});

	test('fails lint with the rule and the place', () => {
		const flag = field('archived', {
			displayName: 'Archived',
			type: 'boolean',
			default: false,
			description: 'If archived rows come too',
		});

		const [finding] = lintDescription('People', descriptionOf([flag]));

		expect(finding).toContain('n8n-nodes-base/node-param-description-boolean-without-whether');
		expect(finding).toContain('If archived rows come too');
	});
});

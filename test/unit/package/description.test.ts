import type { INodeType } from 'n8n-workflow';

import { lintDescription } from '../../support/package/lintDescription';
import {
	clashes,
	danglingConditions,
	missingMethods,
	unreachable,
} from '../../support/package/panelFindings';
import { makeNode, registeredNodes } from '../../support/package/registeredNodes';
import {
	bareExamples,
	poorActions,
	unexplainedFlags,
	unsorted,
	unusualTexts,
} from '../../support/package/wordingFindings';

/** n8n sends every description to every browser. */
const MOST_BYTES = 250 * 1024;

describe.each(registeredNodes)('the description of $className', (registered) => {
	let node: INodeType;

	beforeAll(async () => {
		node = await makeNode(registered);
	});

	test('passes the rules that n8n has for nodes', () => {
		expect(lintDescription(registered.className, node.description)).toEqual([]);
	});

	test('is small enough for every browser', () => {
		expect(Buffer.byteLength(JSON.stringify(node.description))).toBeLessThanOrEqual(MOST_BYTES);
	});

	test('never shows two properties of one name at once', () => {
		expect(clashes(node.description.properties)).toEqual([]);
	});

	test('lets the user reach every operation, and shows no field for one that is not there', () => {
		expect(unreachable(node.description.properties)).toEqual([]);
	});

	test('ties properties to parameters that exist', () => {
		expect(danglingConditions(node.description.properties)).toEqual([]);
	});

	test('asks for methods that the node has', () => {
		expect(missingMethods(node)).toEqual([]);
	});

	test('gives each operation an action of its own', () => {
		expect(poorActions(node.description.properties)).toEqual([]);
	});

	test('lists resources, operations and optional fields from A to Z', () => {
		expect(unsorted(node.description.properties)).toEqual([]);
	});

	test('words the fields that every node has as every node does', () => {
		expect(unusualTexts(node.description.properties)).toEqual([]);
	});

	test('says of each flag what it decides', () => {
		expect(unexplainedFlags(node.description.properties)).toEqual([]);
	});

	test('can be a tool of an AI agent, unless it starts workflows', () => {
		expect(node.description.usableAsTool).toBe(node.description.group.includes('trigger') ? undefined : true);
	});

	test('marks examples as such', () => {
		expect(bareExamples(node.description.properties)).toEqual([]);
	});
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Operation } from '../../nodes/shared/descriptor';
import { byOffset, unpaged } from '../../nodes/shared/paging';
import { allResourcesOf } from '../../nodes/shared/signIn';
import {
	endpointFaults,
	pairsOf,
	pathFaults,
	strayFields,
	unreached,
	unreachedBy,
	wrongChoices,
	wrongRoutes,
	type Pair,
} from '../support/contract/agreement';
import { bigChangeAgreement, bigChangeAssetsAgreement, bigTimeAgreement, biginAgreement, bizzStreamAgreement, leanLawAgreement } from './agreements';

/** Every key that a descriptor may have, in the order of the type. */
function keyOrder(): string[] {
	const source = readFileSync(join(__dirname, '../../nodes/shared/descriptor.ts'), 'utf8');
	const [, members = ''] = /^export interface Operation \{\n(.*?)^\}/ms.exec(source) ?? [];
	return [...members.matchAll(/^\t(\w+)\??:/gm)].map(([, key = '']) => key);
}

const KEYS = keyOrder();

describe.each([
	['LeanLaw', leanLawAgreement],
	['Bigin', biginAgreement],
	['BigTime', bigTimeAgreement],
	['BigChange', bigChangeAgreement],
	['BigChange Assets', bigChangeAssetsAgreement],
	['BizzStream', bizzStreamAgreement],
])('%s', (_name, agreement) => {
	const { vendor, notOffered, notReached = {}, notSent } = agreement;
	const pairs = pairsOf(agreement);

	test('has one operation for each endpoint that is owed', () => {
		expect(endpointFaults(agreement)).toEqual([]);
	});

	test('has the routes of the API description', () => {
		expect(pairs.flatMap(wrongRoutes)).toEqual([]);
	});

	test('has one field for each variable of a route, and none beside', () => {
		expect(allResourcesOf(vendor).flatMap(({ operations }) => operations.flatMap(pathFaults))).toEqual([]);
	});

	test('has no field that the API description does not know', () => {
		expect(pairs.flatMap((pair) => strayFields(pair, notSent))).toEqual([]);
	});

	test('offers the choices, parts and sort keys of the API description', () => {
		expect(pairs.flatMap((pair) => wrongChoices(pair, notOffered))).toEqual([]);
	});

	test('reaches every parameter and property of the API description', () => {
		expect(unreachedBy(agreement)).toEqual(notReached);
	});

	test.each(allResourcesOf(vendor).map((resource) => [resource.name, resource] as const))(
		'lists the operations of %s from A to Z',
		(_resource, { operations }) => {
			const names = operations.map(({ name }) => name);
			expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
		},
	);

	test.each(allResourcesOf(vendor).flatMap(({ name, operations }) => operations.map((operation) => [name, operation.name, operation] as const)))(
		'writes the descriptor of %s: %s in the order of all descriptors',
		(_resource, _operation, operation) => {
			expect(Object.keys(operation)).toEqual(KEYS.filter((key) => key in operation));
		},
	);
});

describe('the comparison', () => {
	const [list] = pairsOf(leanLawAgreement).filter(({ name }) => name === 'Invoice: Get Many');
	const [update] = pairsOf(leanLawAgreement).filter(({ name }) => name === 'Matter: Update');

	function changed(pair: Pair | undefined, change: Partial<Operation>): Pair {
		if (pair === undefined) throw new Error('LeanLaw lacks the operation of this test');
		return { ...pair, operation: { ...pair.operation, ...change } };
	}

	test('finds a filter under a wrong name', () => {
		const [first] = list?.operation.filters ?? [];
		const filters = first ? [{ ...first, as: 'client' }] : [];
		expect(strayFields(changed(list, { filters }))).toEqual(['Invoice: Get Many: query client']);
	});

	test('finds a sort key too few', () => {
		const sort = list?.operation.sort;
		const fewer = sort && { ...sort, options: sort.options.slice(1) };
		expect(wrongChoices(changed(list, { sort: fewer }))).toEqual(['Invoice: Get Many: sort']);
	});

	test('finds a choice that is offered although it should not be', () => {
		expect(list && wrongChoices(list, { invoiceState: ['final'] })).toEqual(['Invoice: Get Many: invoiceState']);
	});

	test('finds a property that no field fills', () => {
		const optional = update?.operation.optional?.filter(({ as }) => as !== 'conflictInformation.adverse');
		expect(unreached(leanLawAgreement, changed(update, { optional }))).toEqual(['conflictInformation.adverse']);
	});

	test('finds pages that cannot be asked for', () => {
		expect(unreached(leanLawAgreement, changed(list, { paging: unpaged }))).toEqual(['limit', 'offset']);
		const byOtherNames = byOffset({ offset: 'skip', limit: 'limit', most: 10, total: ['total'] });
		expect(unreached(leanLawAgreement, changed(list, { paging: byOtherNames }))).toEqual(['offset']);
	});

	test('finds a route that is not the one described', () => {
		const route = 'PUT /v2/matters/{id}/archive';
		expect(list && wrongRoutes({ ...list, route })).toEqual(['Invoice: Get Many: PUT /v2/matters/{id}/archive is not GET /v2/invoices']);
	});

	test('finds a call that two operations make', () => {
		const [first] = leanLawAgreement.vendor.resources;
		const vendor = { ...leanLawAgreement.vendor, resources: [...leanLawAgreement.vendor.resources, ...(first ? [first] : [])] };
		expect(endpointFaults({ ...leanLawAgreement, vendor })).toContain('GetClient at GET /v2/clients/{id} stands twice');
	});

	test('finds a variable without a field', () => {
		expect(pathFaults(changed(update, { required: [] }).operation)).toEqual(['PUT /v2/matters/{id} has the fields none']);
	});

	test('finds an endpoint that is missing, and one too many', () => {
		const notBuilt = { 'for the test': ['ListClients', 'ListTrusts'] };
		expect(endpointFaults({ ...leanLawAgreement, notBuilt })).toEqual(['ListTrusts is not described', 'ListClients is built and said not to be']);
		const withoutCodes = leanLawAgreement.vendor.resources.filter(({ value }) => value !== 'ledesCode');
		const vendor = { ...leanLawAgreement.vendor, resources: withoutCodes };
		expect(endpointFaults({ ...leanLawAgreement, vendor })).toEqual(['GetCodes is missing']);
	});
});

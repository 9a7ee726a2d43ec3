import { NodeHelpers } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { clearedFields, formField } from '../../../nodes/shared/form';
import { listMethodOf, pick } from '../../../nodes/shared/picker';
import type { Field } from '../../../nodes/shared/descriptor';
import { crews, customers, jobForm } from '../../support/inventedVendor';

function read({ read: reader }: Field, value: unknown, item = {}): unknown {
	const reading = reader(value, { zone: 'UTC', item, files: [] });
	return 'problem' in reading ? reading.problem : reading.value;
}

const node: INode = { id: '1', name: 'Node', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} };

describe('a picker', () => {
	const customer = pick(customers, { as: 'customerId' });

	test('is named for the thing, and asks for its own list', () => {
		expect(customer.property).toMatchObject({ displayName: 'Customer', name: 'customer', type: 'resourceLocator' });
		expect(pick(crews, { as: 'crew' }).property.name).toBe('repairCrew');
		expect([listMethodOf(customers), listMethodOf(crews)]).toEqual(['searchCustomer', 'searchRepairCrew']);
	});

	test('is chosen from a list first, then by address where there is one, then by id', () => {
		const modesOf = ({ property }: Field) => property.modes?.map(({ name }) => name);

		expect(modesOf(customer)).toEqual(['list', 'url', 'id']);
		expect(modesOf(pick(crews, { as: 'crew' }))).toEqual(['list', 'id']);
	});

	test.each<[unknown, unknown]>([
		[{ __rl: true, mode: 'list', value: 'c12' }, 'c12'],
		[{ __rl: true, mode: 'id', value: ' c12 ' }, 'c12'],
		[{ __rl: true, mode: 'url', value: 'https://app.lantern.example/customers/c12?tab=1' }, 'c12'],
		[{ __rl: true, mode: 'url', value: 'c12' }, 'c12'],
		['c12', 'c12'],
		[{ __rl: true, mode: 'list', value: '' }, undefined],
		[undefined, undefined],
		[{ __rl: true, mode: 'id', value: '12' }, "must be a Lantern ID such as c12, but is '12'"],
		[{ __rl: true, mode: 'url', value: 'https://evil.example/c12' }, "must be a Lantern ID such as c12, but is 'https://evil.example/c12'"],
		[{ __rl: true, mode: 'id', value: { id: 'c12' } }, 'must be a Lantern ID such as c12, but is \'{"id":"c12"}\''],
	])('reads %j as %j', (given, expected) => {
		expect(read(customer, given)).toBe(expected);
	});

	test('takes an address that n8n takes in the panel', () => {
		const found = (value: string) => {
			const locator = { __rl: true, mode: 'url', value };
			return NodeHelpers.getParameterIssues(customer.property, { customer: locator }, '', node, null).parameters?.customer;
		};

		expect(found('https://app.lantern.example/customers/c12?tab=1')).toBeUndefined();
		expect(found('https://app.lantern.example/jobs/12')).toEqual(['Must be the address of the page of the customer']);
	});

	test('of a path is required, and any other only where it is said', () => {
		expect(pick(customers, { as: 'id', in: 'path' }).property.required).toBe(true);
		expect(customer.property.required).toBeUndefined();
		expect(pick(customers, { as: 'id', required: true }).property.required).toBe(true);
	});

	test('loads its list anew when a field that narrows it changes', () => {
		expect(pick(crews, { as: 'crew' }).property.typeOptions?.loadOptionsDependsOn).toContain('customer.value');
	});
});

describe('a filled form', () => {
	const form = formField('fields', jobForm, { as: 'fields' });
	const schema = [
		{ id: 'f1', displayName: 'Roof Area', type: 'number' },
		{ id: 'f2', displayName: 'Colour', type: 'string' },
		{ id: 'f3', displayName: 'Visited', type: 'dateTime' },
		{
			id: 'f4',
			displayName: 'State',
			type: 'options',
			options: [
				{ name: 'Fine', value: 7 },
				{ name: 'Broken', value: 8 },
			],
		},
		{ id: 'f5', displayName: 'Insured', type: 'boolean' },
		{ id: 'f6', displayName: 'Built', type: 'dateTime', kind: 'date' },
	];
	const filledWith = (value: Record<string, unknown>) => read(form, { mappingMode: 'defineBelow', value, schema });

	test('is loaded anew for another resource or operation, although its name stays', () => {
		expect(form.property.typeOptions?.loadOptionsDependsOn).toEqual(expect.arrayContaining(['resource', 'operation']));
	});

	test('is sent in the terms of the vendor, each field by its type', () => {
		expect(filledWith({ f1: '12.5', f2: 'red', f3: '2026-05-01T10:00:00Z', f4: 8, f5: 'true', f6: '1999-12-31T23:00:00-05:00' })).toEqual([
			{ field: 'f1', value: 12.5 },
			{ field: 'f2', value: 'red' },
			{ field: 'f3', value: '2026-05-01T10:00:00Z' },
			{ field: 'f4', value: 8 },
			{ field: 'f5', value: true },
			{ field: 'f6', value: '1999-12-31' },
		]);
	});

	test('takes an option by its label too, since people know only that', () => {
		expect(filledWith({ f4: 'broken' })).toEqual([{ field: 'f4', value: 8 }]);
	});

	test('sends no field that is empty, and nothing where all are', () => {
		expect(filledWith({ f1: '', f2: null, f5: false })).toEqual([{ field: 'f5', value: false }]);
		expect(filledWith({ f1: '', f2: null })).toBeUndefined();
	});

	test.each([
		[{ f1: 'big' }, "holds a wrong value: 'Roof Area' must be a number, but is 'big'"],
		[{ f3: '1/5/2026' }, "holds a wrong value: 'Visited' must be a date such as 2026-01-31T09:30:00, but is '1/5/2026'"],
		[{ f4: 'Lost' }, "holds a wrong value: 'State' must be one of Fine, Broken, but is 'Lost'"],
	])('with %j is refused by the label of the field', (value, problem) => {
		expect(filledWith(value)).toBe(problem);
	});

	test('takes from the item only the fields that it has', () => {
		const item = { f1: 3, other: 'x', f2: '' };

		expect(read(form, { mappingMode: 'autoMapInputData', value: null, schema }, item)).toEqual([{ field: 'f1', value: 3 }]);
	});

	test.each([undefined, null, '', {}, { mappingMode: 'defineBelow', value: null }, { value: 'text' }])('of %j is empty', (given) => {
		expect(read(form, given)).toBeUndefined();
	});
});

describe('fields to be emptied', () => {
	const cleared = clearedFields('cleared', jobForm, { label: 'Cleared Fields', as: 'fields' });

	test.each<[unknown, unknown]>([
		[['f1', 'f2'], [{ field: 'f1', value: null }, { field: 'f2', value: null }]],
		['f1', [{ field: 'f1', value: null }]],
		[[], undefined],
		['', undefined],
	])('of %j are sent as %j', (given, expected) => {
		expect(read(cleared, given)).toEqual(expected);
	});
});

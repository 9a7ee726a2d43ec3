import type { Vendor } from '../../../nodes/shared/descriptor';
import { findOperation } from '../../../nodes/shared/operations';
import { lantern } from '../../support/inventedVendor';
import { registeredVendors } from '../../support/vendors';

describe('an operation', () => {
	test('is found by the value of its resource and its own', () => {
		expect(findOperation(lantern, 'job', 'create')).toMatchObject({ resource: { value: 'job' }, operation: { route: 'POST /jobs' } });
	});

	test('is found by a value that it had formerly', () => {
		expect(findOperation(lantern, 'job', 'list')?.operation.value).toBe('getMany');
	});

	test.each([
		['job', 'explode'],
		['ship', 'create'],
		['', ''],
		['constructor', 'name'],
		['note', 'list'],
	])('%s.%s is unknown', (resource, operation) => {
		expect(findOperation(lantern, resource, operation)).toBeUndefined();
	});

	test('is looked up in a table that is made once, however many items ask', () => {
		let reads = 0;
		const counted: Vendor = {
			...lantern,
			get resources() {
				reads++;
				return lantern.resources;
			},
		};
		for (let item = 0; item < 1000; item++) findOperation(counted, 'job', 'get');

		expect(reads).toBe(1);
	});

	test('has no value, former ones included, that another of its resource has', async () => {
		const values = [lantern, ...(await registeredVendors())].flatMap(({ name, resources }) =>
			resources.flatMap((resource) =>
				resource.operations.flatMap(({ value, formerly = [] }) => [value, ...formerly].map((each) => `${name}.${resource.value}.${each}`)),
			),
		);

		expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
	});
});

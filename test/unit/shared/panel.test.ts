import { NodeHelpers } from 'n8n-workflow';
import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import type { Field, Operation, Resource, Vendor } from '../../../nodes/shared/descriptor';
import { shownWhen, text } from '../../../nodes/shared/fields';
import { optionalGroupOf, panelOf, simpleNameOf } from '../../../nodes/shared/panel';
import { jobResource, lantern } from '../../support/inventedVendor';
import { choicesOf, entriesOf, topProperties } from '../../support/package/properties';
import { registeredVendors } from '../../support/vendors';

/** What n8n shows for a choice of resource and operation. */
function visible(properties: INodeProperties[], values: INodeParameters): INodeProperties[] {
	return properties.filter((property) => NodeHelpers.displayParameter(values, property, { typeVersion: 1 }, null));
}

function namesOf(properties: INodeProperties[]): string[] {
	return properties.map(({ name }) => name).sort();
}

/** The names that a descriptor promises for what the user has chosen, beside resource, operation and options. */
function promisedBy(operation: Operation, chosen: INodeParameters): string[] {
	const { notice, required = [], shown = [], orFile, gives, thenRead, simple, select, sort, filters, optional } = operation;
	const isMet = ({ property }: Field) =>
		Object.entries(property.displayOptions?.show ?? {}).every(([name, values]) => values?.some((value) => value === chosen[name]));
	return [
		...(notice === undefined ? [] : ['notice']),
		...[...required, ...shown].filter(isMet).map(({ property }) => property.name),
		...(orFile ? ['output'] : []),
		...(gives === 'rows' ? ['returnAll', 'limit'] : []),
		...(gives === 'file' ? ['outputField'] : []),
		// With a record to read afterwards it is shown only where the user wants that.
		...(simple && !thenRead ? ['simplify'] : []),
		...(select ? ['include'] : []),
		...(sort ? ['sort'] : []),
		...(filters ? ['filters'] : []),
		...(optional ? [optionalGroupOf(operation)] : []),
		...(thenRead ? ['return'] : []),
	];
}

/** Every choice that decides which fields of an operation are shown; one without any where nothing decides. */
function choicesIn({ required = [], shown = [] }: Operation): INodeParameters[] {
	const fields = [...required, ...shown].map(({ property }) => property);
	const deciding = new Set(fields.flatMap(({ displayOptions }) => Object.keys(displayOptions?.show ?? {})));
	return fields
		.filter(({ name }) => deciding.has(name))
		.reduce<INodeParameters[]>(
			(all, property) => all.flatMap((chosen) => choicesOf(property).map(({ value }) => ({ ...chosen, [property.name]: value }))),
			[{}],
		);
}

function pairsOf({ resources }: Vendor): Array<{ resource: Resource; operation: Operation }> {
	return resources.flatMap((resource) => resource.operations.map((operation) => ({ resource, operation })));
}

/** The usual way to sign in, where the user has a choice. */
function signInOf({ signIns }: Vendor): INodeParameters {
	const [usual] = signIns ?? [];
	return usual === undefined ? {} : { authentication: usual.value };
}

describe('the panels of all vendors', () => {
	let vendors: Vendor[];

	beforeAll(async () => {
		vendors = [lantern, ...(await registeredVendors())];
	});

	test('are those of the invented vendor and of every registered node', () => {
		expect(vendors.length).toBeGreaterThan(2);
		expect(new Set(vendors.map(({ name }) => name)).size).toBe(vendors.length);
	});

	test('show for each operation exactly its own fields, each once', () => {
		for (const vendor of vendors) {
			const panel = panelOf(vendor);
			const signIn = signInOf(vendor);
			const cases = pairsOf(vendor).flatMap(({ resource, operation }) =>
				choicesIn(operation).map((chosen) => ({ name: `${resource.value}.${operation.value}`, resource, operation, chosen })),
			);
			const shown = cases.map(({ name, resource, operation, chosen }) => [
				name,
				namesOf(visible(panel, { resource: resource.value, operation: operation.value, returnAll: false, ...signIn, ...chosen })),
			]);
			const promised = cases.map(({ name, operation, chosen }) => [
				name,
				['operation', 'options', 'resource', ...Object.keys(signIn), ...promisedBy(operation, chosen)].sort(),
			]);

			expect(shown).toEqual(promised);
		}
	});

	test('show the fields of each operation in the order of its descriptor, and the collections below them', () => {
		for (const vendor of vendors) {
			const panel = panelOf(vendor);
			for (const { resource, operation } of pairsOf(vendor)) {
				const { required = [], shown = [], filters, optional } = operation;
				const collections = [...(filters ? ['filters'] : []), ...(optional ? [optionalGroupOf(operation)] : [])];
				const order = [...[...required, ...shown].map(({ property }) => property.name), ...collections];
				const names = panel
					.filter(({ displayOptions }) => {
						const { resource: resources, operation: operations } = displayOptions?.show ?? {};
						return resources?.includes(resource.value) === true && operations?.includes(operation.value) === true;
					})
					.map(({ name }) => name);

				expect(names.filter((name) => order.includes(name))).toEqual(order);
			}
		}
	});

	test('put into each collection exactly the fields of the operation that is chosen, from A to Z', () => {
		for (const vendor of vendors) {
			const panel = panelOf(vendor);
			for (const { resource, operation } of pairsOf(vendor)) {
				const shown = visible(panel, { resource: resource.value, operation: operation.value });
				const groups: Array<[string, Operation['optional']]> = [
					['filters', operation.filters],
					[optionalGroupOf(operation), operation.optional],
				];
				for (const [name, fields] of groups) {
					const entries = topProperties(shown, name).flatMap(entriesOf);
					const labels = entries.map(({ displayName }) => displayName);

					expect(namesOf(entries)).toEqual((fields ?? []).map(({ property }) => property.name).sort());
					expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other)));
					expect(entries.filter(({ required }) => required)).toEqual([]);
				}
			}
		}
	});

	test('hide the limit while all rows are wanted', () => {
		for (const vendor of vendors) {
			const panel = panelOf(vendor);
			for (const { resource, operation } of pairsOf(vendor).filter((pair) => pair.operation.gives === 'rows')) {
				const values = { resource: resource.value, operation: operation.value };

				expect(namesOf(visible(panel, { ...values, returnAll: true }))).not.toContain('limit');
			}
		}
	});

	test('offer the operations of each resource from A to Z and begin with the commonest', () => {
		for (const vendor of vendors) {
			for (const property of topProperties(panelOf(vendor), 'operation')) {
				const names = choicesOf(property).map(({ name }) => name);
				const values = choicesOf(property).map(({ value }) => value);

				expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
				expect(values).toContain(property.default);
				if (values.includes('getMany')) expect(property.default).toBe('getMany');
				expect(String(property.default)).not.toMatch(/^(delete|remove|cancel)/);
			}
		}
	});
});

test('the limit of a vendor that cuts whole lists says so below it', () => {
	const hint = 'Lists come whole.';
	const limits = (vendor: Vendor) => panelOf(vendor).filter(({ name }) => name === 'limit').map((property) => property.hint);

	expect(limits({ ...lantern, dialect: { ...lantern.dialect, limitHint: hint } }).every((each) => each === hint)).toBe(true);
	expect(limits(lantern).some((each) => each !== undefined)).toBe(false);
});

test('a field that depends on Simplify stands below it, and what turning it off brings is said there', () => {
	const list: Operation = {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get many jobs',
		route: 'GET /jobs',
		gives: 'rows',
		required: [shownWhen('simplify', false, text('columns')), text('site')],
		simple: ['id'],
		simpleHint: 'Turn off to choose the columns',
	};
	const panel = panelOf({ ...lantern, resources: [{ name: 'Job', value: 'job', operations: [list] }] });

	expect(panel.map(({ name }) => name)).toEqual(['resource', 'operation', 'site', 'returnAll', 'limit', 'simplify', 'columns', 'options']);
	expect(topProperties(panel, 'simplify').map(({ hint }) => hint)).toEqual(['Turn off to choose the columns']);
});

describe('a field of several operations', () => {
	const panel = panelOf(lantern);

	test('stands in the panel once, with the operations joined', () => {
		const shown = topProperties(panel, 'job').map(({ displayOptions }) => displayOptions?.show);

		expect(shown).toEqual([
			{ resource: ['job'], operation: ['delete', 'get', 'update'] },
			{ resource: ['note'], operation: ['create'] },
			{ resource: ['photo'], operation: ['download', 'upload'] },
		]);
	});

	test('stands once also for resources whose operations agree', () => {
		const twin: Resource = { ...jobResource, name: 'Order', value: 'order' };
		const twins = panelOf({ ...lantern, resources: [jobResource, twin] });

		expect(topProperties(twins, 'job').map(({ displayOptions }) => displayOptions?.show?.resource)).toEqual([['job', 'order']]);
	});

	test('stands twice where operations show it in another order, so that each keeps its own', () => {
		const [name, street] = [text('name'), text('street')];
		const operation = (value: string, required: Field[]): Operation => ({ name: value, value, action: value, route: 'POST /a', required });
		const operations = [operation('one', [name, street]), operation('other', [street, name]), operation('third', [name, street])];
		const panelOfThree = panelOf({ ...lantern, resources: [{ name: 'Job', value: 'job', operations }] });
		const namesIn = (value: string) =>
			panelOfThree.filter((property) => property.displayOptions?.show?.operation?.includes(value)).map((property) => property.name);

		expect(['one', 'other', 'third'].map(namesIn)).toEqual([['name', 'street'], ['street', 'name'], ['name', 'street']]);
		expect(topProperties(panelOfThree, 'name').length + topProperties(panelOfThree, 'street').length).toBe(3);
	});

	test('stands apart where it is worded otherwise', () => {
		const create: Operation = { name: 'Create', value: 'create', action: 'a', route: 'POST /a', required: [text('name')] };
		const rename: Operation = { name: 'Rename', value: 'rename', action: 'b', route: 'POST /b', required: [text('name', { label: 'New Name' })] };
		const panelOfTwo = panelOf({ ...lantern, resources: [{ name: 'Job', value: 'job', operations: [create, rename] }] });

		expect(topProperties(panelOfTwo, 'name').map(({ displayName }) => displayName)).toEqual(['Name', 'New Name']);
	});
});

describe('an operation under a name that it had formerly', () => {
	const panel = panelOf(lantern);

	test('shows the same fields, since n8n drops the values of fields that are not shown', () => {
		const [now, then] = ['getMany', 'list'].map((operation) => namesOf(visible(panel, { resource: 'job', operation, returnAll: false })));

		expect(then).toEqual(now);
	});

	test('cannot be chosen any more', () => {
		expect(topProperties(panel, 'operation').flatMap(choicesOf).map(({ value }) => value)).not.toContain('list');
	});
});

describe('the size of a panel', () => {
	test('does not grow with operations that share their fields', () => {
		const sizeOf = (count: number) => {
			const operations = Array.from({ length: count }, (_, index) => ({
				name: `Change ${index}`,
				value: `change${index}`,
				action: `Change ${index}`,
				route: 'PATCH /jobs/{job}' as const,
				optional: jobResource.operations[4]?.optional,
			}));
			const fields = panelOf({ ...lantern, resources: [{ name: 'Job', value: 'job', operations }] });
			return topProperties(fields, 'updateFields').length;
		};

		expect([sizeOf(1), sizeOf(50)]).toEqual([1, 1]);
	});
});

describe('the options of a vendor', () => {
	test('are those of every node and its own, from A to Z', () => {
		const [options] = topProperties(panelOf(lantern), 'options');

		expect(options && entriesOf(options).map(({ displayName }) => displayName)).toEqual([
			'Ignore SSL Issues (Insecure)',
			'Max Retries',
			'On Behalf Of',
			'Parallel Calls',
			'Proxy',
			'Timeout',
		]);
	});
});

test('the property of a simplified row is named by its path', () => {
	expect([simpleNameOf('id'), simpleNameOf('client.name'), simpleNameOf('a.b.c')]).toEqual(['id', 'clientName', 'aBC']);
	expect([simpleNameOf('full_name'), simpleNameOf('license_details.paid_type')]).toEqual(['full_name', 'license_details_paid_type']);
});

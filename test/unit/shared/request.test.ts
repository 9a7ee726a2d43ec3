import fc from 'fast-check';

import type { Field, Vendor } from '../../../nodes/shared/descriptor';
import { withoutGaps } from '../../../nodes/shared/request';
import { isHarmlessTwice, isIdempotent, isMethod, methodOf, pathOf } from '../../../nodes/shared/route';
import { lantern } from '../../support/inventedVendor';
import { registeredVendors } from '../../support/vendors';

describe('a route', () => {
	test.each([
		['GET /jobs', 'GET'],
		['DELETE /jobs/{id}', 'DELETE'],
		['PATCH /jobs/{id}', 'PATCH'],
	] as const)('%s has the method %s', (route, method) => {
		expect(methodOf(route)).toBe(method);
	});

	test('becomes a path with its values encoded', () => {
		expect(pathOf('GET /jobs/{job}/notes/{note}', { job: 'a b/c', note: '50%', other: 'x' })).toBe('/jobs/a%20b%2Fc/notes/50%25');
	});

	test('that lacks a value is refused: the descriptor is wrong', () => {
		expect(() => pathOf('GET /jobs/{job}', { id: '1' })).toThrow('GET /jobs/{job} was not given job');
	});
});

describe('the path fields of all vendors', () => {
	let fields: Array<{ name: string; field: Field }>;

	beforeAll(async () => {
		const vendors: Vendor[] = [lantern, ...(await registeredVendors())];
		fields = vendors.flatMap((vendor) =>
			vendor.resources.flatMap(({ value, operations }) =>
				operations.flatMap(({ value: operation, required = [], shown = [], optional = [] }) =>
					[...required, ...shown, ...optional]
						.filter((field) => field.in === 'path')
						.map((field) => ({ name: `${vendor.name}.${value}.${operation}`, field })),
				),
			),
		);
	});

	test('take nothing that leaves its segment, in any mode of a locator', () => {
		const pieces = fc.constantFrom('.', '..', '/', '\\', '%2e', '?', '#', 'a', '1', '\u0000', '\ud800', ' ');
		const tricky = fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join(''));
		expect(fields.length).toBeGreaterThan(10);
		fc.assert(
			fc.property(tricky, fc.constantFrom('list', 'id', 'url', undefined), (value, mode) => {
				for (const { name, field } of fields) {
					const reading = field.read(mode === undefined ? value : { __rl: true, mode, value }, { zone: 'UTC', item: {}, files: [] });
					if ('problem' in reading || reading.value === undefined) continue;
					const { pathname } = new URL(`https://api.example${pathOf('GET /before/{id}/after', { id: String(reading.value) })}`);

					expect([name, pathname.split('/').length, pathname.split('/').at(-1)]).toEqual([name, 4, 'after']);
				}
			}),
		);
	});
});

describe('a method', () => {
	test.each([
		['GET', true],
		['PUT', true],
		['DELETE', true],
		['POST', false],
		['PATCH', false],
	] as const)('%s may be repeated without harm: %s', (method, expected) => {
		expect(isIdempotent(method)).toBe(expected);
	});

	test.each([
		['POST', 'safe', true],
		['PUT', 'never', false],
		['PUT', undefined, true],
		['POST', undefined, false],
	] as const)('%s that is said to be repeated %p does no harm twice: %s', (method, repeat, expected) => {
		expect(isHarmlessTwice(method, repeat)).toBe(expected);
	});

	test.each<[unknown, boolean]>([['GET', true], ['get', false], ['OPTIONS', false], [undefined, false]])('%p is one: %s', (word, expected) => {
		expect(isMethod(word)).toBe(expected);
	});
});

test('values without gaps keep everything but undefined', () => {
	expect(withoutGaps({ a: undefined, b: '', c: 0, d: false, e: null })).toEqual({ b: '', c: 0, d: false, e: null });
});

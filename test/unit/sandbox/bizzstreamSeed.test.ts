import { isObject } from '../../../sandbox/machinery/json';
import { seededDefinitions } from '../../../sandbox/bizzstream/definitions/all';
import { bizzstreamId, type IdKind } from '../../../sandbox/bizzstream/ids';
import { seedFiles } from '../../../sandbox/bizzstream/seed/attachments';
import { inventCompany } from '../../../sandbox/bizzstream/seed/company';
import { seedSizes } from '../../../sandbox/bizzstream/seed/sizes';

const company = inventCompany(seedSizes);
const names = seededDefinitions.map(({ name }) => name);

test('the company is the same at every start', () => {
	const again = inventCompany(seedSizes);
	for (const name of names) expect(again(name)).toEqual(company(name));
});

test('the company has the documents it was asked for', () => {
	expect(names.map((name) => company(name).length)).toEqual([1_000, 1_200, 40, 2_400, 600, 400, 0]);
});

test('more work orders change no work order that was there', () => {
	const larger = inventCompany({ ...seedSizes, workOrders: 3_000 })('workOrder');
	expect(larger.slice(0, 2_400)).toEqual(company('workOrder'));
});

test('every reference leads to a document', () => {
	const ids = new Map(names.map((name) => [name, new Set(company(name).map(({ id }) => id))]));
	const astray = seededDefinitions.flatMap(({ name, fields, lines }) =>
		company(name).flatMap(({ values }) => {
			const places = [
				{ fields, rows: [values] },
				...lines.map((block) => ({ fields: block.fields, rows: [values[block.name]].flat().filter(isObject) })),
			];
			return places.flatMap((place) =>
				place.fields
					.filter(({ type }) => type === 'reference')
					.flatMap((field) => place.rows.flatMap((row) => [row[field.name] ?? []].flat().filter((id) => !ids.get(field.definition ?? '')?.has(String(id))))),
			);
		}),
	);
	expect(astray).toEqual([]);
});

test('no two documents of a definition share an external ID', () => {
	for (const name of names) {
		const externalIds = company(name).flatMap(({ externalId }) => externalId ?? []);
		expect(new Set(externalIds).size).toBe(externalIds.length);
	}
});

test('every attachment has its bytes', () => {
	const files = new Map(seedFiles());
	const metadata = company('workOrder').flatMap(({ values: { photos, permit, materials } }) => {
		const inLines = [materials].flat().filter(isObject).map(({ photo }) => photo);
		return [photos, permit, ...inLines].flat().filter(isObject);
	});
	expect(metadata).toHaveLength(23);
	for (const { _id, _fileName, _size } of metadata) {
		const file = files.get(String(_id));
		expect([file?.name, file?.bytes.length]).toEqual([_fileName, _size]);
	}
});

test('a company without customers has sites that belong to nobody', () => {
	const empty = inventCompany({ ...seedSizes, customers: 0 });
	expect(empty('site').every(({ values }) => values['customerId'] === null)).toBe(true);
});

test.each<[IdKind, RegExp]>([
	['workOrder', /^[A-Za-z0-9]{20}$/],
	['user', /^[A-Za-z0-9]{17}$/],
	['attachment', /^[0-9a-f]{24}$/],
])('ids of a %s have their form, and are never the same', (kind, form) => {
	const ids = Array.from({ length: 30_000 }, (_, index) => bizzstreamId(kind, index + 1));
	expect(ids.every((id) => form.test(id))).toBe(true);
	expect(new Set(ids).size).toBe(ids.length);
});

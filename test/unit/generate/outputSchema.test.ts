import Ajv from 'ajv';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/server';
import { generatedFiles } from '../../../scripts/generate/files';
import type { ValueSchema } from '../../../scripts/generate/valueSchema';
import { biginStand, leanLawStand, type Stand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';

const files = generatedFiles();
const ajv = new Ajv({ allowUnionTypes: true });

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

/** The schema with every property refused that it does not name. */
function closed({ properties, items, ...schema }: ValueSchema): object {
	const named = Object.fromEntries(Object.entries(properties ?? {}).map(([name, property]) => [name, closed(property)]));
	return {
		...schema,
		...(properties && { properties: named, additionalProperties: false }),
		...(items && { items: closed(items) }),
	};
}

/** What of an item does not fit the schema of its operation. A value may be missing, and null is as good as missing. */
function misfits(stand: Stand, operation: string, item: IDataObject): string[] {
	const { type, properties }: ValueSchema = JSON.parse(files.get(`nodes/${stand.vendor.name}/__schema__/v1.0.0/${operation}.json`) ?? '{}');
	const withoutNulls: unknown = JSON.parse(JSON.stringify(item, (_name, value: unknown) => value ?? undefined));
	const fits = ajv.compile(closed({ type, properties }));
	return fits(withoutNulls) ? [] : (fits.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

async function itemsOf(stand: Stand, operation: string, parameters: INodeParameters): Promise<IDataObject[]> {
	const [resource = '', value = ''] = operation.split('/');
	const { items, error } = await runNode({
		node: stand.node,
		credentials: [stand.accountAt(sandbox)],
		parameters: { resource, operation: value, ...parameters },
	});
	if (error) throw error;
	return items.map(({ json }) => json);
}

async function expectToFit(stand: Stand, operation: string, parameters: INodeParameters = {}): Promise<IDataObject> {
	const items = await itemsOf(stand, operation, parameters);
	expect(items.flatMap((item) => misfits(stand, operation, item))).toEqual([]);
	const [first] = items;
	if (first === undefined) throw new Error(`${operation} gives no item to look at`);
	return first;
}

function byId(value: unknown): INodeParameters {
	return { __rl: true, mode: 'id', value: String(value) };
}

describe('what a node gives out', () => {
	test.each(['client', 'customField', 'expense', 'fixedFee', 'invoice', 'ledesCode', 'matter', 'practiceArea', 'timeEntry', 'user'])(
		'fits the output schema in a list of LeanLaw, %s',
		async (resource) => {
			await expectToFit(leanLawStand, `${resource}/getMany`, { returnAll: resource === 'ledesCode' });
		},
	);

	test.each(['client', 'expense', 'fixedFee', 'matter', 'timeEntry'])('fits the output schema in a record of LeanLaw, %s', async (resource) => {
		const [listed] = await itemsOf(leanLawStand, `${resource}/getMany`, { limit: 1 });
		const record = await expectToFit(leanLawStand, `${resource}/get`, { [resource]: byId(listed?.[`${resource}Id`]) });

		expect(record[`${resource}Id`]).toBe(listed?.[`${resource}Id`]);
	});

	test('fits the output schema from creation to deletion', async () => {
		const { practiceAreaId } = await expectToFit(leanLawStand, 'practiceArea/create', { label: 'Estate Planning' });
		const practiceArea = byId(practiceAreaId);
		await expectToFit(leanLawStand, 'practiceArea/update', { practiceArea, updateFields: { label: 'Estates' } });
		const deleted = await expectToFit(leanLawStand, 'practiceArea/delete', { practiceArea });

		expect(deleted).toEqual({ deleted: true, id: practiceAreaId });
	});

	test('fits the output schema where several records travel in one call', async () => {
		const lastName = { id: 'Last_Name', displayName: 'Last Name', type: 'string', required: true, defaultMatch: false, display: true };
		const recordFields = { mappingMode: 'defineBelow', value: { Last_Name: 'Smith' }, schema: [lastName] };
		const { id } = await expectToFit(biginStand, 'contact/create', { recordFields });
		const listed = await expectToFit(biginStand, 'contact/getMany', { limit: 1, sort: { keys: [{ field: 'Created_Time', direction: 'descending' }] } });

		expect([id, listed.Last_Name]).toEqual([expect.stringMatching(/^\d+$/), 'Smith']);
	});

	test('is told apart from an item of another form', () => {
		expect(misfits(leanLawStand, 'client/delete', { deleted: 'yes', name: 'Delgado' })).toHaveLength(1);
		expect(misfits(leanLawStand, 'client/delete', { deleted: true, id: null })).toEqual([]);
	});
});

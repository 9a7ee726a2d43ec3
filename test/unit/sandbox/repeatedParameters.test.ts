import { join } from 'node:path';
import { handClock } from '../../../sandbox/machinery/clock';
import { loadDescription, type Description } from '../../../sandbox/machinery/description';
import { mountVendor } from '../../../sandbox/machinery/mount';
import type { Complaint, Vendor } from '../../../sandbox/machinery/vendor';

async function complaintsAbout(vendor: string, path: string, search: string): Promise<Complaint[]> {
	const description: Description = await loadDescription(join(__dirname, '../../../sandbox', vendor, 'openapi.yaml'));
	const match = description.match('GET', path);
	if (!('operation' in match)) throw new Error(`${vendor} has no address ${path}`);
	return description.checkRequest(match.operation, { method: 'GET', path, search, headers: { 'customer-id': '1' }, body: undefined });
}

const ids = (count: number): string => Array.from({ length: count }, (_, index) => `id=${index + 1}`).join('&');

test('a list that is described as one parameter for each value takes all of its values', async () => {
	expect(await complaintsAbout('bigchange', '/v1/contacts', ids(50))).toEqual([]);
});

test('one value more than a list may have is a complaint about that list', async () => {
	expect(await complaintsAbout('bigchange', '/v1/contacts', ids(51))).toMatchObject([{ where: 'query/id', rule: 'maxItems' }]);
});

test('one value alone makes a list, and each value is checked', async () => {
	expect(await complaintsAbout('bigchange', '/v1/contacts', 'id=7')).toEqual([]);
	expect(await complaintsAbout('bigchange', '/v1/contacts', 'id=7&id=seven')).toMatchObject([{ where: 'query/id/1', rule: 'type' }]);
});

test('a list that is described as comma separated may not be repeated, nor a parameter of one value', async () => {
	expect(await complaintsAbout('leanlaw', '/v2/matters', 'select=meta&select=customFields')).toMatchObject([{ where: 'query/select', rule: 'repeated' }]);
	expect(await complaintsAbout('bigchange', '/v1/contacts', 'groupId=1&groupId=2')).toContainEqual(
		expect.objectContaining({ where: 'query/groupId', rule: 'repeated' }),
	);
});

test('a handler gets all values, also where the name was sent in another case', async () => {
	const vendor: Vendor = {
		name: 'echo',
		descriptionFile: join(__dirname, '../../../sandbox/bigchange/openapi.yaml'),
		ignoresCase: true,
		handlers: { listContacts: (call) => ({ status: 200, body: call.values('id') }) },
		admit: () => undefined,
		refuse: () => undefined,
		failure: (status) => ({ status }),
		expired: () => ({ status: 401 }),
		reset: () => undefined,
	};
	const mount = mountVendor(vendor, { clock: handClock('2026-04-01T09:00:00Z'), origin: () => '', checkAnswers: false });
	const search = 'ID=1&ID=2';
	const record = mount.log.open({ method: 'GET', path: '/v1/contacts', search, headers: { 'customer-id': '1' } });
	const { answer } = await mount.answer(record, { search, bytes: Buffer.alloc(0) });
	expect(answer).toMatchObject({ status: 200, body: ['1', '2'] });
});

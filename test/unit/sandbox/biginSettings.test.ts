import { biginId } from '../../../sandbox/bigin/ids';
import { openBigin } from '../../support/biginApi';

const opened = openBigin();
const get = async (path: string) => await opened.api.get(path);

interface Named {
	api_name: string;
	id: string;
}
const names = (rows: Named[]): string[] => rows.map(({ api_name }) => api_name);

describe('modules', () => {
	test('all modules are listed, with two that cannot be reached', async () => {
		const { data } = await get('/settings/modules');
		expect(names(data.modules.filter(({ api_supported }: { api_supported: boolean }) => api_supported))).toEqual([
			'Contacts', 'Accounts', 'Pipelines', 'Products', 'Tasks', 'Events', 'Calls', 'Notes',
		]);
		expect(names(data.modules)).toContain('Social');
	});

	test('nothing newer is 304', async () => {
		const headers = { 'if-modified-since': '2026-01-01T00:00:00+01:00' };
		expect((await opened.api.get('/settings/modules', { headers })).status).toBe(304);
	});

	test('one module is described, an unknown one refused', async () => {
		expect((await get('/settings/modules/Accounts')).data.modules[0]).toMatchObject({ singular_label: 'Company' });
		expect((await get('/settings/modules/Deals')).data.code).toBe('INVALID_MODULE');
	});
});

describe('fields', () => {
	test('a list of all fields of Contacts needs two slices, and both are answered', async () => {
		const { data } = await get('/settings/fields?module=Contacts');
		const all = names(data.fields);
		expect(all.length).toBeGreaterThan(50);
		expect((await get(`/Contacts?fields=${all.join(',')}`)).data.code).toBe('LIMIT_EXCEEDED');
		const slices = [all.slice(0, 50), all.slice(50)];
		const rows = await Promise.all(slices.map(async (slice) => (await get(`/Contacts?fields=${slice.join(',')}&ids=${biginId('contact', 3)}`)).data.data[0]));
		expect(Object.keys({ ...rows[0], ...rows[1] }).sort()).toEqual([...all, 'id'].sort());
	});

	test('fields in no layout are listed on demand, and lists leave them out', async () => {
		const used = await get('/settings/fields?module=Contacts');
		const all = await get('/settings/fields?module=Contacts&type=unused');
		const added = all.data.fields.filter(({ type }: { type: string }) => type === 'unused');
		expect(names(added)).toEqual(['Department', 'Assistant', 'Asst_Phone']);
		expect(names(used.data.fields)).not.toContain('Department');
		expect((await get(`/Contacts?fields=Department&ids=${biginId('contact', 1)}`)).data.data).toEqual([{ id: biginId('contact', 1) }]);
		expect((await get('/Contacts/search?email=contact.1@mail.example&fields=Department')).data.data[0]).toHaveProperty('Department');
	});

	test('a field that a test adds can be written and read', async () => {
		opened.sandbox.bigin.addField('Products', { apiName: 'Wood_Kind', type: 'picklist', choices: ['Oak', 'Pine'] });
		const { data } = await get('/settings/fields?module=Products');
		expect(data.fields.at(-1)).toMatchObject({ api_name: 'Wood_Kind', field_label: 'Wood Kind', custom_field: true, data_type: 'picklist' });
		const made = await opened.api.post('/Products', { data: [{ Product_Name: 'Beam', Wood_Kind: 'Oak' }, { Product_Name: 'Beam', Wood_Kind: 'Elm' }] });
		expect(made.data.data.map(({ code }: { code: string }) => code)).toEqual(['SUCCESS', 'INVALID_DATA']);
		const read = await get(`/Products/${made.data.data[0].details.id}?fields=Wood_Kind`);
		expect(read.data.data[0].Wood_Kind).toBe('Oak');
	});

	test('fields of an unknown module are refused', async () => {
		expect((await get('/settings/fields?module=contacts')).data.code).toBe('INVALID_MODULE');
	});
});

describe('layouts, lists and views', () => {
	test('each Team Pipeline is a layout with stages of its own', async () => {
		const { data } = await get('/settings/layouts?module=Pipelines');
		const stages = data.layouts.map((layout: { id: string; sections: Array<{ fields: Array<{ api_name: string; pick_list_values: Array<{ actual_value: string }> }> }> }) => {
			const field = layout.sections[0]?.fields.find(({ api_name }) => api_name === 'Stage');
			return [layout.id, field?.pick_list_values.map(({ actual_value }) => actual_value)[0]];
		});
		expect(stages).toEqual([
			[biginId('layout', 1), 'Qualification'],
			[biginId('layout', 2), 'Survey'],
			[biginId('layout', 3), 'Offered'],
		]);
	});

	test('other modules have one layout', async () => {
		for (const module of ['Contacts', 'Tasks']) expect((await get(`/settings/layouts?module=${module}`)).data.layouts).toHaveLength(1);
	});

	test('related lists give the names that paths need', async () => {
		const { data } = await get('/settings/related_lists?module=Contacts');
		expect(names(data.related_lists)).toEqual(['Pipelines', 'Products', 'Tasks', 'Events', 'Calls', 'Notes', 'Attachments']);
	});

	test('views limit lists and counts, and cost three credits in a list', async () => {
		const { data } = await get('/settings/custom_views?module=Contacts');
		const view = data.custom_views[2].id;
		expect((await get(`/settings/custom_views/${view}?module=Contacts`)).data.custom_views[0].criteria).toMatchObject({ comparator: 'equal' });
		const before = opened.sandbox.bigin.creditsSpent();
		const list = await get(`/Contacts?fields=Newsletter&cvid=${view}&per_page=5`);
		expect(opened.sandbox.bigin.creditsSpent() - before).toBe(3);
		expect(list.data.data.every(({ Newsletter }: { Newsletter: boolean }) => Newsletter)).toBe(true);
		const [some, all] = [await get(`/Contacts/actions/count?cvid=${view}`), await get('/Contacts/actions/count')];
		expect(all.data.count).toBe(5_000);
		expect(some.data.count).toBeLessThan(5_000);
		expect((await get('/Contacts?fields=id&cvid=1')).data.code).toBe('INVALID_DATA');
	});

	test('records of one Team Pipeline', async () => {
		const { data } = await get(`/Pipelines?fields=Pipeline,Stage&pipeline_id=${biginId('layout', 3)}&per_page=5`);
		expect(data.data.map(({ Pipeline }: { Pipeline: object }) => Pipeline)).toEqual(Array(5).fill({ id: biginId('layout', 3), name: 'Service & "Repairs"' }));
		expect((await get(`/Contacts?fields=id&pipeline_id=${biginId('layout', 3)}`)).data.code).toBe('NOT_SUPPORTED');
	});
});

describe('people and organisation', () => {
	const user = { last_name: 'Petrov', email: 'new@lumenpine.example', role: biginId('role', 2), profile: biginId('profile', 2) };

	test.each([
		['ActiveConfirmedUsers', 4],
		['NotConfirmedUsers', 1],
		['DeactiveUsers', 1],
		['DeletedUsers', 1],
		['CurrentUser', 1],
		['AllUsers', 6],
	])('%s are %i', async (type, count) => {
		expect((await get(`/users?type=${type}`)).data.users).toHaveLength(count);
	});

	test('a user is made, changed and deleted', async () => {
		const made = await opened.api.post('/users', { users: [user] });
		const id = made.data.users[0].details.id;
		expect(made.status).toBe(201);
		expect((await opened.api.put(`/users/${id}`, { users: [{ mobile: '+31 6 5550 0199' }] })).status).toBe(200);
		expect((await get(`/users/${id}`)).data.users[0]).toMatchObject({ mobile: '+31 6 5550 0199', confirm: false, role: { name: 'Level 2' } });
		expect((await opened.api.put('/users', { users: [{ id, first_name: 'Ana' }, { id: '1' }] })).data.users.map(({ code }: { code: string }) => code)).toEqual(['SUCCESS', 'INVALID_DATA']);
		expect((await opened.api.delete(`/users/${id}`)).status).toBe(200);
		expect((await opened.api.delete(`/users/${id}`)).status).toBe(400);
	});

	test.each([
		['without an address', { ...user, email: undefined }, 'MANDATORY_NOT_FOUND'],
		['with a role there is not', { ...user, role: '1' }, 'INVALID_DATA'],
		['with an address that is taken', { ...user, email: 'mira@lumenpine.example' }, 'DUPLICATE_DATA'],
	])('a user %s is refused', async (_name, input, code) => {
		const { status, data } = await opened.api.post('/users', { users: [input] });
		expect([status, data.users[0].code]).toEqual([400, code]);
	});

	test('an unknown user is 204', async () => {
		expect((await get('/users/1')).status).toBe(204);
	});

	test('roles and profiles are listed', async () => {
		expect((await get('/settings/roles')).data.roles).toHaveLength(3);
		expect((await get('/settings/profiles')).data.profiles[0].name).toBe('Administrator');
	});
});

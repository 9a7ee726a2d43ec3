import { biginId } from '../../../sandbox/bigin/ids';
import { openBigin } from '../../support/biginApi';

const opened = openBigin();
const contact = (row: number): string => biginId('contact', row);
const results = (data: { data: Array<{ code: string; message: string }> }): string[] => data.data.map(({ code, message }) => (code === 'SUCCESS' ? message : code));
const ids = (data: { data: Array<{ id: string }> }): string[] => data.data.map(({ id }) => id);

describe('related lists', () => {
	test('a tie is made, made again, seen from both sides, and cut', async () => {
		const path = `/Contacts/${contact(90)}/Products`;
		const product = biginId('product', 9);
		expect((await opened.api.get(`${path}?fields=Product_Name`)).status).toBe(204);
		expect(results((await opened.api.put(`${path}/${product}`, { data: [{}] })).data)).toEqual(['relation added']);
		expect(results((await opened.api.put(`${path}/${product}`, { data: [{}] })).data)).toEqual(['relation updated']);
		const list = await opened.api.get(`${path}?fields=Product_Name`);
		expect(list.data.data).toEqual([{ id: product, Product_Name: expect.any(String) }]);
		expect(Object.keys(list.data.info).sort()).toEqual(['count', 'more_records', 'next_page_token', 'page', 'page_token_expiry', 'per_page', 'previous_page_token']);
		expect(ids((await opened.api.get(`/Products/${product}/Contacts?fields=Last_Name`)).data)).toEqual([contact(90)]);
		expect(results((await opened.api.delete(`${path}/${product}`)).data)).toEqual(['relation removed']);
		expect((await opened.api.delete(`${path}/${product}`)).status).toBe(400);
	});

	test('many are tied and cut, with a result each', async () => {
		const path = `/Accounts/${biginId('company', 2)}/Products`;
		const tied = await opened.api.put(path, { data: [{ id: biginId('product', 1) }, { id: '1' }, { id: biginId('product', 2) }] });
		expect([tied.status, results(tied.data)]).toEqual([207, ['relation added', 'INVALID_DATA', 'relation added']]);
		const cut = await opened.api.delete(`${path}?ids=${biginId('product', 1)},${biginId('product', 2)}`);
		expect([cut.status, results(cut.data)]).toEqual([200, ['relation removed', 'relation removed']]);
	});

	test('records of Pipelines of a contact, all and of one Team Pipeline', async () => {
		const deal = { Deal_Name: 'x', Pipeline: { id: biginId('layout', 2) }, Sub_Pipeline: 'Fit-out Standard', Stage: 'Survey', Contact_Name: { id: contact(99) } };
		const made = await opened.api.post('/Pipelines', { data: [deal] });
		const path = `/Contacts/${contact(99)}/Pipelines?fields=Deal_Name`;
		expect(ids((await opened.api.get(path)).data)).toContain(made.data.data[0].details.id);
		const ofOther = await opened.api.get(`${path}&pipeline_id=${biginId('layout', 1)}`);
		expect(ofOther.status === 204 ? [] : ids(ofOther.data)).not.toContain(made.data.data[0].details.id);
		expect(ids((await opened.api.get(`${path}&pipeline_id=${biginId('layout', 2)}`)).data)).toContain(made.data.data[0].details.id);
		const cut = await opened.api.delete(`/Contacts/${contact(99)}/Pipelines/${made.data.data[0].details.id}`);
		expect(results(cut.data)).toEqual(['relation removed']);
		expect((await opened.api.get(`/Pipelines/${made.data.data[0].details.id}`)).data.data[0].Contact_Name).toBeNull();
	});

	test('tasks follow from their own field and cannot be tied', async () => {
		await opened.api.post('/Tasks', { data: [{ Subject: 'x', Related_To: { id: biginId('company', 5) }, $related_module: 'Accounts' }] });
		const path = `/Accounts/${biginId('company', 5)}/Tasks`;
		expect((await opened.api.get(`${path}?fields=Subject`)).data.data).toHaveLength(1);
		expect((await opened.api.put(`${path}/${biginId('task', 1)}`, { data: [{}] })).data.code).toBe('NOT_SUPPORTED');
	});

	test('an unknown list and an unknown parent', async () => {
		expect((await opened.api.get(`/Contacts/${contact(1)}/Deals?fields=id`)).data.code).toBe('INVALID_DATA');
		expect((await opened.api.get('/Contacts/1/Products?fields=id')).status).toBe(204);
		expect((await opened.api.get(`/Contacts/${contact(1)}/Products`)).data.code).toBe('REQUIRED_PARAM_MISSING');
	});
});

describe('tags', () => {
	const module = { params: { module: 'Products' } };

	test('a tag is made, renamed, counted and deleted, and leaves its records', async () => {
		const made = await opened.api.post('/settings/tags', { tags: [{ name: 'Fair' }, { name: 'fair' }, { name: 'x'.repeat(26) }] }, module);
		expect([made.status, made.data.tags.map(({ code }: { code: string }) => code)]).toEqual([207, ['SUCCESS', 'DUPLICATE_DATA', 'INVALID_DATA']]);
		const { id } = made.data.tags[0].details;
		const added = await opened.api.post('/Products/actions/add_tags', { tags: [{ id }, { name: 'Fresh' }], ids: [biginId('product', 1), biginId('product', 2)], over_write: true });
		expect(added.data).toMatchObject({ success_count: 2, locked_count: 0 });
		expect(added.data.data[0].details.tags.map(({ name }: { name: string }) => name)).toEqual(['Fair', 'Fresh']);
		await opened.api.put(`/settings/tags/${id}`, { tags: [{ name: 'Fair 2026' }] }, module);
		expect((await opened.api.get(`/Products/${biginId('product', 1)}?fields=Tag`)).data.data[0].Tag[0].name).toBe('Fair 2026');
		expect((await opened.api.get(`/settings/tags/${id}/actions/records_count`, module)).data).toEqual({ count: '2' });
		expect((await opened.api.delete(`/settings/tags/${id}`)).status).toBe(200);
		expect((await opened.api.get(`/Products/${biginId('product', 1)}?fields=Tag`)).data.data[0].Tag).toHaveLength(1);
		expect((await opened.api.delete(`/settings/tags/${id}`)).status).toBe(400);
	});

	test('many tags are renamed', async () => {
		const { data } = await opened.api.put('/settings/tags', { tags: [{ id: biginId('tag', 301), name: 'a' }, { id: '1', name: 'b' }] }, module);
		expect(data.tags.map(({ code }: { code: string }) => code)).toEqual(['SUCCESS', 'INVALID_DATA']);
		expect((await opened.api.get('/settings/tags', module)).data.info).toEqual({ count: 5, allowed_count: 100 });
	});

	test('tags are put on one record and taken off', async () => {
		const path = `/Contacts/${contact(1)}/actions`;
		const added = await opened.api.post(`${path}/add_tags`, { tags: [{ name: 'vip' }], over_write: true });
		expect(added.data.data[0].details.tags).toEqual([{ name: 'VIP', id: biginId('tag', 2), color_code: null }]);
		const removed = await opened.api.post(`${path}/remove_tags?tag_names=VIP,Nothing`);
		expect(removed.data.data[0].details.tags).toEqual([]);
	});

	test('500 records at once, and not one more', async () => {
		const many = Array.from({ length: 501 }, (_, index) => contact(index + 1));
		expect((await opened.api.post('/Contacts/actions/add_tags', { tags: [{ name: 'VIP' }], ids: many.slice(1) })).data.success_count).toBe(500);
		expect((await opened.api.post('/Contacts/actions/add_tags', { tags: [{ name: 'VIP' }], ids: many })).data.code).toBe('LIMIT_EXCEEDED');
		const removed = await opened.api.post(`/Contacts/actions/remove_tags?tag_names=VIP&ids=${many.slice(1, 21).join(',')},1`);
		expect([removed.status, removed.data.success_count]).toEqual([200, 20]);
		expect((await opened.api.post(`/Contacts/actions/remove_tags?tag_names=VIP&ids=${many.join(',')}`)).data.code).toBe('LIMIT_EXCEEDED');
	});
});

describe('notes', () => {
	test('a note of a record is made, changed, listed and deleted', async () => {
		const path = `/Contacts/${contact(600)}/Notes`;
		const made = await opened.api.post(path, { data: [{ Note_Content: 'One' }, { Note_Title: 'none' }] });
		expect([made.status, results(made.data)]).toEqual([207, ['record added', 'MANDATORY_NOT_FOUND']]);
		const { id } = made.data.data[0].details;
		expect((await opened.api.put(`${path}/${id}`, { data: [{ Note_Content: 'Two' }] })).status).toBe(200);
		const list = await opened.api.get(`${path}?fields=Note_Content,Parent_Id`);
		expect(list.data.data).toEqual([{ id, Note_Content: 'Two', Parent_Id: { name: expect.any(String), id: contact(600), module: { api_name: 'Contacts', id: biginId('module', 1) } } }]);
		expect((await opened.api.delete(`/Contacts/${contact(1)}/Notes/${id}`)).status).toBe(400);
		expect((await opened.api.delete(`${path}/${id}`)).status).toBe(200);
		expect((await opened.api.get(`${path}?fields=Note_Content`)).status).toBe(204);
	});

	test('notes on their own name their parent, in any of the spellings', async () => {
		const { data } = await opened.api.post('/Notes', {
			data: [
				{ Note_Content: 'a', Parent_Id: { id: contact(1) }, $se_module: 'Contacts' },
				{ Note_Content: 'b', Parent_Id: biginId('company', 1), se_module: 'Accounts' },
				{ Note_Content: 'c', Parent_Id: { id: '1' }, $se_module: 'Contacts' },
			],
		});
		expect(results(data)).toEqual(['record added', 'record added', 'INVALID_DATA']);
		const newest = await opened.api.get('/Notes?fields=Note_Content&per_page=2');
		expect(newest.data.data.map(({ Note_Content }: { Note_Content: string }) => Note_Content)).toEqual(['b', 'a']);
		expect((await opened.api.get(`/Notes/${newest.data.data[0].id}`)).data.data[0].$se_module).toBe('Accounts');
		expect(results((await opened.api.delete(`/Notes?ids=${ids(newest.data).join(',')}`)).data)).toEqual(['record deleted', 'record deleted']);
		expect((await opened.api.get(`/Notes/${newest.data.data[0].id}`)).status).toBe(204);
	});
});

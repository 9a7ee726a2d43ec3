import { biginId } from '../../../sandbox/bigin/ids';
import { openBigin } from '../../support/biginApi';

const opened = openBigin();
const contact = (row: number): string => biginId('contact', row);
const codes = (data: { data: Array<{ code: string }> }): string[] => data.data.map(({ code }) => code);

async function read(module: string, id: string): Promise<Record<string, unknown>> {
	return (await opened.api.get(`/${module}/${id}`)).data.data[0];
}

describe('updates', () => {
	test('fields left out stay and null empties', async () => {
		const before = await read('Contacts', contact(2));
		opened.clock.advance(5_000);
		const { status, data } = await opened.api.put(`/Contacts/${contact(2)}`, { data: [{ Title: 'Owner', Mailing_City: null }] });
		expect([status, data.data[0].message]).toEqual([200, 'record updated']);
		expect(await read('Contacts', contact(2))).toEqual({
			...before,
			Title: 'Owner',
			Mailing_City: null,
			Modified_Time: data.data[0].details.Modified_Time,
			Last_Activity_Time: data.data[0].details.Modified_Time,
		});
	});

	test('each record of a call has its own result', async () => {
		const { status, data } = await opened.api.put('/Contacts', {
			data: [{ id: contact(1), Title: 'a' }, { id: '1', Title: 'b' }, { Title: 'c' }, { id: contact(2), Last_Name: null }, { id: contact(3), Email: 'contact.1@mail.example' }],
		});
		expect(status).toBe(207);
		expect(codes(data)).toEqual(['SUCCESS', 'INVALID_DATA', 'MANDATORY_NOT_FOUND', 'MANDATORY_NOT_FOUND', 'DUPLICATE_DATA']);
	});

	test('a unique value that was given up is free within the same call', async () => {
		const { data } = await opened.api.put('/Contacts', { data: [{ id: contact(1), Email: 'x@mail.example' }, { id: contact(2), Email: 'contact.1@mail.example' }] });
		expect(codes(data)).toEqual(['SUCCESS', 'SUCCESS']);
	});
});

describe('inserts by module', () => {
	const deal = { Deal_Name: 'Shelves', Pipeline: { id: biginId('layout', 1) }, Sub_Pipeline: 'Repeat Orders', Stage: 'Confirmed' };
	test.each([
		['Accounts', { Account_Name: 'Smit, Jansen (Holding)', Annual_Revenue: 12.5, Parent_Account: { id: biginId('company', 1) } }],
		['Pipelines', { ...deal, Amount: 4_000, Closing_Date: '2026-05-01', Contact_Name: { id: contact(1) }, Account_Name: 'Cedar Works' }],
		['Products', { Product_Name: 'Oak beam', Unit_Price: 7.25, Handler: { id: biginId('user', 2) } }],
		['Tasks', { Subject: 'Call', Related_To: { id: biginId('pipelineRecord', 1) }, $related_module: 'Deals', Remind_At: { ALARM: 'ACTION=EMAIL' } }],
		['Events', { Event_Title: 'Visit', Start_DateTime: '2026-04-02T10:00:00+01:00', End_DateTime: '2026-04-02T11:00:00+01:00', Participants: [{ type: 'email', participant: 'a@b.example' }] }],
		['Calls', { Call_Type: 'Outbound', Call_Start_Time: '2026-04-02T10:00:00+01:00', Call_Duration: 5, Contact_Name: { id: contact(1) } }],
		['Contacts', { Last_Name: 'Vos', Interests: ['Shops', 'Gardens'], Last_Visit: '2026-03-01T10:00:00Z', Date_of_Birth: '1980-02-29', Adviser: { id: biginId('user', 3) } }],
	])('a record of %s keeps what was written', async (module, input) => {
		const { status, data } = await opened.api.post(`/${module}`, { data: [input] });
		expect([status, codes(data)]).toEqual([201, ['SUCCESS']]);
		const plain = Object.entries(input).filter(([, value]) => typeof value === 'number' || (typeof value === 'string' && !/T\d\d:|Cedar|Deals/.test(value)));
		expect(await read(module, data.data[0].details.id)).toMatchObject(Object.fromEntries(plain));
	});

	test.each([
		['Pipelines', { ...deal, Pipeline: undefined }, 'MANDATORY_NOT_FOUND', 'Pipeline'],
		['Pipelines', { ...deal, Sub_Pipeline: 'Repairs' }, 'INVALID_DATA', 'Sub_Pipeline'],
		['Pipelines', { ...deal, Stage: 'Qualification' }, 'INVALID_DATA', 'Stage'],
		['Tasks', { Subject: 'x', Related_To: { id: contact(1) } }, 'MANDATORY_NOT_FOUND', '$related_module'],
		['Tasks', { Subject: 'x', Related_To: { id: contact(1) }, $related_module: 'Deals' }, 'INVALID_DATA', 'Related_To'],
		['Events', { Event_Title: 'x', Start_DateTime: '2026-04-02', End_DateTime: '2026-04-02T11:00:00+01:00' }, 'INVALID_DATA', 'Start_DateTime'],
		['Calls', { Call_Type: 'Outbound', Call_Start_Time: '2026-04-02T10:00:00+01:00' }, 'MANDATORY_NOT_FOUND', 'Call_Duration'],
		['Contacts', { Last_Name: 'x', Date_of_Birth: '1981-02-29' }, 'INVALID_DATA', 'Date_of_Birth'],
		['Contacts', { Last_Name: 'x', Account_Name: { id: '1' } }, 'INVALID_DATA', 'Account_Name'],
		['Contacts', { Last_Name: 'x', Interests: ['Boats'] }, 'INVALID_DATA', 'Interests'],
		['Contacts', { Last_Name: 'x', Budget: '5' }, 'INVALID_DATA', 'Budget'],
		['Contacts', { Last_Name: 'x', Tag: [{ name: 'x'.repeat(26) }] }, 'INVALID_DATA', 'Tag'],
		['Contacts', { Last_Name: 'x', Client_Number: 'c-00001'.repeat(4) }, 'INVALID_DATA', 'Client_Number'],
	])('a record of %s is refused: %j', async (module, input, code, field) => {
		const { status, data } = await opened.api.post(`/${module}`, { data: [input] });
		expect([status, data.data[0].code, data.data[0].details.api_name]).toEqual([400, code, field]);
	});
});

describe('upserts', () => {
	const upsert = async (module: string, data: object[], fields?: string[]) =>
		await opened.api.post(`/${module}/upsert`, { data, ...(fields ? { duplicate_check_fields: fields } : {}) });

	test('the system field decides, whatever the case, and the result says what happened', async () => {
		const { status, data } = await upsert('Contacts', [{ Last_Name: 'a', Email: 'CONTACT.1@mail.example' }, { Last_Name: 'b', Email: 'b@mail.example' }, { Last_Name: 'c' }]);
		expect(status).toBe(200);
		expect(data.data.map(({ action, duplicate_field, message }: Record<string, string>) => [action, duplicate_field, message])).toEqual([
			['update', 'Email', 'record updated'],
			['insert', null, 'record added'],
			['insert', null, 'record added'],
		]);
		expect(data.data[0].details.id).toBe(contact(1));
	});

	test('of two companies of one name the older is changed', async () => {
		const { data } = await upsert('Accounts', [{ Account_Name: 'studio wervel bv', Employees: 7 }]);
		expect([data.data[0].details.id, data.data[0].duplicate_field]).toEqual([biginId('company', 13), 'Account_Name']);
	});

	test('a unique field that is named leaves the system field out', async () => {
		opened.sandbox.bigin.addField('Contacts', { apiName: 'Card', isUnique: true });
		await opened.api.put(`/Contacts/${contact(40)}`, { data: [{ Card: 'K1' }] });
		const { data } = await upsert('Contacts', [{ Last_Name: 'z', Card: 'k1', Email: 'z@mail.example' }, { Last_Name: 'y', Email: 'contact.1@mail.example' }], ['Card']);
		expect(data.data[0]).toMatchObject({ action: 'update', duplicate_field: 'Card' });
		expect(data.data[1].code).toBe('DUPLICATE_DATA');
		expect((await upsert('Contacts', [{ Last_Name: 'z' }], ['Title'])).data.code).toBe('INVALID_DATA');
	});

	test('an upsert that only adds answers 201 when switched so', async () => {
		opened.sandbox.bigin.settings.upsertInsertStatus = 201;
		expect((await upsert('Products', [{ Product_Name: 'Only once' }])).status).toBe(201);
		expect((await upsert('Products', [{ Product_Name: 'Only once' }])).status).toBe(200);
	});
});

describe('deletes', () => {
	test('a deleted record is in the bin, and deleting it again is an error', async () => {
		expect((await opened.api.delete(`/Contacts/${contact(3)}`)).data.data[0].message).toBe('record deleted');
		const again = await opened.api.delete(`/Contacts/${contact(3)}`);
		expect([again.status, again.data.data[0].code]).toEqual([400, 'INVALID_DATA']);
		expect((await opened.api.get(`/Contacts/${contact(3)}`)).status).toBe(204);
		const { data } = await opened.api.get('/Contacts/deleted?per_page=1');
		expect(data.data[0]).toMatchObject({ id: contact(3), type: 'recycle', display_name: expect.stringContaining("O'Brien") });
		expect(data.info).toEqual({ per_page: 1, count: 1, page: 1, more_records: true });
	});

	test('many at once have a result each, and wf_trigger is taken', async () => {
		const { status, data } = await opened.api.delete(`/Tasks?ids=${biginId('task', 1)},1,${biginId('task', 2)}&wf_trigger=false`);
		expect([status, codes(data)]).toEqual([207, ['SUCCESS', 'INVALID_DATA', 'SUCCESS']]);
	});

	test('more than 100 ids are refused', async () => {
		const ids = Array.from({ length: 101 }, (_, index) => biginId('task', index + 1)).join(',');
		expect((await opened.api.delete(`/Tasks?ids=${ids}`)).data.code).toBe('LIMIT_EXCEEDED');
		expect((await opened.api.get('/Tasks/actions/count')).data.count).toBe(600);
	});

	test.each([['all', 7], ['recycle', 5], ['permanent', 2]])('deleted records of type %s', async (type, count) => {
		expect((await opened.api.get(`/Products/deleted?type=${type}`)).data.data).toHaveLength(count);
	});

	test('nothing deleted since is 304', async () => {
		const headers = { 'if-modified-since': '2026-12-01T00:00:00Z' };
		expect((await opened.api.get('/Products/deleted', { headers })).status).toBe(304);
	});
});

describe('owners and switches', () => {
	test('an owner is changed on one and on many', async () => {
		const owner = { id: biginId('user', 2) };
		expect((await opened.api.post(`/Calls/${biginId('call', 1)}/actions/change_owner`, { owner, notify: true })).status).toBe(200);
		expect((await opened.api.get(`/Calls/${biginId('call', 1)}`)).data.data[0].Owner.name).toBe('Dario Lindqvist');
		const many = await opened.api.post('/Calls/actions/change_owner', { owner, ids: [biginId('call', 2), '1'] });
		expect([many.status, codes(many.data)]).toEqual([207, ['SUCCESS', 'INVALID_DATA']]);
		const gone = await opened.api.post('/Calls/actions/change_owner', { owner: { id: biginId('user', 7) }, ids: [biginId('call', 2)] });
		expect(codes(gone.data)).toEqual(['INVALID_DATA']);
	});

	test('a marked record fails, the others do not, and the next call is whole', async () => {
		opened.sandbox.bigin.failRecord({ operationId: 'insertRecords', index: 1, code: 'RECORD_LOCKED', field: 'Title' });
		const three = { data: [{ Last_Name: 'a' }, { Last_Name: 'b' }, { Last_Name: 'c' }] };
		const first = await opened.api.post('/Contacts', three);
		expect([first.status, codes(first.data)]).toEqual([207, ['SUCCESS', 'RECORD_LOCKED', 'SUCCESS']]);
		expect(first.data.data[1].details).toEqual({ api_name: 'Title', json_path: '$.data[1].Title' });
		expect((await opened.api.post('/Contacts', three)).status).toBe(201);
	});

	test('a single bad record answers 202 when switched so, and 400 where 202 is not announced', async () => {
		opened.sandbox.bigin.settings.singleFaultStatus = 202;
		expect((await opened.api.post('/Contacts', { data: [{}] })).status).toBe(202);
		expect((await opened.api.delete('/Contacts/1')).status).toBe(400);
	});

	test('an unknown id answers 400 when switched so', async () => {
		opened.sandbox.bigin.settings.unknownId = 400;
		expect((await opened.api.get('/Contacts/1')).data.code).toBe('INVALID_DATA');
	});
});

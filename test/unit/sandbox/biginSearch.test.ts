import { biginId } from '../../../sandbox/bigin/ids';
import { openBigin } from '../../support/biginApi';

const opened = openBigin();
const contact = (row: number): string => biginId('contact', row);
const search = async (module: string, params: Record<string, string | number>) => await opened.api.get(`/${module}/search`, { params });
const query = async (select_query: string) => await opened.api.post('/coql', { select_query });

describe('search', () => {
	test.each([
		['an equal text, whatever the case', 'Contacts', '(Email:equals:CONTACT.7@mail.example)', [contact(7)]],
		['parentheses, commas and backslashes, escaped', 'Accounts', '(Account_Name:equals:Smit\\, Jansen \\(Holding\\) \\\\ Co)', [biginId('company', 16)]],
		['and, or and groups', 'Contacts', '(((Email:equals:contact.1@mail.example)or(Email:equals:contact.2@mail.example))and(Last_Name:starts_with:b))', undefined],
		['a list of choices', 'Products', `((Product_Category:in:Panels,Lighting)and(id:equals:${biginId('product', 1)}))`, undefined],
		['a colon in the value', 'Contacts', '((Modified_Time:greater_than:2026-03-31T16:59:00+01:00))', undefined],
		['an amount between two', 'Pipelines', '(Amount:between:100,200)', undefined],
	])('%s', async (_name, module, criteria, ids) => {
		const { status, data } = await search(module, { criteria });
		if (ids) expect(data.data.map(({ id }: { id: string }) => id)).toEqual(ids);
		else expect([200, 204]).toContain(status);
	});

	test('criteria find what a look at all records finds', async () => {
		const { data } = await search('Products', { criteria: '((Unit_Price:greater_equal:500)and(Product_Active:equals:true))' });
		const all = await opened.api.get('/Products?fields=Unit_Price,Product_Active&page=1');
		const rest = await opened.api.get('/Products?fields=Unit_Price,Product_Active&page=2');
		const wanted = [...all.data.data, ...rest.data.data].filter((row) => row.Unit_Price >= 500 && row.Product_Active);
		expect(data.info.count).toBe(wanted.length);
	});

	test('an address, a number and a word are found in any field of their kind', async () => {
		expect((await search('Contacts', { email: 'contact.5@mail.example' })).data.info).toMatchObject({ count: 1, sort_by: 'id', more_records: false });
		expect((await search('Contacts', { word: 'النور' })).data.data[0].id).toBe(contact(5));
		expect((await search('Accounts', { word: 'houtza' })).data.data[0].Account_Name).toBe('De Houtzagerij');
		expect((await search('Accounts', { phone: '5550012' })).data.data[0].id).toBe(biginId('company', 12));
	});

	test('pages do not overlap and the last is known', async () => {
		const first = await search('Accounts', { word: 'hotel', per_page: 40 });
		const second = await search('Accounts', { word: 'hotel', per_page: 40, page: 2 });
		expect(first.data.info.more_records).toBe(true);
		const ids = [...first.data.data, ...second.data.data].map(({ id }: { id: string }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('nothing found is 204', async () => {
		expect((await search('Contacts', { word: 'zzzz' })).status).toBe(204);
	});

	test('the index lags behind writes by the clock, lists do not', async () => {
		opened.sandbox.bigin.settings.searchLagMs = 15_000;
		const made = await opened.api.post('/Contacts', { data: [{ Last_Name: 'Latecomer' }] });
		const { id } = made.data.data[0].details;
		await opened.api.delete(`/Contacts/${contact(5)}`);
		expect((await search('Contacts', { word: 'latecomer' })).status).toBe(204);
		expect((await search('Contacts', { word: 'النور' })).status).toBe(200);
		expect((await opened.api.get('/Contacts?fields=id&per_page=1')).data.data[0].id).toBe(id);
		opened.clock.advance(15_000);
		expect((await search('Contacts', { word: 'latecomer' })).data.data[0].id).toBe(id);
		expect((await search('Contacts', { word: 'النور' })).status).toBe(204);
	});

	test.each([
		['no question', {}, 'REQUIRED_PARAM_MISSING'],
		['two questions', { word: 'ab', phone: '12' }, 'AMBIGUITY_DURING_PROCESSING'],
		['a word of one letter', { word: 'a' }, 'INVALID_DATA'],
		['an unknown field', { criteria: '(Nothing:equals:1)' }, 'INVALID_QUERY'],
		['an unknown operator', { criteria: '(Last_Name:contains:a)' }, 'INVALID_QUERY'],
		['an operator that text does not have', { criteria: '(Last_Name:greater_than:a)' }, 'INVALID_QUERY'],
		['a parenthesis too few', { criteria: '((Last_Name:equals:a)' }, 'INVALID_QUERY'],
		['a parenthesis not escaped', { criteria: '(Last_Name:equals:a(b)c)' }, 'INVALID_QUERY'],
		['eleven criteria', { criteria: Array(11).fill('(Last_Name:equals:a)').join('or') }, 'LIMIT_EXCEEDED'],
		['a sub-pipeline', { criteria: '(Sub_Pipeline:equals:Repairs)' }, 'INVALID_QUERY', 'Pipelines'],
	])('a search with %s is refused', async (_name, params: Record<string, string>, code, module = 'Contacts') => {
		const { status, data } = await search(module, params);
		expect([status, data.code]).toEqual([400, code]);
	});
});

describe('COQL', () => {
	test('columns, joined names, order, limit and offset', async () => {
		const { data } = await query(
			"select Last_Name, Account_Name, Account_Name.Account_Name, Owner.last_name, Created_Time from Contacts where Account_Name.Account_Name = 'cedar works' order by Created_Time desc limit 2 offset 1",
		);
		expect(data.info).toEqual({ count: 2, more_records: expect.any(Boolean) });
		expect(data.data[0]).toEqual({
			id: expect.any(String),
			Last_Name: expect.any(String),
			Account_Name: { id: biginId('company', 1) },
			'Account_Name.Account_Name': 'Cedar Works',
			'Owner.last_name': expect.any(String),
			Created_Time: expect.stringMatching(/\+01:00$/),
		});
		expect(data.data[0].Created_Time >= data.data[1].Created_Time).toBe(true);
	});

	test.each([
		[`id in (${contact(1)}, '${contact(2)}')`, 2],
		[`id <= ${contact(3)} and Email is not null`, 3],
		["Email = 'contact.1@mail.example' or Email = 'contact.2@mail.example'", 2],
		["(Last_Name like 'O''Br%' or Last_Name like '%$json%') and Last_Name != 'x'", 2],
		[`id not in ('${contact(1)}') and id < ${contact(3)}`, 1],
		[`id between ${contact(2)} and ${contact(5)} and id not between ${contact(3)} and ${contact(4)}`, 2],
		["Last_Name not like '%a%' and id < " + contact(1), 0],
		[`Newsletter = true and Newsletter = false and id > ${contact(1)}`, 0],
		[`Secondary_Email is null and id = ${contact(1)}`, 1],
	])('where %s', async (where, count) => {
		const { status, data } = await query(`select id from Contacts where ${where}`);
		expect([status, data === '' ? 0 : data.info.count]).toEqual([count ? 200 : 204, count]);
	});

	test('all rows are reached by id', async () => {
		const seen: string[] = [];
		let last = '0';
		for (;;) {
			const { status, data } = await query(`select id from Accounts where id > ${last}`);
			if (status === 204) break;
			seen.push(...data.data.map(({ id }: { id: string }) => id));
			last = seen.at(-1) ?? '';
		}
		expect(seen).toEqual(Array.from({ length: 1_200 }, (_, index) => biginId('company', index + 1)));
	});

	test('a text may hold what else would end it', async () => {
		const { data } = await query("select Account_Name from Accounts where Account_Name = 'O\\'Neill & \"Zonen\"'");
		expect(data.data[0].id).toBe(biginId('company', 9));
	});

	test.each([
		['no where', 'select id from Contacts', 'SYNTAX_ERROR', 'where'],
		['no value', 'select id from Contacts where Email =', 'SYNTAX_ERROR', 'where'],
		['a text that does not end', "select id from Contacts where Email = 'a", 'SYNTAX_ERROR', ''],
		['an unknown module', 'select id from Deals where id > 1', 'INVALID_QUERY', 'from'],
		['an unknown column', 'select Nothing from Contacts where id > 1', 'INVALID_QUERY', 'select'],
		['an unknown joined column', 'select Account_Name.Nothing from Contacts where id > 1', 'INVALID_QUERY', 'select'],
		['an order of text', "select id from Contacts where Last_Name > 'a'", 'INVALID_QUERY', 'where'],
		['a text in a number', "select id from Contacts where Party_Size like '1%'", 'INVALID_QUERY', 'where'],
		['too many rows', 'select id from Contacts where id > 1 limit 201', 'LIMIT_EXCEEDED', 'limit'],
		['too far an offset', 'select id from Contacts where id > 1 limit 10 offset 9801', 'LIMIT_EXCEEDED', 'offset'],
	])('a query with %s is refused', async (_name, text, code, clause) => {
		const { status, data } = await query(text);
		expect([status, data.code, data.details.clause]).toEqual([400, code, clause]);
	});

	test('a syntax error names its place', async () => {
		const { data } = await query('select id\nfrom Contacts wher id > 1');
		expect(data.details).toEqual({ clause: 'where', line: 2, column: 15, near: 'wher' });
	});
});

import { readFileSync } from 'node:fs';
import axios from 'axios';
import { biginId } from '../../../sandbox/bigin/ids';
import { biginKeys } from '../../../sandbox/bigin/tokens';
import { createBigin } from '../../../sandbox/bigin/vendor';
import { handClock } from '../../../sandbox/machinery/clock';
import { BIGIN_START, openBigin } from '../../support/biginApi';

const opened = openBigin();
const spent = (): number => opened.sandbox.bigin.creditsSpent();

async function cost(call: () => Promise<unknown>): Promise<number> {
	const before = spent();
	await call();
	return spent() - before;
}

describe('credits', () => {
	test.each([
		[1, 1],
		[10, 1],
		[11, 2],
		[100, 10],
	])('an insert of %i records costs %i', async (records, credits) => {
		const data = Array.from({ length: records }, (_, index) => ({ Last_Name: `Row ${index}` }));
		expect(await cost(async () => await opened.api.post('/Contacts', { data }))).toBe(credits);
	});

	test('reads cost one, bulk jobs 50 and 500, tags by their records', async () => {
		const bulk = `${opened.sandbox.url('bigin')}/bigin/bulk/v2`;
		const ids = Array.from({ length: 21 }, (_, index) => biginId('contact', index + 1));
		expect(await cost(async () => await opened.api.get('/Contacts?fields=id'))).toBe(1);
		expect(await cost(async () => await opened.api.post(`${bulk}/read`, { query: { module: 'Products', fields: ['id'] } }))).toBe(50);
		expect(await cost(async () => await opened.api.post(`${bulk}/write`, { operation: 'insert', resource: [{ type: 'data', module: 'Products', file_id: '1' }] }))).toBe(500);
		expect(await cost(async () => await opened.api.post('/Contacts/actions/add_tags', { tags: [{ name: 'VIP' }], ids }))).toBe(3);
	});

	test('a call beyond the allowance is refused, and passes when a day is over', async () => {
		opened.sandbox.bigin.settings.creditsADay = 2;
		await opened.api.get('/org');
		opened.clock.advance(3_600_000);
		await opened.api.get('/org');
		const refused = await opened.api.get('/org');
		expect([refused.status, refused.data.code, spent()]).toEqual([429, 'TOO_MANY_REQUESTS', 2]);
		opened.clock.advance(82_800_001);
		expect((await opened.api.get('/org')).status).toBe(200);
	});

	test('signing in costs nothing', async () => {
		await axios.get(`${opened.sandbox.url('bigin')}/oauth/serverinfo`);
		expect(spent()).toBe(0);
	});
});

describe('scopes', () => {
	const ask = async (scopes: string[], method: string, url: string, data?: unknown): Promise<string> => {
		const { accessToken } = opened.sandbox.bigin.issueTokens(scopes);
		const answer = await opened.api.request({ method, url, data, headers: { authorization: `Zoho-oauthtoken ${accessToken}` } });
		return answer.data.code === 'OAUTH_SCOPE_MISMATCH' ? 'mismatch' : 'open';
	};
	const contact = biginId('contact', 1);
	const coql = { select_query: 'select id from Contacts where id > 1' };

	test.each([
		['a module scope opens its module', ['ZohoBigin.modules.contacts.READ'], 'GET', '/Contacts?fields=id', undefined, 'open'],
		['and no other', ['ZohoBigin.modules.contacts.READ'], 'GET', '/Accounts?fields=id', undefined, 'mismatch'],
		['reading is not writing', ['ZohoBigin.modules.contacts.READ'], 'DELETE', `/Contacts/${contact}`, undefined, 'mismatch'],
		['a search wants a scope of its own', ['ZohoBigin.modules.ALL'], 'GET', '/Contacts/search?word=ab', undefined, 'mismatch'],
		['a search with both', ['ZohoBigin.modules.contacts.READ', 'ZohoSearch.securesearch.READ'], 'GET', '/Contacts/search?word=ab', undefined, 'open'],
		['a query wants a scope of its own', ['ZohoBigin.modules.contacts.READ'], 'POST', '/coql', coql, 'mismatch'],
		['a query of a module', ['ZohoBigin.coql.READ', 'ZohoBigin.modules.contacts.READ'], 'POST', '/coql', coql, 'open'],
		['notes want their own and the parent', ['ZohoBigin.modules.ALL'], 'GET', `/Contacts/${contact}/Notes?fields=id`, undefined, 'mismatch'],
		['notes with both', ['ZohoBigin.modules.notes.READ', 'ZohoBigin.modules.contacts.ALL'], 'GET', `/Contacts/${contact}/Notes?fields=id`, undefined, 'open'],
		['settings by part', ['ZohoBigin.settings.fields.READ'], 'GET', '/settings/fields?module=Contacts', undefined, 'open'],
		['an owner wants a scope of its own', ['ZohoBigin.modules.ALL'], 'POST', '/Contacts/actions/change_owner', { ids: [contact], owner: { id: '1' } }, 'mismatch'],
		['channels', ['ZohoBigin.notifications.CREATE'], 'GET', '/actions/watch', undefined, 'mismatch'],
	])('%s', async (_name, scopes, method, url, data, wanted) => {
		expect(await ask(scopes, method, url, data)).toBe(wanted);
	});
});

describe('revoking', () => {
	const revoke = async (token: string) => await axios.post(`${opened.sandbox.url('bigin')}/oauth/v2/token/revoke`, undefined, { params: { token }, validateStatus: () => true });

	test('a refresh token that is revoked takes its access tokens with it', async () => {
		expect((await revoke(biginKeys.refreshToken)).data).toEqual({ status: 'success' });
		expect((await opened.api.get('/org')).data.code).toBe('INVALID_TOKEN');
		expect((await revoke(biginKeys.refreshToken)).status).toBe(400);
	});
});

test('every operation of the API description has a handler', () => {
	const { vendor } = createBigin({ clock: handClock(BIGIN_START) });
	const file = readFileSync(vendor.descriptionFile, 'utf8').replace(/\nwebhooks:\n[\s\S]*?\n(?=\S)/, '\n');
	const operations = [...file.matchAll(/^\s+operationId: (\w+)/gm)].map(([, id]) => id);
	expect(operations).toHaveLength(80);
	expect(Object.keys(vendor.handlers).sort()).toEqual([...operations].sort());
});

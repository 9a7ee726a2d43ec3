import fc from 'fast-check';

import { isPrivate } from '../../../nodes/Bigin/trigger/address';
import { eachEvent, isWatched, modulesIn } from '../../../nodes/Bigin/trigger/change';
import { channelNumberOf, isSameSecret, tokenOf } from '../../../nodes/Bigin/trigger/identity';
import { notificationIn } from '../../../nodes/Bigin/trigger/notification';

describe('the number of a channel', () => {
	test('is one that Bigin takes, and another for each address', () => {
		fc.assert(
			fc.property(fc.webUrl(), fc.webUrl(), (one, other) => {
				expect(channelNumberOf(one)).toMatch(/^[1-9]\d{16,18}$/);
				expect(channelNumberOf(one) === channelNumberOf(other)).toBe(one === other);
			}),
		);
	});

	test('is the same after an update of this node: channels that are open are found again', () => {
		expect(channelNumberOf('https://n8n.example/webhook/f00d/webhook')).toBe('137831579879067466');
	});
});

describe('the token of a channel', () => {
	const parts = { clientSecret: 'secret', credentialId: '1', address: 'https://n8n.example/webhook/a' };

	test('is no longer than Bigin takes', () => {
		expect(tokenOf(parts)).toHaveLength(43);
	});

	test.each([
		['another secret', { clientSecret: 'secret2' }],
		['another credential', { credentialId: '2' }],
		['another address', { address: 'https://n8n.example/webhook-test/a' }],
	])('is another with %s', (_name, change) => {
		expect(tokenOf({ ...parts, ...change })).not.toBe(tokenOf(parts));
	});
});

describe('a secret', () => {
	test('is the same only when it is', () => {
		fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (given, wanted) => isSameSecret(given, wanted) === (given === wanted)));
		fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => isSameSecret(text, text)));
	});

	test.each([undefined, null, 5, ['a'], { a: 1 }, ''])('that is %j is never right', (given) => {
		expect(isSameSecret(given, 'a')).toBe(false);
		expect(isSameSecret(given, '')).toBe(false);
	});
});

describe('an address', () => {
	test.each([
		'http://localhost:5678/webhook/a',
		'http://127.0.0.1:5678/webhook/a',
		'http://10.1.2.3/a',
		'http://172.20.0.2/a',
		'http://192.168.1.5:5678/a',
		'http://169.254.1.1/a',
		'http://100.64.0.1/a',
		'http://[::1]:5678/a',
		'http://[fd12::1]/a',
		'http://n8n:5678/a',
		'https://office.local/a',
		'https://n8n.internal/a',
		'no address',
	])('%s can be reached from nearby only', (address) => {
		expect(isPrivate(address)).toBe(true);
	});

	test.each(['https://n8n.example.com/a', 'http://203.0.113.5/a', 'https://172.example.com/a', 'https://10.example.com/a', 'https://[2001:db8::1]/a', 'https://localhost.example.com/a'])(
		'%s can be reached from the internet',
		(address) => {
			expect(isPrivate(address)).toBe(false);
		},
	);
});

describe('events', () => {
	test('of a module stand for its three kinds', () => {
		expect(eachEvent(['Contacts.all', 'Contacts.edit', 'Tasks.create'])).toEqual(['Contacts.delete', 'Contacts.create', 'Contacts.edit', 'Tasks.create']);
		expect(modulesIn(['Contacts.create', 'Contacts.edit', 'Tasks.all'])).toEqual(['Contacts', 'Tasks']);
	});

	test('are watched by their own name or by all', () => {
		const insert = { module: 'Contacts', kind: 'insert' as const };

		expect([['Contacts.create'], ['Contacts.all'], ['Contacts.edit'], ['Tasks.all'], []].map((events) => isWatched(events, insert))).toEqual([true, true, false, false, false]);
	});
});

describe('a notification', () => {
	const body = { module: 'Contacts', operation: 'update', ids: ['5725767000000524157'], server_time: 1_775_034_000_000, token: 'secret', query_params: {} };

	test('is read with fields and values of each record, and without its secret', () => {
		const id = '5725767000000524157';
		const read = notificationIn({ ...body, affected_fields: [{ [id]: ['Title', 5] }], affected_values: [{ record_id: id, values: { Title: 'Owner' } }] });

		expect(read?.changes).toEqual([{ module: 'Contacts', kind: 'update', id, time: 1_775_034_000_000, fields: ['Title'], values: { Title: 'Owner' } }]);
		expect(JSON.stringify(read)).not.toContain('secret');
	});

	test('names each record once', () => {
		expect(notificationIn({ ...body, ids: ['1', '1', 2] })?.changes.map(({ id }) => id)).toEqual(['1', '2']);
	});

	test('is nothing else, whatever comes', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('module', 'operation', 'ids', 'server_time', 'affected_fields', '__proto__'), fc.jsonValue()), (given) => {
				expect(notificationIn(JSON.parse(JSON.stringify(given)))).toBeUndefined();
			}),
		);
	});
});

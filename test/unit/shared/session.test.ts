import fc from 'fast-check';

import { sessionToken } from '../../../nodes/shared/session';

/** An account of a vendor that hands out numbered tokens, of which only the newest works. */
function vendorWithSessions() {
	const account = ['https://api.example', 'ann@example.com', `password ${Math.random()}`];
	let signIns = 0;
	let valid = '';
	return {
		account,
		signIns: () => signIns,
		isValid: (token: string) => token === valid,
		end: () => (valid = ''),
		async signIn(): Promise<string> {
			const token = `token ${++signIns}`;
			await new Promise<void>((resolve) => setImmediate(resolve));
			valid = token;
			return token;
		},
	};
}

/** A call as n8n makes it: a token is fetched where there is none, and once more where it is refused. */
async function callWith(vendor: ReturnType<typeof vendorWithSessions>, stored: string, turns = 1): Promise<boolean> {
	const token = stored === '' ? await sessionToken(vendor.account, '', vendor.signIn) : stored;
	for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
	if (vendor.isValid(token)) return true;
	return vendor.isValid(await sessionToken(vendor.account, token, vendor.signIn));
}

describe('the token of a session', () => {
	test('is had by one sign-in, when ten calls begin without one', async () => {
		const vendor = vendorWithSessions();
		const passed = await Promise.all(Array.from({ length: 10 }, async () => await callWith(vendor, '')));
		expect([passed.every(Boolean), vendor.signIns()]).toEqual([true, 1]);
	});

	test('is had by one sign-in, when ten calls hold one of before a restart', async () => {
		const vendor = vendorWithSessions();
		const passed = await Promise.all(Array.from({ length: 10 }, async (_, index) => await callWith(vendor, 'token of before', index)));
		expect([passed.every(Boolean), vendor.signIns()]).toEqual([true, 1]);
	});

	test('is renewed once, however late each of the calls notices that the session ended', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(8), { minLength: 1, maxLength: 12 }), async (turns) => {
				const vendor = vendorWithSessions();
				const token = await sessionToken(vendor.account, '', vendor.signIn);
				vendor.end();
				const passed = await Promise.all(turns.map(async (many) => await callWith(vendor, token, many)));
				expect([passed.every(Boolean), vendor.signIns()]).toEqual([true, 2]);
			}),
			{ numRuns: 30 },
		);
	});

	test('is made anew, when another process has signed in since and its token is refused', async () => {
		const vendor = vendorWithSessions();
		await sessionToken(vendor.account, '', vendor.signIn);
		vendor.end();
		expect(await callWith(vendor, 'token of another process')).toBe(true);
		expect(vendor.signIns()).toBe(2);
	});

	test('is not handed to who gives another password', async () => {
		const vendor = vendorWithSessions();
		await sessionToken(vendor.account, '', vendor.signIn);
		const refused = sessionToken([...vendor.account.slice(0, 2), 'wrong'], '', async () => await Promise.reject(new Error('refused')));
		await expect(refused).rejects.toThrow('refused');
	});

	test('is asked for again, when the sign-in failed before', async () => {
		const vendor = vendorWithSessions();
		const offline = async (): Promise<string> => await Promise.reject(new Error('offline'));
		const waiting = [0, 1].map(async () => await sessionToken(vendor.account, '', offline));
		const seen = await Promise.allSettled(waiting);
		expect(seen.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(await sessionToken(vendor.account, '', vendor.signIn)).toBe('token 1');
	});

	test('is kept for as many accounts as have signed in of late', async () => {
		const vendor = vendorWithSessions();
		await sessionToken(vendor.account, '', vendor.signIn);
		for (let other = 0; other < 100; other++) await sessionToken([...vendor.account, String(other)], '', async () => await Promise.resolve('x'));
		await sessionToken(vendor.account, '', vendor.signIn);
		expect(vendor.signIns()).toBe(2);
	});
});

test('a token that a vendor hands out a second time is taken for the one in use', async () => {
	const account = ['again'];
	const given = ['first', 'second', 'first'];
	let made = 0;
	const signIn = async (): Promise<string> => given[made++] ?? 'none left';
	await sessionToken(account, '', signIn);
	await sessionToken(account, 'first', signIn);
	await sessionToken(account, 'second', signIn);

	expect(await sessionToken(account, 'second', signIn)).toBe('first');
	expect(await sessionToken(account, 'first', signIn)).toBe('none left');
	expect(made).toBe(4);
});

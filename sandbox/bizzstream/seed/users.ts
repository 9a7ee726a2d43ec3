import { bizzstreamId } from '../ids';

/** Groups of users; access groups of documents have them as members. */
export const userGroups = { office: bizzstreamId('userGroup', 1), mechanics: bizzstreamId('userGroup', 2) } as const;

export interface User {
	id: string;
	username: string;
	password: string;
	name: string;
	/** Of the person; the environment may have another one. */
	globalEmailAddress: string;
	email: string;
	groups: readonly string[];
	/** Sees everything and may look up others. */
	isAdministrator: boolean;
	/** Whether the person was added to the environment. */
	isMember: boolean;
	/** Logging in wants a code as well, for which the call has no room. */
	isTwoFactor: boolean;
}

/** What a test signs in with. The tokens are opaque; `issueToken` makes the kind that carries its expiry. */
export const bizzstreamKeys = {
	environmentId: 'kestrel_service',
	/** Of the administrator: sees every document and field. */
	accessToken: 'sandbox-token',
	username: 'integration@kestrel.example',
	/** Of a mechanic, from whom documents, fields and one definition are hidden. */
	limitedToken: 'sandbox-limited-token',
	limitedUsername: 'mechanic@kestrel.example',
	/** Of somebody who is not in the environment. */
	outsiderToken: 'sandbox-outsider-token',
	outsiderUsername: 'outsider@elsewhere.example',
	/** Of somebody who must give a code when logging in. */
	twoFactorUsername: 'two-factor@kestrel.example',
	/** Of all of them. */
	password: 'sandbox-password',
} as const;

function user(row: number, name: string, person: Partial<User> & Pick<User, 'username'>): User {
	const email = person.username.replace('@', '.work@');
	const usual = { password: bizzstreamKeys.password, groups: [], isAdministrator: false, isMember: true, isTwoFactor: false };
	return { id: bizzstreamId('user', row), name, globalEmailAddress: person.username, email, ...usual, ...person };
}

export const seedUsers: readonly User[] = [
	user(1, 'Integration', { username: bizzstreamKeys.username, groups: [userGroups.office], isAdministrator: true }),
	user(2, 'Bram Kuipers', { username: bizzstreamKeys.limitedUsername, groups: [userGroups.mechanics] }),
	user(3, 'Ilse Vonk', { username: bizzstreamKeys.outsiderUsername, isMember: false }),
	user(4, 'Noor "Nora" Schouten 🛠', { username: bizzstreamKeys.twoFactorUsername, groups: [userGroups.office], isTwoFactor: true }),
];

/** Users by the opaque tokens that are in force from the start. */
export const seededTokens: Readonly<Record<string, string>> = {
	[bizzstreamKeys.accessToken]: bizzstreamId('user', 1),
	[bizzstreamKeys.limitedToken]: bizzstreamId('user', 2),
	[bizzstreamKeys.outsiderToken]: bizzstreamId('user', 3),
};

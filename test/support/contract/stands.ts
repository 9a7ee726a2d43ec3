import type { INodeType } from 'n8n-workflow';

import { BiginOAuth2Api } from '../../../credentials/BiginOAuth2Api.credentials';
import { LeanLawApi } from '../../../credentials/LeanLawApi.credentials';
import { bigin } from '../../../nodes/Bigin/bigin';
import { Bigin } from '../../../nodes/Bigin/Bigin.node';
import { leanLaw } from '../../../nodes/LeanLaw/leanLaw';
import { LeanLaw } from '../../../nodes/LeanLaw/LeanLaw.node';
import type { Vendor } from '../../../nodes/shared/descriptor';
import { biginKeys } from '../../../sandbox/bigin/tokens';
import type { Sandbox, VendorName } from '../../../sandbox/server';
import { account, type Account } from '../engine';
import { OTHER_MODULES } from './biginModules';
import { fixtureOfModule } from './derivedFixtures';
import type { Derived } from './fixtures';

/** A node, the stand-in of its vendor, and how one signs in to the other. */
export interface Stand {
	vendor: Vendor;
	/** Name of the vendor in the sandbox, and of the folder of its fixtures. */
	at: VendorName;
	node: INodeType;
	/** A new account at the sandbox. What is given replaces what is filled in. */
	accountAt: (sandbox: Pick<Sandbox, 'url'>, filled?: Record<string, string>) => Account;
	/** Signs a call that is made without the node. */
	signIn: string;
	/** Fixtures made from others, by the name that their files would have. */
	derived: Record<string, Derived>;
	/** Names of fixtures that there are none of: these operations take several calls, and have tests of their own. */
	elsewhere: string[];
}

export const LEANLAW_KEY = 'sandbox-key';

export const leanLawStand: Stand = {
	vendor: leanLaw,
	at: 'leanlaw',
	node: new LeanLaw(),
	accountAt: (sandbox, filled) =>
		account(new LeanLawApi(), { apiKey: LEANLAW_KEY, baseUrl: sandbox.url('leanlaw'), ...filled }),
	signIn: `Bearer ${LEANLAW_KEY}`,
	derived: {},
	elsewhere: [],
};

/** Contacts have files; the fixtures of the other modules are made from those. */
function fixturesOfOtherModules(): Stand['derived'] {
	const { operations = [] } = bigin.resources.find(({ value }) => value === 'contact') ?? {};
	return Object.fromEntries(
		OTHER_MODULES.flatMap((other) =>
			operations.map(({ value }): [string, Derived] => [
				`${other.module.value}.${value}.json`,
				{ file: `contact.${value}.json`, change: (fixture) => fixtureOfModule(fixture, value, other) },
			]),
		),
	);
}

export const biginStand: Stand = {
	vendor: bigin,
	at: 'bigin',
	node: new Bigin(),
	accountAt: (sandbox, filled) =>
		account(new BiginOAuth2Api(), {
			dataCentre: 'custom',
			accountsUrl: sandbox.url('bigin'),
			apiUrl: sandbox.url('bigin'),
			clientId: biginKeys.clientId,
			clientSecret: biginKeys.clientSecret,
			oauthTokenData: {
				access_token: biginKeys.accessToken,
				refresh_token: biginKeys.refreshToken,
				api_domain: sandbox.url('bigin'),
			},
			...filled,
		}),
	signIn: `Zoho-oauthtoken ${biginKeys.accessToken}`,
	derived: fixturesOfOtherModules(),
	elsewhere: [
		...['bulkRead.downloadResult.json', 'bulkRead.exportRecords.json'],
		...['bulkWrite.createJob.json', 'bulkWrite.getJob.json', 'bulkWrite.importFile.json', 'bulkWrite.importRecords.json', 'bulkWrite.uploadFile.json'],
	],
};

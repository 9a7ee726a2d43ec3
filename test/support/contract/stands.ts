import type { INodeType } from 'n8n-workflow';

import { BigChangeApi } from '../../../credentials/BigChangeApi.credentials';
import { BigTimeApi } from '../../../credentials/BigTimeApi.credentials';
import { BiginOAuth2Api } from '../../../credentials/BiginOAuth2Api.credentials';
import { BizzStreamApi } from '../../../credentials/BizzStreamApi.credentials';
import { BizzStreamV1Api } from '../../../credentials/BizzStreamV1Api.credentials';
import { LeanLawApi } from '../../../credentials/LeanLawApi.credentials';
import { bigChangeAssets } from '../../../nodes/BigChange/assets/bigChangeAssets';
import { BigChangeAssets } from '../../../nodes/BigChange/assets/BigChangeAssets.node';
import { bigChange } from '../../../nodes/BigChange/bigChange';
import { BigChange } from '../../../nodes/BigChange/BigChange.node';
import { bigTime } from '../../../nodes/BigTime/bigTime';
import { BigTime } from '../../../nodes/BigTime/BigTime.node';
import { bigin } from '../../../nodes/Bigin/bigin';
import { Bigin } from '../../../nodes/Bigin/Bigin.node';
import { bizzStream } from '../../../nodes/BizzStream/bizzStream';
import { BizzStream } from '../../../nodes/BizzStream/BizzStream.node';
import { leanLaw } from '../../../nodes/LeanLaw/leanLaw';
import { LeanLaw } from '../../../nodes/LeanLaw/LeanLaw.node';
import type { Vendor } from '../../../nodes/shared/descriptor';
import { signedInVendor } from '../../../nodes/shared/signIn';
import { bigchangeCustomers, bigchangeToken } from '../../../sandbox/bigchange/tokens';
import { biginKeys } from '../../../sandbox/bigin/tokens';
import { bigtimeKeys } from '../../../sandbox/bigtime/access';
import { signature } from '../../../sandbox/bizzstream/access/jwt';
import { bizzstreamId } from '../../../sandbox/bizzstream/ids';
import { bizzstreamKeys } from '../../../sandbox/bizzstream/seed/users';
import type { Sandbox, VendorName } from '../../../sandbox/server';
import { account, type Account } from '../engine';
import { OTHER_MODULES } from './biginModules';
import { fixtureOfModule } from './derivedFixtures';
import type { Derived } from './fixtures';

/** A node, the stand-in of its vendor, and how one signs in to the other. */
export interface Stand {
	vendor: Vendor;
	/** Name of the vendor in the sandbox. */
	at: VendorName;
	/** Folder of its fixtures; its name in the sandbox when left out. */
	folder?: string;
	node: INodeType;
	/** The way to sign in, where there are several. */
	authentication?: string;
	/** A new account at the sandbox. What is given replaces what is filled in. */
	accountAt: (sandbox: Pick<Sandbox, 'url'>, filled?: Record<string, string>) => Account;
	/** Headers that sign a call that is made without the node. */
	signIn: Record<string, string>;
	/** The body of a list without any row. */
	emptyList: unknown;
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
	signIn: { authorization: `Bearer ${LEANLAW_KEY}` },
	emptyList: { data: [] },
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
	signIn: { authorization: `Zoho-oauthtoken ${biginKeys.accessToken}` },
	emptyList: { data: [] },
	derived: fixturesOfOtherModules(),
	elsewhere: [
		...['bulkRead.downloadResult.json', 'bulkRead.exportRecords.json'],
		...['bulkWrite.createJob.json', 'bulkWrite.getJob.json', 'bulkWrite.importFile.json', 'bulkWrite.importRecords.json', 'bulkWrite.uploadFile.json'],
	],
};

export const bigChangeStand: Stand = {
	vendor: bigChange,
	at: 'bigchange',
	node: new BigChange(),
	accountAt: (sandbox, filled) =>
		account(new BigChangeApi(), {
			clientId: 'sandbox-client',
			clientSecret: 'sandbox-secret',
			customerId: String(bigchangeCustomers.approved),
			baseUrl: sandbox.url('bigchange'),
			accessToken: bigchangeToken,
			...filled,
		}),
	signIn: { authorization: `Bearer ${bigchangeToken}`, 'customer-id': String(bigchangeCustomers.approved) },
	emptyList: { items: [], pageNumber: 1, pageSize: 1000, pageItemCount: 0 },
	derived: {},
	elsewhere: [],
};

/** The asset management of BigChange has a node of its own, and the same sign-in. */
export const bigChangeAssetsStand: Stand = {
	...bigChangeStand,
	vendor: bigChangeAssets,
	folder: 'bigchange-assets',
	node: new BigChangeAssets(),
	emptyList: { items: [], pageNumber: 1, pageSize: 100, pageItemCount: 0, totalItemCount: 0 },
	// The addresses of files take no sign-in.
	elsewhere: ['assetImage.create.json', 'assetImage.download.json', 'assetImage.upload.json'],
};

export const bigTimeStand: Stand = {
	vendor: bigTime,
	at: 'bigtime',
	node: new BigTime(),
	accountAt: (sandbox, filled) =>
		account(new BigTimeApi(), { apiKey: bigtimeKeys.apiKey, firmId: bigtimeKeys.firm, baseUrl: sandbox.url('bigtime'), ...filled }),
	signIn: { 'x-auth-apitoken': bigtimeKeys.apiKey, 'x-auth-realm': bigtimeKeys.firm },
	emptyList: [],
	derived: {},
	elsewhere: ['backgroundJob.get.json'],
};

export const bizzStreamStand: Stand = {
	vendor: signedInVendor(bizzStream, 'accessToken'),
	at: 'bizzstream',
	node: new BizzStream(),
	accountAt: (sandbox, filled) =>
		account(new BizzStreamApi(), {
			baseUrl: sandbox.url('bizzstream'),
			environmentId: bizzstreamKeys.environmentId,
			accessToken: bizzstreamKeys.accessToken,
			testDefinition: '',
			...filled,
		}),
	signIn: { authorization: `Bearer ${bizzstreamKeys.accessToken}`, 'environment-id': bizzstreamKeys.environmentId },
	emptyList: { status: 'ok', documents: [] },
	derived: {},
	elsewhere: ['attachment.download.json', 'document.upsert.json'],
};

/** The first session that is begun at the sandbox, by the user of the account. */
const ORIGINAL_SESSION = { userId: bizzstreamId('user', 1), token: signature('session 1') };

export const originalBizzStreamStand: Stand = {
	vendor: signedInVendor(bizzStream, 'v1'),
	at: 'bizzstream',
	folder: 'bizzstream/v1',
	node: new BizzStream(),
	authentication: 'v1',
	accountAt: (sandbox, filled) =>
		account(new BizzStreamV1Api(), {
			session: `${ORIGINAL_SESSION.userId} ${ORIGINAL_SESSION.token}`,
			baseUrl: sandbox.url('bizzstream'),
			environmentId: bizzstreamKeys.environmentId,
			username: bizzstreamKeys.username,
			password: bizzstreamKeys.password,
			...filled,
		}),
	signIn: { 'x-user-id': ORIGINAL_SESSION.userId, 'x-auth-token': ORIGINAL_SESSION.token, _environmentid: bizzstreamKeys.environmentId },
	emptyList: { status: 'success', data: [] },
	derived: {},
	elsewhere: [],
};

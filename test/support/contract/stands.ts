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
	/** Operations that have no fixture yet, as `resource.operation`: their stand-ins are still to come. */
	waiting: string[];
}

export const LEANLAW_KEY = 'sandbox-key';

export const leanLawStand: Stand = {
	vendor: leanLaw,
	at: 'leanlaw',
	node: new LeanLaw(),
	accountAt: (sandbox, filled) =>
		account(new LeanLawApi(), { apiKey: LEANLAW_KEY, baseUrl: sandbox.url('leanlaw'), ...filled }),
	signIn: `Bearer ${LEANLAW_KEY}`,
	waiting: [],
};

const WRITES = ['addTags', 'changeOwner', 'delete', 'removeTags', 'update', 'upsert'];
const READS = ['count', 'getDeleted', 'search'];
const OTHER_MODULES = ['call', 'company', 'event', 'pipelineRecord', 'product', 'task'];

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
	waiting: [
		...['contact.addTags', 'contact.removeTags'],
		...OTHER_MODULES.flatMap((module) => [...WRITES, ...READS, 'create', 'get', 'getMany'].map((operation) => `${module}.${operation}`)),
	],
};

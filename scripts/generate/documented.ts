import { join } from 'node:path';

import type { Operation, Resource, Vendor } from '../../nodes/shared/descriptor';
import { allResourcesOf } from '../../nodes/shared/signIn';
import { bigChangeAssets } from '../../nodes/BigChange/assets/bigChangeAssets';
import { bigChange } from '../../nodes/BigChange/bigChange';
import { bigTime } from '../../nodes/BigTime/bigTime';
import { bigin } from '../../nodes/Bigin/bigin';
import { bizzStream } from '../../nodes/BizzStream/bizzStream';
import { leanLaw } from '../../nodes/LeanLaw/leanLaw';
import { bigChangeAssetsAnswer } from './bigChangeAssetsAnswer';
import { bigTimeAnswer } from './bigTimeAnswer';
import { recordAnswer } from './biginAnswer';
import { readApiDescription, type ApiDescription, type Described } from './apiDescription';
import type { Schema } from './openApiFile';

/** A vendor whose reference and output schemas are generated. */
export interface Documented {
	vendor: Vendor;
	/** Its folder under `nodes/`. */
	folder: string;
	/** Its name in `docs/` and `sandbox/`. */
	slug: string;
	/** Its name in `sandbox/` and `docs/sign-in/` where that is another: several nodes may have one API description and one account. */
	describedIn?: string;
	/** Which routes of the API description the node owes; all when left out. */
	owes?: (route: string) => boolean;
	/** Operations of the API description that n8n carries out itself, such as signing in. */
	doneByN8n?: string[];
	/** Says more exactly what an answer holds, where the API description serves several kinds of records at once. */
	answer?: (asked: { operation: Operation; described: Described; description: ApiDescription }) => Schema | undefined;
}

/** A new vendor is one row here. */
export const DOCUMENTED: Documented[] = [
	{ vendor: bigChange, folder: 'BigChange', slug: 'bigchange', owes: (route) => !route.includes(' /asset-management/'), doneByN8n: ['createAccessToken'] },
	{
		vendor: bigChangeAssets,
		folder: 'BigChange/assets',
		slug: 'bigchange-assets',
		describedIn: 'bigchange',
		owes: (route) => route.includes(' /asset-management/'),
		answer: bigChangeAssetsAnswer,
	},
	{ vendor: bigin, folder: 'Bigin', slug: 'bigin', doneByN8n: ['authorize', 'exchangeToken', 'revokeToken', 'getServerInfo'], answer: recordAnswer },
	{ vendor: bigTime, folder: 'BigTime', slug: 'bigtime', doneByN8n: ['createSession'], answer: bigTimeAnswer },
	{ vendor: bizzStream, folder: 'BizzStream', slug: 'bizzstream', doneByN8n: ['oauthAuthorize', 'v1Login', 'v1Logout'] },
	{ vendor: leanLaw, folder: 'LeanLaw', slug: 'leanlaw' },
];

/** An operation of the node, and what the API description says of it. */
export interface Pair {
	resource: Resource;
	operation: Operation;
	described: Described;
}

/** The API description of a vendor. */
export function descriptionOf({ slug, describedIn = slug }: Documented): ApiDescription {
	return readApiDescription(join(__dirname, '../../sandbox', describedIn, 'openapi.yaml'));
}

/** Every operation that stands for one of the API description; API Request stands for none. Throws when the description lacks one. */
export function pairsOf({ vendor }: Documented, description: ApiDescription): Pair[] {
	return allResourcesOf(vendor).flatMap((resource) =>
		resource.operations.flatMap((operation) => {
			if (operation.endpoint === undefined) return [];
			const described = description.operations.get(operation.endpoint);
			if (!described) throw new Error(`${vendor.name}: the API description has no ${operation.endpoint}`);
			return [{ resource, operation, described }];
		}),
	);
}

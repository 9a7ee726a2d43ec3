import { join } from 'node:path';

import type { Operation, Resource, Vendor } from '../../nodes/shared/descriptor';
import { allResourcesOf } from '../../nodes/shared/signIn';
import type { Row } from '../../nodes/shared/values';
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
import { madeOfDocument, madeOfImage, madeOfImport } from './madeOf';
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
	/** What an operation of several calls makes of the answer, where it does not give it as it is. */
	makes?: (operation: Operation, row: Row) => Row;
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
		makes: madeOfImage,
	},
	{ vendor: bigin, folder: 'Bigin', slug: 'bigin', doneByN8n: ['authorize', 'exchangeToken', 'revokeToken', 'getServerInfo'], answer: recordAnswer, makes: madeOfImport },
	{ vendor: bigTime, folder: 'BigTime', slug: 'bigtime', doneByN8n: ['createSession'], answer: bigTimeAnswer },
	{ vendor: bizzStream, folder: 'BizzStream', slug: 'bizzstream', doneByN8n: ['oauthAuthorize', 'v1Login', 'v1Logout'], makes: madeOfDocument },
	{ vendor: leanLaw, folder: 'LeanLaw', slug: 'leanlaw' },
];

/** An operation of the node, and what the API description says of it. */
export interface Pair {
	resource: Resource;
	operation: Operation;
	described: Described;
}

/** Whether several calls make one operation, so that it stands for no single one of the API description. */
export function isOfSeveralCalls({ endpoint, procedure, jointly }: Operation): boolean {
	return endpoint === undefined && (procedure ?? jointly) !== undefined;
}

/** The API description of a vendor. */
export function descriptionOf({ slug, describedIn = slug }: Documented): ApiDescription {
	return readApiDescription(join(__dirname, '../../sandbox', describedIn, 'openapi.yaml'));
}

/** Every operation that stands for one of the API description, or gives the answer of one; API Request does neither. Throws when the description lacks one. */
export function pairsOf({ vendor }: Documented, description: ApiDescription): Pair[] {
	return allResourcesOf(vendor).flatMap((resource) =>
		resource.operations.flatMap((operation) => {
			const id = operation.endpoint ?? operation.answers;
			if (id === undefined) return [];
			const described = description.operations.get(id);
			if (!described) throw new Error(`${vendor.name}: the API description has no ${id}`);
			return [{ resource, operation, described }];
		}),
	);
}

import { apiRequest } from '../../shared/apiRequest';
import type { Vendor } from '../../shared/descriptor';
import { assetsDialect } from './dialect';
import { assetResource } from './resources/asset';
import { assetImageResource } from './resources/assetImage';
import { auditTrailResource } from './resources/auditTrail';
import { categoryResource } from './resources/category';
import { serviceResource } from './resources/service';
import { serviceAgreementResource } from './resources/serviceAgreement';
import { serviceAttemptResource } from './resources/serviceAttempt';
import { serviceJobResource } from './resources/serviceJob';
import { serviceScheduleResource } from './resources/serviceSchedule';

/**
 * The asset management of BigChange, a service of its own beside the core: https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md.
 * inferred: that the public addresses take and give the same as the internal ones described there.
 */
export const bigChangeAssets: Vendor = {
	name: 'BigChange Assets',
	credential: 'bigChangeApi',
	dialect: assetsDialect,
	resources: [
		assetResource,
		assetImageResource,
		auditTrailResource,
		categoryResource,
		serviceResource,
		serviceAgreementResource,
		serviceAttemptResource,
		serviceJobResource,
		serviceScheduleResource,
		apiRequest('e.g. /asset-management/v1/assets'),
	],
};

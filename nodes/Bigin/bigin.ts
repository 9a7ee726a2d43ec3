import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { biginDialect } from './dialect';
import { attachmentResource } from './resources/attachment';
import { bulkReadResource } from './resources/bulkRead';
import { bulkWriteResource } from './resources/bulkWrite';
import { coqlQueryResource } from './resources/coqlQuery';
import { customViewResource } from './resources/customView';
import { emailResource } from './resources/email';
import { fieldResource } from './resources/field';
import { fileResource } from './resources/file';
import { layoutResource } from './resources/layout';
import { moduleResource } from './resources/module';
import { noteResource } from './resources/note';
import { notificationChannelResource } from './resources/notificationChannel';
import { organizationResource } from './resources/organization';
import { photoResource } from './resources/photo';
import { profileResource } from './resources/profile';
import { recordResources } from './resources/records';
import { relatedListResource } from './resources/relatedList';
import { relatedRecordResource } from './resources/relatedRecord';
import { roleResource } from './resources/role';
import { tagResource } from './resources/tag';
import { userResource } from './resources/user';

/** Bigin by Zoho CRM: https://www.bigin.com/developer/docs/apis/v2/ */
export const bigin: Vendor = {
	name: 'Bigin',
	credential: 'biginOAuth2Api',
	dialect: biginDialect,
	resources: [
		...recordResources,
		attachmentResource,
		bulkReadResource,
		bulkWriteResource,
		coqlQueryResource,
		customViewResource,
		emailResource,
		fieldResource,
		fileResource,
		layoutResource,
		moduleResource,
		noteResource,
		notificationChannelResource,
		organizationResource,
		photoResource,
		profileResource,
		relatedListResource,
		relatedRecordResource,
		roleResource,
		tagResource,
		userResource,
		apiRequest('e.g. /bigin/v2/settings/modules'),
	],
};

import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { biginDialect } from './dialect';
import { coqlQuery } from './resources/coqlQuery';
import { recordResources } from './resources/records';

/** Bigin by Zoho CRM: https://www.bigin.com/developer/docs/apis/v2/ */
export const bigin: Vendor = {
	name: 'Bigin',
	credential: 'biginOAuth2Api',
	dialect: biginDialect,
	resources: [...recordResources, coqlQuery, apiRequest('e.g. /bigin/v2/settings/modules')],
};

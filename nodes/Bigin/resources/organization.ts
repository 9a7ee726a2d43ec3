import type { Resource } from '../../shared/descriptor';
import { filePart } from '../anyRecordFields';

/** https://www.bigin.com/developer/docs/apis/upload-org-img.html (the older pages): 1 MB and 10 megapixels. */
const MOST_MEGABYTES_OF_PHOTO = 1;

/** The organization that the connected account belongs to.
 *  https://www.bigin.com/developer/docs/apis/v2/get-org-data.html */
export const organizationResource: Resource = {
	name: 'Organization',
	value: 'organization',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get the organization',
			description: 'Read name, currency, time zone and plan of the account',
			endpoint: 'getOrganization',
			route: 'GET /bigin/v2/org',
			simple: [
				'id',
				'company_name',
				'zgid',
				'primary_email',
				'phone',
				'website',
				'country_code',
				'iso_code',
				'time_zone',
				'license_details.paid_type',
			],
		},
		{
			name: 'Upload Photo',
			value: 'uploadPhoto',
			action: 'Upload the photo of the organization',
			description: 'Set the logo of the account: 1 MB and 10 megapixels at most',
			endpoint: 'uploadOrganizationPhoto',
			route: 'POST /bigin/v2/org/photo',
			gives: 'success',
			required: [filePart(MOST_MEGABYTES_OF_PHOTO)],
			repeat: 'safe',
		},
	],
};

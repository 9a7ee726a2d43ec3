import { join } from 'node:path';

import { bigin } from '../../nodes/Bigin/bigin';
import { leanLaw } from '../../nodes/LeanLaw/leanLaw';
import type { Agreement } from '../support/contract/agreement';

const sandbox = join(__dirname, '../../sandbox');

/** All that LeanLaw describes is built. */
export const leanLawAgreement: Agreement = {
	vendor: leanLaw,
	file: join(sandbox, 'leanlaw/openapi.yaml'),
	notBuilt: {},
};

/** What Bigin describes beside its two operations of the slice. */
export const biginAgreement: Agreement = {
	vendor: bigin,
	file: join(sandbox, 'bigin/openapi.yaml'),
	fixed: { module_api_name: 'Contacts' },
	lateInPaging: ['page_token'],
	records: { contact: 'ContactInput' },
	notBuilt: {
		'sign-in, done by n8n': ['authorize', 'exchangeToken', 'revokeToken', 'getServerInfo'],
		'not built yet': [
			...['listModules', 'getModule', 'listFields', 'listLayouts', 'listRelatedLists', 'listCustomViews', 'getCustomView'],
			...['getOrganization', 'uploadOrganizationPhoto', 'listRoles', 'listProfiles'],
			...['listUsers', 'createUser', 'updateUsers', 'getUser', 'updateUser', 'deleteUser'],
			...['updateRecords', 'deleteRecords', 'getRecord', 'updateRecord', 'deleteRecord', 'upsertRecords'],
			...['searchRecords', 'countRecords', 'listDeletedRecords', 'changeOwner', 'changeOwnerMany', 'queryRecords'],
			...['uploadPhoto', 'downloadPhoto', 'deletePhoto', 'uploadFiles', 'downloadFile'],
			...['listRelatedRecords', 'updateRelatedRecords', 'delinkRelatedRecords', 'linkRelatedRecord', 'delinkRelatedRecord'],
			...['listTags', 'createTags', 'updateTags', 'updateTag', 'deleteTag', 'countTagRecords'],
			...['addTagsToRecords', 'addTagsToRecord', 'removeTagsFromRecords', 'removeTagsFromRecord'],
			...['listNotes', 'createNotes', 'deleteNotes', 'getNote'],
			...['listRecordNotes', 'createRecordNotes', 'updateRecordNote', 'deleteRecordNote'],
			...['listAttachments', 'uploadAttachment', 'downloadAttachment', 'deleteAttachment'],
			...['listFromAddresses', 'sendMail'],
			...['createBulkReadJob', 'getBulkReadJob', 'downloadBulkReadResult', 'uploadBulkFile', 'createBulkWriteJob', 'getBulkWriteJob'],
			...['enableNotifications', 'listNotifications', 'updateNotifications', 'patchNotifications', 'disableNotifications'],
		],
	},
	notReached: {
		'Contact: Create': [
			...['Account_Name', 'Assistant', 'Asst_Phone', 'Date_of_Birth', 'Department', 'Email_Opt_Out', 'Fax', 'Home_Phone'],
			...['Lead_Source', 'Mailing_State', 'Mailing_Zip', 'Other_City', 'Other_Country', 'Other_Phone', 'Other_State'],
			...['Other_Street', 'Other_Zip', 'Owner', 'Reporting_To', 'Salutation', 'Secondary_Email', 'Skype_ID', 'Tag', 'Twitter', 'id'],
		],
		'Contact: Get Many': ['If-Modified-Since', 'approved', 'cvid', 'ids', 'pipeline_id', 'sort_by', 'sort_order'],
	},
};

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

/** What Bigin describes beside the records of its seven modules is built later. */
export const biginAgreement: Agreement = {
	vendor: bigin,
	file: join(sandbox, 'bigin/openapi.yaml'),
	sentByItself: ['page_token', 'ids'],
	notSent: ['parameters'],
	records: {
		call: 'CallInput',
		company: 'CompanyInput',
		contact: 'ContactInput',
		event: 'EventInput',
		pipelineRecord: 'PipelineInput',
		product: 'ProductInput',
		task: 'TaskInput',
	},
	notBuilt: {
		'sign-in, done by n8n': ['authorize', 'exchangeToken', 'revokeToken', 'getServerInfo'],
		'not built yet': [
			...['listModules', 'getModule', 'listFields', 'listLayouts', 'listRelatedLists', 'listCustomViews', 'getCustomView'],
			...['getOrganization', 'uploadOrganizationPhoto', 'listRoles', 'listProfiles'],
			...['listUsers', 'createUser', 'updateUsers', 'getUser', 'updateUser', 'deleteUser'],
			...['uploadPhoto', 'downloadPhoto', 'deletePhoto', 'uploadFiles', 'downloadFile'],
			...['listRelatedRecords', 'updateRelatedRecords', 'delinkRelatedRecords', 'linkRelatedRecord', 'delinkRelatedRecord'],
			...['listTags', 'createTags', 'updateTags', 'updateTag', 'deleteTag', 'countTagRecords'],
			...['listNotes', 'createNotes', 'deleteNotes', 'getNote'],
			...['listRecordNotes', 'createRecordNotes', 'updateRecordNote', 'deleteRecordNote'],
			...['listAttachments', 'uploadAttachment', 'downloadAttachment', 'deleteAttachment'],
			...['listFromAddresses', 'sendMail'],
			...['createBulkReadJob', 'getBulkReadJob', 'downloadBulkReadResult', 'uploadBulkFile', 'createBulkWriteJob', 'getBulkWriteJob'],
			...['enableNotifications', 'listNotifications', 'updateNotifications', 'patchNotifications', 'disableNotifications'],
		],
	},
	notReached: {
		// One record is read whole.
		getRecord: ['If-Modified-Since', 'fields'],
		// Only pipeline records belong to a team pipeline.
		listRecords: ['pipeline_id'],
		searchRecords: ['fields'],
	},
};

import { join } from 'node:path';

import { bigChangeAssets } from '../../nodes/BigChange/assets/bigChangeAssets';
import { bigChange } from '../../nodes/BigChange/bigChange';
import { bigTime } from '../../nodes/BigTime/bigTime';
import { bigin } from '../../nodes/Bigin/bigin';
import { bizzStream } from '../../nodes/BizzStream/bizzStream';
import { leanLaw } from '../../nodes/LeanLaw/leanLaw';
import type { Agreement } from '../support/contract/agreement';

const sandbox = join(__dirname, '../../sandbox');

/** All that LeanLaw describes is built. */
export const leanLawAgreement: Agreement = {
	vendor: leanLaw,
	file: join(sandbox, 'leanlaw/openapi.yaml'),
	notBuilt: {},
};

/** All that Bigin describes is built. */
export const biginAgreement: Agreement = {
	vendor: bigin,
	file: join(sandbox, 'bigin/openapi.yaml'),
	sentByItself: ['page_token', 'ids', 'id', 'channel_id', 'channel_ids', 'tags', 'users', 'watch', 'Parent_Id.id', '$se_module'],
	notSent: ['parameters', 'query.module', 'query.criteria', 'callback', 'module', 'findBy', 'fileId', 'columns', 'overwriteWithEmpty'],
	records: {
		call: 'CallInput',
		company: 'CompanyInput',
		contact: 'ContactInput',
		email: 'Mail',
		event: 'EventInput',
		note: 'NoteInput',
		notificationChannel: 'WatchPatchInput',
		pipelineRecord: 'PipelineInput',
		product: 'ProductInput',
		tag: 'TagCreateRequest/properties/tags/items',
		task: 'TaskInput',
		user: 'UserInput',
	},
	holders: { notificationChannel: 'watch', tag: 'tags', user: 'users' },
	notBuilt: {
		'sign-in, done by n8n': ['authorize', 'exchangeToken', 'revokeToken', 'getServerInfo'],
	},
	notReached: {
		// Criteria and callback are filled as a whole; the module is sent by its name alone.
		createBulkReadJob: [
			...['callback.method', 'callback.url', 'query.criteria.api_name', 'query.criteria.comparator', 'query.criteria.group'],
			...['query.criteria.group_operator', 'query.criteria.value', 'query.module.api_name', 'query.module.id'],
		],
		// Files are written in UTF-8, and the resource is put together from fields of our own.
		createBulkWriteJob: ['callback.method', 'callback.url', 'character_encoding', 'ignore_empty', 'resource'],
		// Notes of several records go together, and Bigin then takes no such setting.
		createRecordNotes: ['trigger'],
		// Whom Bigin invites is active.
		createUser: ['status'],
		// The schema is that of a change.
		enableNotifications: ['_delete_events', 'fields'],
		// One record is read whole.
		getRecord: ['If-Modified-Since', 'fields'],
		// Only pipeline records belong to a team pipeline.
		listRecords: ['pipeline_id'],
		// How fields are chosen is not printed.
		patchNotifications: ['fields'],
		searchRecords: ['fields'],
		// Named by the sibling API only, or names of those whose address is given.
		sendMail: ['consent_email', 'from.user_name', 'in_reply_to.message_id', 'in_reply_to.owner.id', 'reply_to.user_name'],
		updateNotifications: ['_delete_events', 'fields'],
		// The colour is chosen at the beginning.
		updateTag: ['color_code'],
		updateTags: ['color_code'],
		// Both are known without asking.
		uploadBulkFile: ['X-CRM-ORG', 'feature'],
	},
};

/** Paths that nobody has seen are left to API Request, and asset management to a node of its own. */
export const bigChangeAgreement: Agreement = {
	vendor: bigChange,
	file: join(sandbox, 'bigchange/openapi.yaml'),
	owes: (path) => !path.startsWith('/asset-management/'),
	sentByItself: ['Customer-Id'],
	// Taken in any case and sent in small letters; what BigChange cannot name is only read.
	notOffered: {
		currencyCode: [
			...['AED', 'AUD', 'BGN', 'CAD', 'CHF', 'CZK', 'DKK', 'EUR', 'GBP', 'HUF', 'ILS', 'LTL', 'LVL', 'MXN', 'NOK', 'NZD', 'PLN', 'RON', 'RUB', 'SEK'],
			...['USD', 'ZAR', 'unknown'],
		],
	},
	// The rows of a bare list.
	notSent: ['hours'],
	notBuilt: {
		'sign-in, done by the credential': ['createAccessToken'],
	},
	notReached: {
		// Both are sent by the one field that picks a job.
		listWorksheetAnswers: ['entityId', 'entityType'],
	},
};

/** All that is known of BigChange's asset management is built. */
export const bigChangeAssetsAgreement: Agreement = {
	vendor: bigChangeAssets,
	file: join(sandbox, 'bigchange/openapi.yaml'),
	owes: (path) => path.startsWith('/asset-management/'),
	sentByItself: ['Customer-Id'],
	// How long a procedure waits.
	notSent: ['waitMinutes'],
	notBuilt: {},
};

/** All that BigTime documents or that is likely there is built. */
export const bigTimeAgreement: Agreement = {
	vendor: bigTime,
	file: join(sandbox, 'bigtime/openapi.yaml'),
	// Days that lead to a sheet, members of bare lists, and how a team is changed.
	notSent: ['sheetDate', 'sheetStaff', 'customFields', 'RptNm', 'ExpenseSids', 'change', 'StaffSid', 'ContactRole', 'TeamLead'],
	notBuilt: { 'sign-in, done by the credential': ['createSession'] },
	notReached: {
		// Contacts have operations of their own.
		createClient: ['ContactList'],
		updateClient: ['ContactList'],
		// Numbers of new records are given by BigTime; what its clients post as a state of approval is not explained.
		createExpense: ['ApprovalStatus', 'SID'],
		updateExpense: ['ApprovalStatus', 'SID'],
		createProjectContact: ['Address.FullAddress', 'Address.Id', 'Id'],
		updateProjectContact: ['Address.FullAddress', 'Address.Id', 'Id'],
		// Records are picked by name and sent by number. The codes that say how a name is looked up are not published.
		createTask: ['AssignLinkListType', 'AssignLinkListValue', 'CurrentStatusName', 'ProjectLinkType', 'ProjectLinkValue', 'TaskSid', 'TaskTypeName'],
		// A task stays with its project.
		updateTask: [
			...['AssignLinkListType', 'AssignLinkListValue', 'CurrentStatusName', 'ProjectLinkType', 'ProjectLinkValue', 'ProjectSid', 'TaskSid'],
			'TaskTypeName',
		],
		createTimeEntry: [
			...['BudgCatLinkType', 'BudgCatLinkValue', 'ProjectLinkType', 'ProjectLinkValue', 'SID', 'StaffLinkType', 'StaffLinkValue', 'TaskNm'],
		],
		updateTimeEntry: [
			...['BudgCatLinkType', 'BudgCatLinkValue', 'ProjectLinkType', 'ProjectLinkValue', 'SID', 'StaffLinkType', 'StaffLinkValue', 'TaskNm'],
		],
		// What both do is not known.
		getProjectContact: ['ShowAll'],
		listClients: ['ApiSource'],
	},
};

const COPIED = ['source', 'target'].flatMap((side) =>
	['ddName', '_id', 'externalId', 'valuePath', 'fieldName', 'lineName', 'lineId', 'lineExternalId', 'fileIds', 'fileNames'].map((name) => `${side}.${name}`),
);

/** All of both generations of BizzStream is built. */
export const bizzStreamAgreement: Agreement = {
	vendor: bizzStream,
	file: join(sandbox, 'bizzstream/openapi.yaml'),
	// The credentials say in which environment a call is.
	sentByItself: ['environment-id', '_environmentId', 'environmentId'],
	// Goes into the options as a whole; and the members of a bare list of copies.
	notSent: ['fields', ...COPIED],
	notBuilt: { 'sign-in, done by the credentials': ['oauthAuthorize', 'v1Login', 'v1Logout'] },
	notReached: {
		// A definition goes by its name, as everywhere in v1.
		v1DeleteAttachment: ['ddId'],
		v1DownloadAttachment: ['ddId'],
		v1SaveAttachments: ['ddId'],
	},
};

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { baseUrlFrom } from '../../shared/baseUrl';
import type { Connection, Cost, Limits } from '../../shared/dialect';
import type { WireRequest } from '../../shared/request';
import { isObject } from '../../shared/values';
import { DATA_CENTRES } from '../dataCentres';

/**
 * https://www.bigin.com/developer/docs/apis/v2/multi-dc.html: the token names the host of the account's data centre,
 * which is better than what the user chose.
 */
function apiRoot({ oauthTokenData, dataCentre, apiUrl }: ICredentialDataDecryptedObject): string {
	if (isObject(oauthTokenData) && typeof oauthTokenData.api_domain === 'string') return oauthTokenData.api_domain;
	if (dataCentre === 'custom' && typeof apiUrl === 'string') return baseUrlFrom(apiUrl, apiUrl);
	const centre = DATA_CENTRES.find(({ value }) => value === dataCentre) ?? DATA_CENTRES[0];
	return `https://${centre.apiHost}`;
}

const API_HOST = /^https:\/\/www\.zohoapis\./;

/**
 * https://www.bigin.com/developer/docs/apis/v2/bulk-write/upload-file.html prints this host and, in a table, one that
 * begins with `www.content`: the credential may name another. A test server has no host of its own for it.
 */
function uploadRoot(credentials: ICredentialDataDecryptedObject): string {
	return baseUrlFrom(credentials.uploadUrl, apiRoot(credentials).replace(API_HOST, 'https://content.zohoapis.'));
}

/** inferred from the one printed sample: reports of imports lie at a host of their own in the same data centre. */
function reportRoot(credentials: ICredentialDataDecryptedObject): string {
	return apiRoot(credentials).replace(API_HOST, 'https://download-accl.zoho.');
}

export const connection: Connection = { baseUrl: apiRoot, hosts: { upload: uploadRoot, reports: reportRoot } };

/** inferred: the sibling API counts from five parallel calls on the free plan; Bigin prints no figure. */
export const limits: Limits = { parallelCalls: 5 };

const RECORDS_PER_CREDIT = 10;
const VIEW_CREDITS = 3;
const BULK_READ_CREDITS = 50;
const BULK_WRITE_CREDITS = 500;

/** Saving records of a module and tagging them; deletions, links and new owners cost the same for one record and for 100. */
const PRICED_BY_RECORD = /^\/bigin\/v2\/\w+(\/upsert|\/actions\/(add|remove)_tags)?$/;

function recordsOf({ query, body }: WireRequest): number {
	const inBody = isObject(body) ? (body.data ?? body.ids) : undefined;
	if (Array.isArray(inBody)) return inBody.length;
	return typeof query.ids === 'string' ? query.ids.split(',').length : 1;
}

/** https://www.bigin.com/developer/docs/apis/api-limits.html (the older pages): what a call takes off the day's credits. */
export const cost: Cost = {
	of: (request) => {
		const { method, path, query } = request;
		if (path === '/bigin/bulk/v2/read' && method === 'POST') return BULK_READ_CREDITS;
		if (path === '/bigin/bulk/v2/write' && method === 'POST') return BULK_WRITE_CREDITS;
		if (method === 'GET') return query.cvid === undefined ? 1 : VIEW_CREDITS;
		if (method === 'DELETE' || !PRICED_BY_RECORD.test(path)) return 1;
		return Math.ceil(recordsOf(request) / RECORDS_PER_CREDIT);
	},
	say: (credits) =>
		`This took about ${credits} of the API credits that your Bigin plan grants in 24 hours. The count is worked out by the node, since Bigin tells none.`,
};

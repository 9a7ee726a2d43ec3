import type { IDataObject } from 'n8n-workflow';

import type { Batch } from '../shared/descriptor';
import type { Connection, Dialect, Envelope, Failures, Fault, Limits, RecordResult } from '../shared/dialect';
import type { Answer, FailureKind } from '../shared/failure';
import { byPageNumberThenToken } from '../shared/paging';
import { isObject } from '../shared/values';
import { DATA_CENTRES } from './dataCentres';

/**
 * https://www.bigin.com/developer/docs/apis/v2/multi-dc.html: the token names the host of the account's data centre,
 * which is better than what the user chose.
 */
const connection: Connection = {
	baseUrl: ({ oauthTokenData, dataCentre, apiUrl }) => {
		if (isObject(oauthTokenData) && typeof oauthTokenData.api_domain === 'string') return `${oauthTokenData.api_domain}`;
		if (dataCentre === 'custom' && typeof apiUrl === 'string') return apiUrl.replace(/\/+$/, '');
		const centre = DATA_CENTRES.find(({ value }) => value === dataCentre) ?? DATA_CENTRES[0];
		return `https://${centre.apiHost}`;
	},
};

/** inferred: the sibling API counts from five parallel calls on the free plan; Bigin prints no figure. */
const limits: Limits = { parallelCalls: 5 };

const envelope: Envelope = {
	rows: (body) => (isObject(body) && Array.isArray(body.data) ? body.data.filter(isObject) : undefined),
	row: (body) => (isObject(body) && Array.isArray(body.data) ? body.data.find(isObject) : undefined),
};

/** https://www.bigin.com/developer/docs/apis/v2/get-records.html: 200 rows a page, pages reach 2,000 rows, tokens the rest. */
const paging = byPageNumberThenToken({
	page: 'page',
	size: 'per_page',
	most: 200,
	reach: 2000,
	token: 'page_token',
	next: ['info', 'next_page_token'],
});

/** https://www.bigin.com/developer/docs/apis/v2/status-codes.html: the code says more than the status. */
const KINDS: Record<string, FailureKind> = {
	AUTHENTICATION_FAILURE: 'reconnect',
	DUPLICATE_DATA: 'duplicate',
	INVALID_TOKEN: 'reconnect',
	NO_PERMISSION: 'forbidden',
	OAUTH_SCOPE_MISMATCH: 'forbidden',
	TOO_MANY_REQUESTS: 'throttled',
};

function faultOf(said: IDataObject): Fault {
	const code = typeof said.code === 'string' ? said.code : undefined;
	const details = isObject(said.details) ? said.details : {};
	const field = details.api_name ?? details.param_name ?? details.param;
	return {
		...(code !== undefined && { code }),
		...(code !== undefined && KINDS[code] && { kind: KINDS[code] }),
		...(typeof said.message === 'string' && { detail: said.message }),
		...(typeof field === 'string' && { field }),
	};
}

function readFault({ body }: Answer): Fault {
	if (!isObject(body)) return {};
	const [first] = Array.isArray(body.data) ? body.data.filter(isObject) : [];
	return faultOf(first ?? body);
}

const failures: Failures = {
	read: readFault,
	messages: {
		OAUTH_SCOPE_MISMATCH: {
			message: 'The connected Bigin account has not allowed this',
			next: 'Open the credential and connect the account again, with the scope that this needs under Scope.',
		},
		MANDATORY_NOT_FOUND: {
			message: "Bigin wants a value for '{field}'{detail}",
			next: "Fill in '{field}' for this item. Your layout in Bigin decides which fields are needed.",
		},
		INVALID_DATA: {
			message: "Bigin did not accept the value of '{field}'{detail}",
			next: "Correct '{field}' for this item.",
		},
	},
};

export const biginDialect: Dialect = { connection, limits, envelope, paging, failures };

function resultOf(said: IDataObject): RecordResult {
	if (said.status === 'success') {
		const { details, ...rest } = said;
		return { row: { ...(isObject(details) && details), ...rest } };
	}
	return { fault: faultOf(said) };
}

/** https://www.bigin.com/developer/docs/apis/v2/insert-records.html: up to 100 records a call, a result for each in the same order, whatever the HTTP status. */
export const byHundred: Batch = {
	size: 100,
	write: (records) => ({ body: { data: records.map(({ body }) => body) } }),
	results: (body) => {
		const rows = envelope.rows(body);
		return rows?.every((row) => row.status === 'success' || row.status === 'error') ? rows.map(resultOf) : undefined;
	},
};

import type { IDataObject } from 'n8n-workflow';

import type { Answer, Fault } from '../shared/answer';
import { baseUrlFrom } from '../shared/baseUrl';
import type { Connection, Dialect, Envelope, Failures, Limits } from '../shared/dialect';
import { byOffset } from '../shared/paging';
import { isObject, type IdRule, type Row } from '../shared/values';

/** https://platform.leanlaw.io/auth: a partner sends its id with every call. */
const connection: Connection = {
	baseUrl: ({ baseUrl }) => baseUrlFrom(baseUrl, USUAL_BASE_URL),
	headers: ({ partnerId }): IDataObject =>
		typeof partnerId === 'string' && partnerId.trim() !== '' ? { 'x-leanlaw-partnerid': partnerId.trim() } : {},
};

/** Where LeanLaw serves everybody. */
export const USUAL_BASE_URL = 'https://api.leanlaw.io';

/** inferred: LeanLaw publishes no figures, only 429 with the advice to slow down. */
const limits: Limits = { parallelCalls: 5 };

/** https://platform.leanlaw.io/patterns, "Response": everything stands in `data`, which may be null in a list. */
const envelope: Envelope = {
	rows: (body) => {
		if (!isObject(body) || !('data' in body)) return undefined;
		if (body.data === null) return [];
		return Array.isArray(body.data) ? body.data.filter(isObject) : undefined;
	},
	row: (body) => (isObject(body) && isObject(body.data) ? body.data : undefined),
};

/** https://platform.leanlaw.io/patterns, "Paging": no limit above 1,000. */
const paging = byOffset({ offset: 'offset', limit: 'limit', most: 1000, total: ['pagination', 'total'] });

/** inferred: no error body is published; the server is built on a framework that answers in this form. */
function readFault({ body }: Answer): Fault {
	if (!isObject(body)) return {};
	const errors = isObject(body.errors) ? Object.entries(body.errors) : [];
	const sentences = [body.title, body.detail, body.message, ...errors.flatMap(([, said]) => said)];
	const texts = sentences.filter((each): each is string => typeof each === 'string' && each !== '');
	return {
		...(texts.length > 0 && { detail: [...new Set(texts)].join('; ') }),
		...(errors[0] && { field: errors[0][0] }),
	};
}

const failures: Failures = {
	traceHeader: 'x-leanlaw-traceid',
	read: readFault,
	messages: {
		signIn: {
			message: 'LeanLaw received no API key',
			next: 'Open the credential and fill in API Key. Keys are made in LeanLaw under Settings > API.',
		},
		// https://platform.leanlaw.io/auth: a wrong key and a key without the scope both answer 403.
		forbidden: {
			message: 'LeanLaw refused this API key for the {resource}{detail}',
			next: 'Check that the key in the credential was copied whole and has the scope that this needs. Scopes are chosen when a key is made.',
		},
	},
};

export const leanLawDialect: Dialect = { connection, limits, envelope, paging, failures };

/** https://platform.leanlaw.io/patterns: all ids are GUIDs. */
export const guid: IdRule = {
	pattern: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
	words: 'a LeanLaw ID such as 3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90',
};

/** Null leaves a link as it is; this id removes it (https://platform.leanlaw.io/api/time-entry, fixedFeeId). */
export const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** Every part is named, with a hyphen where it is not wanted, since most defaults are not documented. One unknown name would void the list. */
export function writeSelect(chosen: string[], all: string[]): string {
	return all.map((part) => (chosen.includes(part) ? part : `-${part}`)).join(',');
}

/** The three groups of codes of one answer as rows, and the sets that they belong to. */
export function codeRows(body: unknown): Row[] {
	const data = envelope.row(body) ?? {};
	const listed = (key: string): Row[] => (Array.isArray(data[key]) ? data[key].filter(isObject) : []);
	const labels = new Map(listed('codeSets').map((set) => [set.codeSetId, set.label]));
	const codes = ['activity', 'task', 'expense'].flatMap((type) =>
		listed(type).map((code) => ({ type, ...code, codeSetLabel: labels.get(code.codeSetId) })),
	);
	return [...codes, ...listed('codeSets').map((set) => ({ type: 'codeSet', ...set }))];
}

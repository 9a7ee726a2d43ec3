import type { ICredentialTestRequest } from 'n8n-workflow';

/** What the test of a credential says of an answer. */
export interface TestRules {
	/** By the HTTP status of a refusal. */
	status: Record<number, string>;
	/** Of an answer with a good status that has this value at this place; undefined means that there is nothing. */
	body?: Array<{ key: string; value: unknown; message: string }>;
}

/** Rules of both kinds in one list: n8n takes them so, though its type allows lists of one kind only. */
export function testRules({ status, body = [] }: TestRules): ICredentialTestRequest['rules'] {
	const byStatus = Object.entries(status).map(([value, message]) => ({
		type: 'responseCode' as const,
		properties: { value: Number(value), message },
	}));
	const byBody = body.map((properties) => ({ type: 'responseSuccessBody' as const, properties }));
	return Object.assign([], [...byStatus, ...byBody]);
}

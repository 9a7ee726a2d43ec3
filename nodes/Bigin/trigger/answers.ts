import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** A notification of thousands of records stays far below. */
const MOST_BYTES = 1_048_576;

/** Ends a call with a status and no words, and starts nothing. */
export function refuse(context: IWebhookFunctions, status: 400 | 401 | 413 | 503): IWebhookResponseData {
	context.getResponseObject().status(status).end();
	return { noWebhookResponse: true };
}

/** What Bigin reads when all is well. */
export const ANSWER = 'OK';

/** Confirms a call that starts nothing. */
export const CONFIRMED: IWebhookResponseData = { webhookResponse: ANSWER };

/** Whether a call brings more than a notification can. */
export function isOversize(context: IWebhookFunctions): boolean {
	const { headers, rawBody } = context.getRequestObject();
	return Number(headers['content-length'] ?? 0) > MOST_BYTES || (Buffer.isBuffer(rawBody) && rawBody.length > MOST_BYTES);
}

import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isObject } from '../../shared/values';
import { isOversize, refuse } from './answers';
import { isSameSecret } from './identity';

/** n8n keeps the fields of a multipart form beside its files. */
function fieldsIn(body: unknown): IDataObject {
	if (!isObject(body)) return {};
	return isObject(body.data) && isObject(body.files) ? body.data : body;
}

/** Everything that came, whether in the address, in a form or as JSON: what stands in the body goes before what stands in the address. */
function parametersIn(context: IWebhookFunctions): IDataObject {
	const query: unknown = context.getQueryData();
	const body: unknown = context.getBodyData();
	return { ...(isObject(query) && query), ...fieldsIn(body), ...(Array.isArray(body) && { list: body }) };
}

/** Takes the call of a workflow rule: its parameters become one item, without the secret. Who does not know the secret is refused. */
export function receiveFromRule(context: IWebhookFunctions): IWebhookResponseData {
	if (isOversize(context)) return refuse(context, 413);
	const name = String(context.getNodeParameter('parameterName', 'secret'));
	const wanted = String(context.getNodeParameter('secret', ''));
	const { [name]: given, ...parameters } = parametersIn(context);
	if (!isSameSecret(given, wanted)) return refuse(context, 401);
	return { workflowData: [[{ json: parameters }]] };
}

import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Connection } from '../dialect';
import { EncodedForm, type WireRequest } from '../request';
import type { ConnectionOptions } from './connectionOptions';

/** What a call is made of. */
interface Calling {
	connection: Connection;
	credentials: ICredentialDataDecryptedObject;
	request: WireRequest;
	options: ConnectionOptions;
}

/** n8n sends no body at all for a list without entries, so it is handed over in writing. */
const EMPTY_LIST = '[]';

/** A call in the form of n8n's request helper, made anew for each attempt: n8n's sign-in writes into what it is given. */
export function httpOptions({ connection, credentials, request, options }: Calling): IHttpRequestOptions {
	const form = request.body instanceof EncodedForm ? request.body : undefined;
	const headers: IDataObject = { ...(request.unsigned === undefined && connection.headers?.(credentials)), ...request.headers };
	if (form) headers['Content-Type'] = form.contentType;
	const isEmptyList = Array.isArray(request.body) && request.body.length === 0;
	if (isEmptyList) headers['Content-Type'] = 'application/json';
	return {
		method: request.method,
		url: request.unsigned ?? rootOf(request, connection, credentials) + request.path,
		qs: { ...request.query },
		...(Object.values(request.query).some(Array.isArray) && { arrayFormat: 'repeat' as const }),
		headers,
		...(request.body !== undefined && { body: isEmptyList ? EMPTY_LIST : (form?.bytes ?? request.body) }),
		...(request.expects === 'bytes' ? { encoding: 'arraybuffer' as const } : { json: true }),
		returnFullResponse: true,
		sendCredentialsOnCrossOriginRedirect: false,
		timeout: options.timeoutMs,
		...(options.proxy && { proxy: options.proxy }),
		...(options.skipSslCertificateValidation && { skipSslCertificateValidation: true }),
	};
}

/** Throws TypeError for a host that the dialect does not name: a mistake in a procedure. */
function rootOf({ host }: WireRequest, { baseUrl, hosts }: Connection, credentials: ICredentialDataDecryptedObject): string {
	if (host === undefined) return baseUrl(credentials);
	const other = hosts?.[host];
	if (other === undefined) throw new TypeError(`There is no address called ${host}`);
	return other(credentials);
}

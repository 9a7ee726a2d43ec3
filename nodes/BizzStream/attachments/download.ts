import type { Failure } from '../../shared/answer';
import { bytesOf } from '../../shared/files';
import type { Procedure, Tools } from '../../shared/procedure';
import type { Row } from '../../shared/values';
import { envelope } from '../payload';
import { DOWNLOAD_ADDRESS } from './names';

type Fetched = Awaited<ReturnType<Tools['fetchUnsigned']>>;

/** Refusals that a sign-in may turn into a file. */
const MAY_WANT_SIGN_IN = new Set<Failure['kind']>(['forbidden', 'notFound', 'signIn']);

/**
 * The bytes at an address that BizzStream handed out: first without the sign-in, since the address mostly has one of its own,
 * and with it only at the host of the API.
 */
async function fetchBytes(address: string, { fetchUnsigned, locate, send }: Tools): Promise<Fetched> {
	const fetched = await fetchUnsigned(address);
	if (!('failure' in fetched) || !MAY_WANT_SIGN_IN.has(fetched.failure.kind)) return fetched;
	const step = await locate(address);
	return step === undefined ? fetched : await send({ ...step, expects: 'bytes' });
}

const NOT_THERE: Failure = { kind: 'notFound', notCarriedOut: true, temporary: false };

function typeIn(header: string | undefined): string | undefined {
	const [type = ''] = (header ?? '').split(';');
	// A store that does not know the type says so by this one; the name tells more.
	return type === '' || type.trim() === 'application/octet-stream' ? undefined : type.trim();
}

async function meant({ path, valuePath, id }: { path: Record<string, string>; valuePath: unknown; id: unknown }, { send }: Tools): Promise<{ row: Row } | { failure: Failure }> {
	const route = 'GET /api/v2/document-definitions/{ddId}/documents/{documentId}/attachments';
	const sent = await send({ route, path, query: { valuePath: String(valuePath) } });
	if ('failure' in sent) return sent;
	const row = envelope.rows(sent.answer.body)?.find(({ _id }) => _id === id);
	return row ? { row } : { failure: NOT_THERE };
}

/** Reads where a file is, and then the file. https://docs.metacomplatform.com/rest/api-endpoints/attachments/getAttachment */
export const download: Procedure = async ({ path, query, call }, tools) => {
	const found = await meant({ path, valuePath: query.valuePath, id: call.attachmentId }, tools);
	if ('failure' in found) return found;
	const { row } = found;
	const fetched = await fetchBytes(String(row[DOWNLOAD_ADDRESS]), tools);
	if ('failure' in fetched) return fetched;
	const { body, headers } = fetched.answer;
	const about = { fileName: String(row._fileName ?? call.attachmentId), mimeType: typeIn(headers['content-type']) };
	return { file: await tools.giveFile(bytesOf(body), about) };
};

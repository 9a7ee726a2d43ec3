import type { Procedure, Tools } from '../../../shared/procedure';
import { isObject, type Row } from '../../../shared/values';
import { fileAddressIn } from './fileAddress';

/** A store of Azure asks for one more header (Put Blob, https://learn.microsoft.com/rest/api/storageservices/put-blob). inferred: where BigChange keeps files. */
function headersFor(address: string): Record<string, string> {
	return new URL(address).hostname.endsWith('.blob.core.windows.net') ? { 'x-ms-blob-type': 'BlockBlob' } : {};
}

async function uploadAddress(tools: Tools, about: { fileName: string; assetId: string }): ReturnType<typeof fileAddressIn> {
	const { fileName, assetId } = about;
	const body = { fileName, entityId: assetId, entityType: 'asset' };
	// An address that nobody uses does no harm.
	const asked = await tools.send({ route: 'POST /asset-management/v1/filePaths', body, repeat: 'safe' });
	return 'failure' in asked ? asked : await fileAddressIn(asked.answer.body, tools);
}

/** What an upload comes to: the answer to its last step, and what was uploaded where. */
export function uploadedImage(answer: unknown, image: { assetId: string; fileName: string }): Row {
	return { ...(isObject(answer) && answer), ...image };
}

/**
 * Asks for an address, puts the file there, and ties it to the asset by its name.
 * inferred: the file is sent with PUT and without the sign-in, as signed addresses everywhere want it.
 */
export const uploadImage: Procedure = async ({ path, body, files }, tools) => {
	const { assetId = '' } = path;
	const { bytes, mimeType, fileName: ownName } = await tools.readFile(files.file?.field ?? 'data');
	const fileName = String(body.fileName ?? ownName ?? 'image');
	const found = await uploadAddress(tools, { fileName, assetId });
	if ('failure' in found) return found;
	const { address } = found;
	const put = await tools.putUnsigned(address, { bytes, mimeType, headers: headersFor(address) });
	if ('failure' in put) return put;
	const tied = await tools.send({ route: 'POST /asset-management/v1/assets/{assetId}/images', path, body: { ...body, fileName } });
	if ('failure' in tied) return tied;
	return { rows: [uploadedImage(tied.answer.body, { assetId, fileName })] };
};

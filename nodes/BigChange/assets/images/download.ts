import { bytesOf, fileNameIn } from '../../../shared/files';
import type { Procedure } from '../../../shared/procedure';
import { lastPartOf } from '../lastPart';
import { fileAddressIn } from './fileAddress';

/** Asks where the image is, and reads it there. The address has a signature of its own, so the sign-in is not sent. */
export const downloadImage: Procedure = async ({ path }, tools) => {
	const asked = await tools.send({ route: 'GET /asset-management/v1/assets/{assetId}/images/{imageId}/url', path });
	if ('failure' in asked) return asked;
	const found = await fileAddressIn(asked.answer.body, tools);
	if ('failure' in found) return found;
	const fetched = await tools.fetchUnsigned(found.address);
	if ('failure' in fetched) return fetched;
	const { body, headers } = fetched.answer;
	const fileName = fileNameIn(headers['content-disposition']) ?? lastPartOf(found.address) ?? 'image';
	const [mimeType] = (headers['content-type'] ?? '').split(';');
	return { file: await tools.giveFile(bytesOf(body), { fileName, ...(mimeType && { mimeType: mimeType.trim() }) }) };
};

import { bytesOf } from '../../../shared/files';
import type { Procedure } from '../../../shared/procedure';

/** The answer is the text of the file, without a name. */
export const exportServices: Procedure = async ({ query }, { send, giveFile }) => {
	const sent = await send({ route: 'GET /asset-management/v1/services/csv', query, expects: 'bytes' });
	if ('failure' in sent) return sent;
	return { file: await giveFile(bytesOf(sent.answer.body), { fileName: 'services.csv', mimeType: 'text/csv' }) };
};

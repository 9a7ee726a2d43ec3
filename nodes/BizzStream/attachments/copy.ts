import type { Procedure } from '../../shared/procedure';

type CopyPath = '/api/v1/documents/copyAttachments' | '/api/v2/documents/copyAttachments';

/** Copies files from one field to another. BizzStream takes a list of such jobs; each item is one, so that one that fails stops no other. */
export function copyBy(path: CopyPath): Procedure {
	return async ({ body, method }, { send }) => {
		const sent = await send({ route: `${method ?? 'POST'} ${path}`, body: [body], repeat: 'never' });
		return 'failure' in sent ? sent : { rows: [{ success: true }] };
	};
}

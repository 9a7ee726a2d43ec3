import type { Field } from '../../shared/descriptor';
import { choice, unsent } from '../../shared/fields';

/** By which of its IDs a document is named. `title` tells which document, where there are two. */
export function findDocumentBy(name: string, title: '' | 'Source ' | 'Target ' = ''): Field {
	return unsent(
		choice(name, {
			label: `Find ${title}Document By`,
			options: [
				{ name: 'External ID', value: 'externalId' },
				{ name: 'ID', value: 'id' },
			],
			default: 'id',
		}),
	);
}

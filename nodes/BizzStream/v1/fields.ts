import type { Field, Place } from '../../shared/descriptor';
import { id, shownWhen, text } from '../../shared/fields';
import { findDocumentBy } from '../documents/findBy';
import { definitionName, documentId } from '../documents/ids';

/** Of the original platform nobody can read definitions: they are typed. https://docs.bizzstream.com/rest/document */
export const definition: Field = id('definition', {
	label: 'Document Definition',
	example: 'e.g. salesOrder',
	required: true,
	rule: definitionName,
	in: 'query',
	as: 'ddName',
	description: 'Name of the definition, not its label',
});

/** How a call names its document. */
export interface DocumentNames {
	in: Place;
	/** What the internal ID is called. */
	id: string;
	/** Where the external ID goes. */
	externalId: string;
	/** What the fields of the panel begin with, where there are two documents. */
	prefix?: 'source' | 'target';
}

/** A document by either of its IDs. */
export function documentBy(names: DocumentNames): Field[] {
	const { prefix = '' } = names;
	const title = prefix === '' ? '' : prefix === 'source' ? 'Source ' : 'Target ';
	const named = (name: string) => (prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`);
	const by = named('documentBy');
	const about = { required: true, in: names.in, rule: documentId };
	return [
		findDocumentBy(by, title),
		shownWhen(by, 'id', { ...id(named('document'), { ...about, label: `${title}Document ID`, as: names.id, example: 'e.g. Qm4tZx81LrKp0vWnY2aE' }), ...isSubject(prefix) }),
		shownWhen(by, 'externalId', {
			...id(named('externalId'), { ...about, label: `${title}External ID`, as: names.externalId, example: 'e.g. erp:so:20417' }),
			...isSubject(prefix),
		}),
	];
}

function isSubject(prefix: string): Pick<Field, 'isSubject'> {
	return prefix === '' ? { isSubject: true } : {};
}

/** https://docs.bizzstream.com/rest/saveAttachment/: a field inside a line also needs the block and the line. */
export function lineFields(wire: { in: Place; prefix: string; line?: string }): Field[] {
	const { prefix, line = '' } = wire;
	const as = (name: string) => `${prefix}${name}`;
	const title = line === '' ? '' : `${line} `;
	const named = (name: string) => (line === '' ? name : `${line.toLowerCase()}${name.charAt(0).toUpperCase()}${name.slice(1)}`);
	const about = { in: wire.in };
	return [
		text(named('lineExternalId'), { ...about, as: as('lineExternalId'), label: `${title}Line External ID`, description: 'Of a line with an external ID. Use this or the ID of the line.' }),
		text(named('lineId'), { ...about, as: as('lineId'), label: `${title}Line ID`, description: 'For a field inside a line block' }),
		text(named('lineName'), { ...about, as: as('lineName'), label: `${title}Line Block`, description: 'Name of the line block, for a field inside one' }),
	];
}

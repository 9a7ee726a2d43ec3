import type { Call, Handler } from '../../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../../customFields';
import { instantText, sentInstant } from '../../instants';
import { pageOf } from '../../paging';
import { given } from '../../patch';
import { created, done, readAt, writeAt } from '../../tenant';
import { totalsOf } from '../amounts';
import { checkCodes, checkLinks, type SentCodes, type SentLinks } from '../checks';
import { documentFilter } from '../filters';
import type { Kind } from '../kinds';
import type { Ledger, Office } from '../ledger';
import type { FinanceDocument, FinanceLineItem } from '../records';
import { refuseClosed } from '../rules';

/** What bodies of all kinds share. */
type DocumentWrite = Partial<Omit<FinanceDocument, 'customFields'>> & SentLinks & SentCodes & { customFields?: CustomFieldWrite[] | null };

export function idOf(call: Call, { name }: { name: string }): string {
	return call.param(`${name.charAt(0).toLowerCase()}${name.slice(1)}Id`);
}

/** Prints documents of one list; the lines are sorted to their documents once. */
function viewsOf<Document extends FinanceDocument>({ lines }: Ledger, kind: Kind<Document>): (document: Document) => object {
	const linesOf = new Map<number, FinanceLineItem[]>();
	for (const line of lines.list()) linesOf.set(line.documentId, [...(linesOf.get(line.documentId) ?? []), line]);
	return (document) => {
		const totals = totalsOf(kind.kind, linesOf.get(document.id) ?? []);
		const customFields = printedFields(document.customFields, kind.fields);
		return { ...document, ...totals, totalPaid: kind.paid(document, totals.totalInclTax), customFields };
	};
}

const common = ['reference', 'clientNotes', 'internalNotes', 'deliverySiteContactId', 'departmentCodeId', 'nominalCodeId', 'jobGroupId'] as const;

/** inferred: the contact of a document that names only a job is the one of the job. */
function commonOf({ tenant }: Office, sent: DocumentWrite, fields: Kind<FinanceDocument>['fields']): FinanceDocument {
	const job = tenant.store.jobs.current(sent.jobId ?? 0);
	return {
		reference: null,
		clientNotes: null,
		internalNotes: null,
		deliverySiteContactId: null,
		departmentCodeId: null,
		nominalCodeId: null,
		jobGroupId: null,
		...given(sent, common),
		contactId: sent.contactId ?? job?.contactId ?? null,
		jobId: sent.jobId ?? null,
		// Documented: read in lower case, although a client sends upper case here.
		currencyCode: (sent.currencyCode ?? '').toLowerCase(),
		createdAt: sentInstant(sent.createdAt) ?? instantText(tenant.now()),
		sentAt: null,
		customFields: writtenValues({}, sent.customFields, fields),
		id: tenant.newId(),
	};
}

/** List, get, create and update of one kind of document. */
export function documentHandlers<Document extends FinanceDocument>(office: Office, kind: Kind<Document>): Record<string, Handler> {
	const views = (): ((document: Document) => object) => viewsOf(office.ledger, kind);
	return {
		[`list${kind.name}s`]: (call) => {
			const found = kind.shelf(office).list(documentFilter(call));
			return pageOf(call, found, { sort: { createdAt: ({ createdAt }) => createdAt }, view: views() });
		},
		[`get${kind.name}`]: (call) => ({ status: 200, body: views()(readAt(kind.shelf(office), idOf(call, kind))) }),
		[`create${kind.name}`]: (call) => {
			const sent = call.body<DocumentWrite>();
			checkLinks(office, sent);
			checkCodes(sent);
			const document = kind.made(commonOf(office, sent, kind.fields), call.body<Partial<Document>>());
			return created(call, kind.shelf(office).add(document).id);
		},
		[`update${kind.name}`]: (call) => {
			const shelf = kind.shelf(office);
			const document = writeAt(shelf, idOf(call, kind));
			const sent = call.body<DocumentWrite>();
			refuseClosed(kind, document);
			checkLinks(office, { deliverySiteContactId: sent.deliverySiteContactId });
			checkCodes(sent);
			const own = call.body<Partial<Document>>();
			const changes: Partial<Document> = {};
			for (const name of kind.writable) if (own[name] !== undefined) changes[name] = own[name];
			const customFields = writtenValues(document.customFields, sent.customFields, kind.fields);
			shelf.change(document.id, { ...changes, customFields });
			return done;
		},
	};
}

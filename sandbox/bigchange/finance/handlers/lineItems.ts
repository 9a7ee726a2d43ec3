import type { Call, Handler } from '../../../machinery/vendor';
import { instantText } from '../../instants';
import { pageOf } from '../../paging';
import { given } from '../../patch';
import { notFound } from '../../problem';
import { checkId, created, done, readAt, writeAt } from '../../tenant';
import { lineAmounts } from '../amounts';
import { checkCodes } from '../checks';
import type { Kind } from '../kinds';
import type { Office } from '../ledger';
import type { FinanceDocument, FinanceLineItem } from '../records';
import { refuseClosed } from '../rules';
import { idOf } from './documents';

type LineWrite = Partial<Omit<FinanceLineItem, 'id' | 'documentId' | 'createdAt'>>;

const members = ['quantity', 'description', 'taxId', 'unitCost', 'unitSellingPrice', 'nominalCodeId', 'departmentCodeId'] as const;
const empty = { quantity: 0, description: null, taxId: null, unitCost: null, unitSellingPrice: null, nominalCodeId: null, departmentCodeId: null };

/** Lines of one kind of document. */
export function lineItemHandlers<Document extends FinanceDocument>(office: Office, kind: Kind<Document>): Record<string, Handler> {
	const documentAt = (call: Call): Document => readAt(kind.shelf(office), idOf(call, kind));
	/** The line in the path, where it is a line of the document in the path. */
	const lineAt = (call: Call, find: typeof readAt | typeof writeAt): FinanceLineItem => {
		const { id } = documentAt(call);
		const line = find(office.ledger.lines, call.param('lineItemId'));
		if (line.documentId !== id) throw notFound();
		return line;
	};
	const openLineAt = (call: Call): FinanceLineItem => {
		const line = lineAt(call, writeAt);
		refuseClosed(kind, writeAt(kind.shelf(office), idOf(call, kind)));
		return line;
	};
	const view = ({ documentId: _documentId, ...line }: FinanceLineItem): object => ({ ...line, ...lineAmounts(kind.kind, { documentId: 0, ...line }) });
	return {
		[`list${kind.name}LineItems`]: (call) => {
			const { id } = documentAt(call);
			return pageOf(call, office.ledger.lines.list(({ documentId }) => documentId === id), { view });
		},
		[`get${kind.name}LineItem`]: (call) => ({ status: 200, body: view(lineAt(call, readAt)) }),
		[`create${kind.name}LineItem`]: (call) => {
			const document = writeAt(kind.shelf(office), idOf(call, kind));
			refuseClosed(kind, document);
			const sent = call.body<LineWrite>();
			checkCodes(sent);
			checkId(office.tenant.store.contacts, sent.contactId, 'contactId');
			const { id: documentId, contactId } = document;
			const made = { id: office.tenant.newId(), documentId, createdAt: instantText(office.tenant.now()) };
			return created(call, office.ledger.lines.add({ ...made, ...empty, ...given(sent, members), contactId: sent.contactId ?? contactId }).id);
		},
		[`update${kind.name}LineItem`]: (call) => {
			const { id } = openLineAt(call);
			const sent = call.body<LineWrite>();
			checkCodes(sent);
			office.ledger.lines.change(id, given(sent, members));
			return done;
		},
		[`delete${kind.name}LineItem`]: (call) => {
			office.ledger.lines.remove(openLineAt(call).id);
			return done;
		},
	};
}

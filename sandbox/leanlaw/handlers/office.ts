import type { Handler } from '../../machinery/vendor';
import { codes, codeSets } from '../codes';
import { writeCustomFields, type CustomFieldWrite } from '../customFields';
import { created, deleted, item, rowAt, type Firm } from '../firm';
import { contains, matches, pageOf, sameId, selected, type SortKeys } from '../lists';
import type { Invoice, PracticeArea, User } from '../records';
import { refuseAreaInUse } from '../rules';
import { changesIn, type Sparse } from '../sparse';
import { invoiceView, parts, practiceAreaView, userView } from '../views/records';

/** Invoices, users, practice areas, codes and custom fields: what the office keeps. Only invoices are paged. */

function matchesQuery({ firstName, lastName, initials, email }: User, query: string | undefined, whole: boolean): boolean {
	const texts = [firstName, lastName, initials, email];
	return whole ? texts.some((text) => text?.toLowerCase() === query?.toLowerCase()) : contains(query, ...texts);
}

export function officeHandlers(firm: Firm): Record<string, Handler> {
	const clientOf = ({ clientId }: Invoice) => firm.store.clients.get(clientId);
	const sort: SortKeys<Invoice> = {
		'client.name': (invoice) => clientOf(invoice)?.name,
		'client.reference': (invoice) => clientOf(invoice)?.reference,
		invoicedate: ({ invoiceDate }) => invoiceDate,
		amount: ({ amount }) => amount,
		balance: ({ balance }) => balance,
		invoicenumber: ({ invoiceNumber }) => invoiceNumber,
		state: ({ invoiceState }) => invoiceState,
	};
	/** At most one area is the default. */
	const takeDefaultFromOthers = ({ practiceAreaId, default: isDefault }: PracticeArea): void => {
		const { practiceAreas } = firm.store;
		const others = isDefault ? practiceAreas.list((area) => area.default && area.practiceAreaId !== practiceAreaId) : [];
		others.forEach((area) => practiceAreas.change(area.practiceAreaId, { default: false }));
	};
	return {
		ListInvoices: (call) => {
			const asked = selected(call, parts.invoice);
			const from = call.text('startDate') ?? '';
			const until = call.text('endDate') ?? '9999-12-31';
			const found = firm.store.invoices.list(
				({ invoiceDate, invoiceState, clientId, matterId }) =>
					invoiceDate >= from &&
					invoiceDate <= until &&
					matches(call.text('invoiceState'), invoiceState) &&
					sameId(call.text('clientId'), clientId) &&
					sameId(call.text('matterId'), matterId),
			);
			return pageOf(call, found, { sort, view: (invoice) => invoiceView(firm.store, invoice, asked) });
		},
		ListUsers: (call) => {
			const asked = selected(call, parts.user);
			const email = call.text('email')?.toLowerCase();
			const query = call.text('query');
			const found = firm.store.users.list(
				(user) =>
					matches(email, user.email.toLowerCase()) &&
					matches(call.text('role'), user.role) &&
					(query === undefined || matchesQuery(user, query, call.flag('queryFullMatch') ?? false)),
			);
			return { status: 200, body: { data: found.map((user) => userView(firm.store, user, asked)) } };
		},
		UpdateUser: (call) => {
			const { users, customFields } = firm.store;
			const user = rowAt(firm, users, call);
			const { customFields: writes } = call.body<{ customFields?: CustomFieldWrite[] | null }>();
			const values = writeCustomFields(user.customFields, writes, { fields: customFields, entity: 'user' });
			const changed = users.change(user.userId, { customFields: values });
			return item(userView(firm.store, changed ?? user, new Set(parts.user)));
		},
		ListPracticeAreas: () => ({ status: 200, body: { data: firm.store.practiceAreas.list().map(practiceAreaView) } }),
		CreatePracticeArea: (call) => {
			const sent = call.body<{ label: string; default?: boolean }>();
			const area = firm.store.practiceAreas.create({
				practiceAreaId: firm.store.newId('practiceArea'),
				label: sent.label,
				default: sent.default ?? false,
			});
			takeDefaultFromOthers(area);
			return created(firm, practiceAreaView(area));
		},
		UpdatePracticeArea: (call) => {
			const { practiceAreas } = firm.store;
			const area = rowAt(firm, practiceAreas, call);
			const sent = call.body<Sparse<PracticeArea>>();
			const changes = changesIn<PracticeArea, 'label' | 'default'>(sent, ['label', 'default'], ['label']);
			const changed = practiceAreas.change(area.practiceAreaId, changes) ?? area;
			takeDefaultFromOthers(changed);
			return item(practiceAreaView(changed));
		},
		DeletePracticeArea: (call) => {
			const { practiceAreaId } = rowAt(firm, firm.store.practiceAreas, call);
			refuseAreaInUse(firm.store, practiceAreaId);
			firm.store.practiceAreas.delete(practiceAreaId);
			return deleted;
		},
		GetCodes: () => item({ ...codes, codeSets }),
		ListCustomFields: (call) => {
			const found = firm.store.customFields.filter(({ entity }) => matches(call.text('entity'), entity));
			return { status: 200, body: { data: found } };
		},
	};
}

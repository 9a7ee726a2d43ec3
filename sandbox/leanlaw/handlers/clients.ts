import type { Handler } from '../../machinery/vendor';
import { writeCustomFields, type CustomFieldWrite } from '../customFields';
import { created, deleted, item, rowAt, type Firm } from '../firm';
import { contains, matches, pageOf, selected, type SortKeys } from '../lists';
import type { Client, CustomFieldValues, Invoice } from '../records';
import { refuseClientInUse, refuseNamelessContact } from '../rules';
import { inCents } from '../seed/invoices';
import { changesIn, merged, type Sparse } from '../sparse';
import { clientDetail, clientView, parts } from '../views/records';
import { DAY_MS, dateText } from '../seed/dates';

type ClientWrite = Sparse<Omit<Client, 'customFields' | 'contact'>> & {
	contact?: Sparse<Client['contact']> | null;
	customFields?: CustomFieldWrite[] | null;
};

const sort: SortKeys<Client> = { name: ({ name }) => name, reference: ({ reference }) => reference };

function owed(invoices: readonly Invoice[], today: number, daysLate: number): number {
	const latest = dateText(today - daysLate * DAY_MS);
	const late = invoices.filter(({ dueDate }) => dueDate !== undefined && dueDate < latest);
	return inCents(late.reduce((sum, { balance }) => sum + balance, 0));
}

export function clientHandlers(firm: Firm): Record<string, Handler> {
	const customFields = (current: CustomFieldValues, writes: CustomFieldWrite[] | null | undefined): CustomFieldValues =>
		writeCustomFields(current, writes, { fields: firm.store.customFields, entity: 'client' });
	return {
		ListClients: (call) => {
			const asked = selected(call, parts.client);
			const found = firm.store.clients.list(
				({ name, reference }) =>
					contains(call.text('query'), name, reference) && matches(call.text('reference'), reference),
			);
			return pageOf(call, found, { sort, view: (client) => clientView(firm.store, client, asked) });
		},
		GetClient: (call) => item(clientDetail(firm.store, rowAt(firm, firm.store.clients, call))),
		CreateClient: (call) => {
			const sent = call.body<ClientWrite & Pick<Client, 'name'>>();
			refuseNamelessContact(sent.contact ?? {});
			const client = firm.store.clients.create({
				clientId: firm.store.newId('client'),
				name: sent.name,
				...changesIn<Client, 'reference' | 'notes'>(sent, ['reference', 'notes']),
				contact: merged({}, sent.contact),
				customFields: customFields({}, sent.customFields),
			});
			return created(firm, clientDetail(firm.store, client));
		},
		UpdateClient: (call) => {
			const { clients } = firm.store;
			const client = rowAt(firm, clients, call);
			const sent = call.body<ClientWrite>();
			const contact = merged(client.contact, sent.contact);
			refuseNamelessContact(contact);
			const changed = clients.change(client.clientId, {
				...changesIn<Client, 'name' | 'reference' | 'notes'>(sent, ['name', 'reference', 'notes'], ['name']),
				contact,
				customFields: customFields(client.customFields, sent.customFields),
			});
			return item(clientDetail(firm.store, changed ?? client));
		},
		DeleteClient: (call) => {
			const { clientId } = rowAt(firm, firm.store.clients, call);
			refuseClientInUse(firm.store, clientId);
			firm.store.clients.delete(clientId);
			return deleted;
		},
		GetClientBalances: (call) => {
			const { clientId } = rowAt(firm, firm.store.clients, call);
			const open = firm.store.invoices.list(
				(invoice) => invoice.clientId === clientId && invoice.invoiceState === 'final' && invoice.balance > 0,
			);
			// inferred: the buckets contain each other ("more than n days late").
			return item({
				balance: inCents(open.reduce((sum, { balance }) => sum + balance, 0)),
				overdue: owed(open, firm.now(), 0),
				overdue30: owed(open, firm.now(), 30),
				overdue60: owed(open, firm.now(), 60),
				overdue90: owed(open, firm.now(), 90),
			});
		},
	};
}

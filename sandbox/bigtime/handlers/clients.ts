import type { Handler } from '../../machinery/vendor';
import { changed, deleted, isDetailed, ok, rowAt, type Firm } from '../firm';
import { plain, viewed } from '../members';
import { invalid } from '../problem';
import type { Client } from '../records';
import { clientView } from '../views/clients';
import { sentOr, written, type Sent } from '../writes';
import { saveContacts, type SentContact } from './contacts';

type SentClient = Sent & { Nm?: string | null; IsInactive?: boolean | null; ContactList?: SentContact[] | null };

/** inferred: without a name nothing is created; an update may take it away, since blank names occur. */
function refuseNameless({ Nm }: SentClient): void {
	if (!Nm) throw invalid('Nm is required.');
}

export function clientHandlers(firm: Firm): Record<string, Handler> {
	const view = (client: Client, detailed = true) => viewed('client', clientView(firm.store, client), detailed);
	return {
		listClients: (call) => {
			const all = call.flag('ShowInactive') ?? false;
			return ok(firm.store.clients.list(({ isInactive }) => all || !isInactive).map((client) => view(client, isDetailed(call))));
		},
		getClient: (call) => ok(view(rowAt(firm.store.clients, call, 'clientSid'), isDetailed(call))),
		createClient: (call) => {
			const { ContactList, ...sent } = call.body<SentClient>();
			refuseNameless(sent);
			const client = firm.store.clients.create({
				sid: firm.store.newId('client'),
				name: sent.Nm ?? null,
				isInactive: sent.IsInactive ?? false,
				rest: written({}, sent, { names: plain.client }),
			});
			saveContacts(firm, ContactList, client.sid);
			return ok(view(client));
		},
		updateClient: (call) => {
			const { ContactList, ...sent } = call.body<SentClient>();
			const client = rowAt(firm.store.clients, call, 'clientSid');
			const after = changed(firm.store.clients, client, {
				name: sent.Nm === undefined ? client.name : sent.Nm,
				isInactive: sentOr(sent.IsInactive, client.isInactive),
				rest: written(client.rest, sent, { names: plain.client, leftOut: firm.settings.leftOut }),
			});
			saveContacts(firm, ContactList, client.sid);
			return ok(view(after));
		},
		deleteClient: (call) => {
			const { clients, projects } = firm.store;
			const { sid } = rowAt(clients, call, 'clientSid');
			// inferred: a client with projects stays.
			if (projects.list(({ clientSid }) => clientSid === sid).length) throw invalid('The client has projects.');
			clients.delete(String(sid));
			return deleted;
		},
	};
}

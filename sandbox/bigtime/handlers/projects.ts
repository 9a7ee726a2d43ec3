import type { Handler } from '../../machinery/vendor';
import { changed, deleted, isDetailed, ok, rowAt, type Firm } from '../firm';
import { bigtimeId } from '../ids';
import { plain, viewed } from '../members';
import { invalid } from '../problem';
import type { Project } from '../records';
import { projectView, totalsOf, type Totals } from '../views/projects';
import { sentOr, written, type Sent } from '../writes';

type SentProject = Sent & {
	Nm?: string | null;
	ClientId?: number | null;
	IsInactive?: boolean | null;
	IsNoCharge?: boolean | null;
	BillingRate?: string | null;
	BasicRate?: number | null;
	DefaultInvoiceTypeSid?: number | null;
};

type Known = Pick<Project, 'basicRate' | 'billingRate' | 'clientSid' | 'invoiceTypeSid' | 'isInactive' | 'isNoCharge' | 'name'>;

const blank: Known = {
	name: null,
	clientSid: null,
	isInactive: false,
	isNoCharge: false,
	billingRate: 'staffA',
	basicRate: 0,
	invoiceTypeSid: bigtimeId('invoiceType', 1),
};

function knownIn({ store }: Firm, sent: SentProject, before: Known): Known {
	if (sent.ClientId && !store.clients.has(String(sent.ClientId))) throw invalid('ClientId does not exist.');
	return {
		name: sent.Nm === undefined ? before.name : sent.Nm,
		clientSid: sentOr(sent.ClientId, before.clientSid),
		isInactive: sentOr(sent.IsInactive, before.isInactive),
		isNoCharge: sentOr(sent.IsNoCharge, before.isNoCharge),
		billingRate: sentOr(sent.BillingRate, before.billingRate),
		basicRate: sentOr(sent.BasicRate, before.basicRate),
		invoiceTypeSid: sentOr(sent.DefaultInvoiceTypeSid, before.invoiceTypeSid),
	};
}

/** inferred: a project with time, expenses or invoices stays. */
function refuseInUse({ store }: Firm, sid: number): void {
	const kinds = [store.timeEntries, store.expenses, store.invoices];
	const isUsed = kinds.some((kind) => kind.list(({ projectSid }: { projectSid: number }) => projectSid === sid).length > 0);
	if (isUsed) throw invalid('The project has time, expenses or invoices.');
}

export function projectHandlers(firm: Firm): Record<string, Handler> {
	const view = (project: Project, { totals = totalsOf(firm.store), allContacts = false, detailed = true }: { totals?: Totals; allContacts?: boolean; detailed?: boolean } = {}) =>
		viewed('project', projectView(firm.store, project, { totals, allContacts }), detailed);
	return {
		listProjects: (call) => {
			const all = call.flag('ShowInactive') ?? false;
			const totals = totalsOf(firm.store);
			const found = firm.store.projects.list(({ isInactive }) => all || !isInactive);
			return ok(found.map((project) => view(project, { totals, detailed: isDetailed(call) })));
		},
		getProject: (call) =>
			ok(view(rowAt(firm.store.projects, call, 'projectSid'), { allContacts: call.flag('ShowAllContacts') ?? false, detailed: isDetailed(call) })),
		createProject: (call) => {
			const sent = call.body<SentProject>();
			// inferred: a project needs a name and a client.
			if (!sent.Nm) throw invalid('Nm is required.');
			if (!sent.ClientId) throw invalid('ClientId is required.');
			const project = firm.store.projects.create({
				sid: firm.store.newId('project'),
				...knownIn(firm, sent, blank),
				team: [],
				fields: {},
				rest: { TypeId: 0, StatusProd: 2, StatusBill: 1, ...written({}, sent, { names: plain.project }) },
			});
			return ok(view(project));
		},
		updateProject: (call) => {
			const sent = call.body<SentProject>();
			const project = rowAt(firm.store.projects, call, 'projectSid');
			const rest = written(project.rest, sent, { names: plain.project, leftOut: firm.settings.leftOut });
			return ok(view(changed(firm.store.projects, project, { ...knownIn(firm, sent, project), rest })));
		},
		deleteProject: (call) => {
			const { projects, tasks } = firm.store;
			const { sid } = rowAt(projects, call, 'projectSid');
			refuseInUse(firm, sid);
			for (const task of tasks.list(({ projectSid }) => projectSid === sid)) tasks.delete(String(task.sid));
			projects.delete(String(sid));
			return deleted;
		},
	};
}

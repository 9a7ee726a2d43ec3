import type { Handler } from '../../machinery/vendor';
import { writeCustomFields, type CustomFieldWrite } from '../customFields';
import { created, deleted, item, knownId, rowAt, userFilter, type Firm } from '../firm';
import { EMPTY_GUID } from '../ids';
import { contains, matches, pageOf, sameId, selected, type SortKeys } from '../lists';
import type { CustomFieldValues, Matter } from '../records';
import { refuseMatterInUse } from '../rules';
import { noLedes } from '../seed/matters';
import { changesIn, merged, type Sparse } from '../sparse';
import { matterDetail, matterView, parts } from '../views/records';

type MatterWrite = Sparse<Omit<Matter, 'customFields' | 'conflictInformation' | 'originatorIds'>> & {
	originatorId?: string | null;
	conflictInformation?: Sparse<NonNullable<Matter['conflictInformation']>> | null;
	customFields?: CustomFieldWrite[] | null;
};

type PlainName = 'reference' | 'opened' | 'archived' | 'billingInstructions' | 'notes' | 'referralSources';
const plainNames: readonly PlainName[] = ['reference', 'opened', 'archived', 'billingInstructions', 'notes', 'referralSources'];

/** Ids of other records in a write, checked. The empty GUID removes the practice area, null keeps it. */
function links(firm: Firm, sent: MatterWrite): Partial<Matter> {
	const { clients, users, practiceAreas } = firm.store;
	const { clientId, responsibleId, practiceAreaId } = sent;
	return {
		...(clientId ? { clientId: knownId(clients, clientId, 'clientId') } : {}),
		...(responsibleId ? { responsibleId: knownId(users, responsibleId, 'responsibleId') } : {}),
		...(practiceAreaId === EMPTY_GUID ? { practiceAreaId: undefined } : {}),
		...(practiceAreaId && practiceAreaId !== EMPTY_GUID
			? { practiceAreaId: knownId(practiceAreas, practiceAreaId, 'practiceAreaId') }
			: {}),
	};
}

/** inferred: who is assigned. The API shows no assignments, so responsible and originating users stand in. */
function isAssigned({ responsibleId, originatorIds }: Matter, userId: string | undefined): boolean {
	return sameId(userId, responsibleId) || originatorIds.some((id) => sameId(userId, id));
}

export function matterHandlers(firm: Firm): Record<string, Handler> {
	const clientOf = ({ clientId }: Matter) => firm.store.clients.get(clientId);
	const sort: SortKeys<Matter> = {
		name: ({ name }) => name,
		reference: ({ reference }) => reference,
		'client.name': (matter) => clientOf(matter)?.name,
		'client.reference': (matter) => clientOf(matter)?.reference,
	};
	const customFields = (current: CustomFieldValues, writes: CustomFieldWrite[] | null | undefined): CustomFieldValues =>
		writeCustomFields(current, writes, { fields: firm.store.customFields, entity: 'matter' });
	return {
		ListMatters: (call) => {
			const asked = selected(call, parts.matter);
			const originatorId = call.text('originatorId');
			const found = firm.store.matters.list((matter) => {
				const client = clientOf(matter);
				return (
					matches(call.flag('archived'), matter.archived) &&
					sameId(call.text('clientId'), matter.clientId) &&
					sameId(call.text('responsibleId'), matter.responsibleId) &&
					sameId(call.text('practiceAreaId'), matter.practiceAreaId) &&
					(originatorId === undefined || matter.originatorIds.some((id) => sameId(originatorId, id))) &&
					isAssigned(matter, userFilter(call)) &&
					matches(call.text('reference'), matter.reference) &&
					matches(call.text('clientReference'), client?.reference) &&
					contains(call.text('query'), matter.name, matter.reference, client?.name, client?.reference)
				);
			});
			return pageOf(call, found, { sort, view: (matter) => matterView(firm.store, matter, asked) });
		},
		GetMatter: (call) => item(matterDetail(firm.store, rowAt(firm, firm.store.matters, call))),
		CreateMatter: (call) => {
			const sent = call.body<MatterWrite & Pick<Matter, 'name' | 'clientId' | 'responsibleId'>>();
			const { store } = firm;
			const matter = store.matters.create({
				matterId: store.newId('matter'),
				name: sent.name,
				clientId: sent.clientId,
				responsibleId: sent.responsibleId,
				matterType: sent.matterType ?? 'hourly',
				archived: false,
				originatorIds: sent.originatorId ? [knownId(store.users, sent.originatorId, 'originatorId')] : [],
				ledesConfiguration: noLedes,
				...changesIn<Matter, PlainName>(sent, plainNames),
				...links(firm, sent),
				...(sent.conflictInformation ? { conflictInformation: merged({}, sent.conflictInformation) } : {}),
				customFields: customFields({}, sent.customFields),
			});
			return created(firm, matterDetail(store, matter));
		},
		UpdateMatter: (call) => {
			const { matters } = firm.store;
			const matter = rowAt(firm, matters, call);
			const sent = call.body<MatterWrite>();
			const changed = matters.change(matter.matterId, {
				...changesIn<Matter, PlainName | 'name'>(sent, [...plainNames, 'name'], ['name']),
				...links(firm, sent),
				...(sent.conflictInformation
					? { conflictInformation: merged(matter.conflictInformation ?? {}, sent.conflictInformation) }
					: {}),
				customFields: customFields(matter.customFields, sent.customFields),
			});
			return item(matterDetail(firm.store, changed ?? matter));
		},
		DeleteMatter: (call) => {
			const { matterId } = rowAt(firm, firm.store.matters, call);
			refuseMatterInUse(firm.store, matterId);
			firm.store.matters.delete(matterId);
			return deleted;
		},
	};
}

import type { Handler } from '../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../customFields';
import { among, beginsWith } from '../filters';
import { instantText } from '../instants';
import { pageOf, type SortKeys } from '../paging';
import { given } from '../patch';
import { invalid } from '../problem';
import type { Resource } from '../records/fleet';
import { definitions } from '../seed/definitions';
import { resourceGroups } from '../seed/reference';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';

type ResourceWrite = Partial<Omit<Resource, 'id' | 'createdAt' | 'customFields'>> & { customFields?: CustomFieldWrite[] | null };

const members = [
	'reference', 'name', 'groupId', 'mobile', 'maxTravelDistance', 'fuelCard', 'businessKey', 'privateKey', 'tachoCard', 'isTracked', 'isTrackedOutOfHours', 'workingHours',
] as const;

const sort: SortKeys<Resource> = {
	createdAt: ({ createdAt }) => Date.parse(createdAt),
	name: ({ name }) => name,
};

function resourceView({ customFields, ...resource }: Resource): object {
	return {
		...resource,
		groupName: resourceGroups.find(({ id }) => id === resource.groupId)?.name ?? null,
		customFields: printedFields(customFields, definitions.resource),
	};
}

function checkLinks({ store }: Tenant, { groupId, workingHours }: ResourceWrite): void {
	if (groupId !== undefined && !resourceGroups.some(({ id }) => id === groupId)) throw invalid('groupId', `No record exists with the groupId ${groupId}.`);
	workingHours?.forEach(({ startAtContactId }) => checkId(store.contacts, startAtContactId, 'workingHours'));
}

export function resourceHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listResources: (call) => {
			const found = tenant.store.resources.list(
				({ id, name, reference, groupId }) =>
					among(call, 'id', id) && beginsWith(call, 'name', name) && among(call, 'reference', reference) && among(call, 'groupId', groupId),
			);
			return pageOf(call, found, { sort, view: resourceView });
		},
		getResource: (call) => ({ status: 200, body: resourceView(readAt(tenant.store.resources, call.param('resourceId'))) }),
		createResource: (call) => {
			const sent = call.body<ResourceWrite & Pick<Resource, 'name' | 'groupId'>>();
			checkLinks(tenant, sent);
			const resource = tenant.store.resources.add({
				id: tenant.newId(),
				createdAt: instantText(tenant.now()),
				reference: null,
				mobile: null,
				email: null,
				timeZoneId: null,
				maxTravelDistance: null,
				fuelCard: null,
				businessKey: null,
				privateKey: null,
				tachoCard: null,
				isTracked: false,
				isTrackedOutOfHours: false,
				workingHours: null,
				name: sent.name,
				groupId: sent.groupId,
				...given(sent, members),
				customFields: writtenValues({}, sent.customFields, definitions.resource),
			});
			return created(call, resource.id);
		},
		updateResource: (call) => {
			const { resources } = tenant.store;
			const { id, customFields } = writeAt(resources, call.param('resourceId'));
			const sent = call.body<ResourceWrite>();
			checkLinks(tenant, sent);
			resources.change(id, {
				...given(sent, [...members, 'email', 'timeZoneId']),
				customFields: writtenValues(customFields, sent.customFields, definitions.resource),
			});
			return done;
		},
		listResourceTimesheets: (call) => {
			const { id: wanted } = readAt(tenant.store.resources, call.param('resourceId'));
			const found = tenant.store.timesheets.filter(({ resourceId }) => resourceId === wanted);
			return pageOf(call, found, { view: ({ id }) => ({ id }) });
		},
	};
}

import type { Handler } from '../../machinery/vendor';
import { among, beginsWith } from '../filters';
import { pageOf } from '../paging';
import { created, done, readAt, writeAt, type Tenant } from '../tenant';

interface ContactGroupWrite {
	name?: string;
}

export function contactGroupHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listContactGroups: (call) => {
			const found = tenant.store.contactGroups.list(({ id, name }) => among(call, 'id', id) && beginsWith(call, 'name', name));
			return pageOf(call, found, { sort: { name: ({ name }) => name }, view: (group) => group });
		},
		getContactGroup: (call) => ({ status: 200, body: readAt(tenant.store.contactGroups, call.param('contactGroupId')) }),
		createContactGroup: (call) => {
			const { name = '' } = call.body<ContactGroupWrite>();
			return created(call, tenant.store.contactGroups.add({ id: tenant.newId(), name }).id);
		},
		updateContactGroup: (call) => {
			const { contactGroups } = tenant.store;
			const { id } = writeAt(contactGroups, call.param('contactGroupId'));
			const { name } = call.body<ContactGroupWrite>();
			contactGroups.change(id, name === undefined ? {} : { name });
			return done;
		},
	};
}

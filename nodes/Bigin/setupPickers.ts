import { unpaged } from '../shared/paging';
import type { Picker } from '../shared/picker';
import { byPage } from './dialect';
import { recordsIn } from './dialect/recordsIn';
import { apiName, pickedById } from './ids';
import { withMore } from './labels';
import { RECORD_MODULES, type Module } from './modules';

/** Lists of the module that is chosen in Module. */
const ofModule = { within: { module: ['module'] }, needs: ['module'] };

/** https://www.bigin.com/developer/docs/apis/v2/modules-api.html: some modules are listed that the API does not serve. */
export const modules: Picker = {
	label: 'Module',
	list: 'GET /bigin/v2/settings/modules',
	paging: unpaged,
	rowsOf: (body) => (recordsIn(body) ?? []).filter((module) => module.api_supported !== false),
	row: (module) => ({ name: String(module.plural_label ?? module.module_name), value: String(module.api_name) }),
	idRule: apiName,
	idWord: 'API Name',
	example: 'e.g. Contacts',
};

export const customViews: Picker = {
	label: 'Custom View',
	list: 'GET /bigin/v2/settings/custom_views',
	...ofModule,
	paging: byPage,
	row: (view) => ({ name: String(view.display_value ?? view.name), value: String(view.id) }),
	...pickedById,
};

function viewPicker({ name, api }: Module): Picker {
	return { ...customViews, label: `${name} View`, within: {}, needs: [], ask: { module: api } };
}

/** The custom views of each module, by value of its resource. */
export const viewPickers: Record<string, Picker> = Object.fromEntries(
	RECORD_MODULES.map((module) => [module.value, viewPicker(module)]),
);

export const relatedLists: Picker = {
	label: 'Related List',
	list: 'GET /bigin/v2/settings/related_lists',
	...ofModule,
	paging: unpaged,
	row: (list) => ({ name: String(list.display_label ?? list.name ?? list.api_name), value: String(list.api_name) }),
	idRule: apiName,
	idWord: 'API Name',
	example: 'e.g. Products',
};

export const tags: Picker = {
	label: 'Tag',
	list: 'GET /bigin/v2/settings/tags',
	...ofModule,
	paging: unpaged,
	row: (tag) => ({ name: String(tag.name), value: String(tag.id) }),
	...pickedById,
};

export const roles: Picker = {
	label: 'Role',
	list: 'GET /bigin/v2/settings/roles',
	paging: unpaged,
	row: (role) => ({ name: String(role.display_label ?? role.name), value: String(role.id) }),
	...pickedById,
};

export const profiles: Picker = {
	label: 'Profile',
	list: 'GET /bigin/v2/settings/profiles',
	paging: unpaged,
	row: (profile) => ({ name: String(profile.display_label ?? profile.name), value: String(profile.id) }),
	...pickedById,
};

/** https://www.bigin.com/developer/docs/apis/v2/get-from-addresses.html: what the connected user may send from. */
export const senders: Picker = {
	label: 'Sender',
	list: 'GET /bigin/v2/settings/emails/actions/from_addresses',
	paging: unpaged,
	row: ({ email, user_name: name }) => ({ name: typeof name === 'string' ? withMore(name, email) : String(email), value: String(email) }),
	idRule: { pattern: /^[^\s@]+@[^\s@]+$/, words: 'an email address' },
	idWord: 'Address',
	example: 'e.g. name@email.com',
};

/** A channel is listed once for each module that it watches. One page holds them all: each lasts a day at most. */
export const channels: Picker = {
	label: 'Notification Channel',
	list: 'GET /bigin/v2/actions/watch',
	ask: { per_page: 200 },
	paging: unpaged,
	rowsOf: (body) => {
		const rows = recordsIn(body) ?? [];
		return rows.filter(({ channel_id: id }, index) => rows.findIndex((row) => row.channel_id === id) === index);
	},
	row: ({ channel_id: id, notify_url: url }) => ({ name: withMore(id, url), value: String(id) }),
	idRule: { pattern: /^\d{1,19}$/, words: 'a number of up to 19 digits' },
	idWord: 'Number',
	example: 'e.g. 880100200301',
};

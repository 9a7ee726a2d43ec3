import { Refusal, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { refusal } from '../faults';
import { fieldView } from '../fields/view';
import { biginId } from '../ids';
import { moduleDefinitions, moduleId, moduleNames, moduleNumber, type ModuleName } from '../modules/definitions';
import { layoutsOf } from '../modules/layouts';
import { relationViews } from '../modules/relations';
import { viewOfView, viewsOf } from '../modules/views';
import { pageOf } from '../records/pages';
import { isNewer } from '../records/questions';
import { moduleNamed } from '../records/writes';
import { profiles, roles } from '../seed/users';
import type { Module } from '../store';
import { nothing, type Studio } from '../studio';

const MODULES_CHANGED_AT = Date.parse('2024-02-01T08:00:00Z');

function moduleView(name: ModuleName): JsonObject {
	const { singular, plural } = moduleDefinitions[name];
	const may = { creatable: true, editable: true, deletable: true, viewable: true, visible: true };
	return {
		api_name: name,
		id: moduleId(name),
		module_name: name,
		singular_label: singular,
		plural_label: plural,
		generated_type: 'default',
		api_supported: true,
		...may,
		show_as_tab: name !== 'Notes',
		modified_time: null,
		modified_by: null,
		profiles: profiles.map(({ id, name: title }) => ({ name: title, id })),
		sequence_number: moduleNumber(name) + 1,
	};
}

/** Listed by the real API as well, and not to be reached. */
const unreachable: readonly JsonObject[] = [
	{ api_name: 'Social', id: biginId('module', 20), module_name: 'Social', singular_label: 'Social', plural_label: 'Social', generated_type: 'default', api_supported: false },
	{ api_name: 'Associated_Products', id: biginId('module', 21), module_name: 'LinkingModule1', generated_type: 'linking', api_supported: false },
];

function moduleAsked(studio: Studio, call: Call): Module {
	const module = moduleNamed(studio, call.text('module'));
	if (!module) throw new Refusal(refusal(400, 'INVALID_MODULE', { param_name: 'module' }));
	return module;
}

export function settingsHandlers(studio: Studio): Record<string, Handler> {
	return {
		listModules: (call) =>
			isNewer(call)({ modifiedAt: MODULES_CHANGED_AT })
				? { status: 200, body: { modules: [...moduleNames.map(moduleView), ...unreachable] } }
				: { status: 304 },
		getModule: (call) => {
			const module = moduleNamed(studio, call.param('module_api_name'));
			return module ? { status: 200, body: { modules: [moduleView(module.definition.apiName)] } } : refusal(400, 'INVALID_MODULE', { resource_path_index: 2 });
		},
		listFields: (call) => {
			const { definition, fields } = moduleAsked(studio, call);
			// inferred: both values of `type` add the fields in no layout; they are told apart by their own `type`.
			const withUnused = call.text('type') !== undefined;
			const views = fields.map((field, index) => fieldView(field, { module: definition.apiName, index }));
			return { status: 200, body: { fields: views.filter(({ type }) => withUnused || type === 'used') } };
		},
		listLayouts: (call) => ({ status: 200, body: { layouts: layoutsOf(studio.store, moduleAsked(studio, call)) } }),
		listRelatedLists: (call) => {
			const { apiName } = moduleAsked(studio, call).definition;
			return apiName === 'Notes' ? nothing : { status: 200, body: { related_lists: relationViews(apiName) } };
		},
		listCustomViews: (call) => {
			const { page, info } = pageOf(call, viewsOf(moduleAsked(studio, call).definition.apiName));
			return page.length ? { status: 200, body: { custom_views: page.map((view) => viewOfView(view, false)), info } } : nothing;
		},
		getCustomView: (call) => {
			const view = viewsOf(moduleAsked(studio, call).definition.apiName).find(({ id }) => id === call.param('custom_view_id'));
			return view ? { status: 200, body: { custom_views: [viewOfView(view, true)] } } : nothing;
		},
		listRoles: () => ({
			status: 200,
			body: {
				roles: roles.map(({ id, name }, index) => ({
					id,
					name,
					display_label: name,
					reporting_to: index === 0 ? null : { id: roles[index - 1]?.id, name: roles[index - 1]?.name },
					description: null,
					share_with_peers: true,
				})),
			},
		}),
		listProfiles: () => ({
			status: 200,
			body: { profiles: profiles.map(({ id, name }) => ({ id, name, display_label: name, description: null, default: true, custom: false })) },
		}),
	};
}

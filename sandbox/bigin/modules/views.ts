import type { Json, JsonObject } from '../../machinery/vendor';
import { biginId } from '../ids';
import type { Criteria, Condition } from '../records/conditions';
import { CALLER_ID } from '../view';
import { moduleDefinitions, moduleNumber, type ModuleName } from './definitions';

export interface CustomView {
	id: string;
	name: string;
	systemName: string | null;
	criteria: Condition | undefined;
	columns: readonly string[];
}

const special: Partial<Record<ModuleName, [string, Condition]>> = {
	Contacts: ['Newsletter "readers"', { field: 'Newsletter', operator: 'equal', values: [true] }],
	Accounts: ['Framework Contracts', { field: 'Framework_Contract', operator: 'equal', values: [true] }],
	Pipelines: ['Large Pipelines', { field: 'Amount', operator: 'greater_equal', values: [50_000] }],
	Products: ['Active Products', { field: 'Product_Active', operator: 'equal', values: [true] }],
	Tasks: ['Open Tasks', { field: 'Status', operator: 'not_equal', values: ['Completed'] }],
};

/** All, mine, and where the module has one a view with a criterion of its own: `biginId('view', 3)` is the one of Contacts. */
export function viewsOf(module: ModuleName): CustomView[] {
	if (module === 'Notes') return [];
	const { plural, nameField } = moduleDefinitions[module];
	const columns = [nameField, 'Owner', 'Modified_Time'];
	const id = (place: number): string => biginId('view', moduleNumber(module) * 10 + place);
	const [name, criterion] = special[module] ?? [];
	return [
		{ id: id(1), name: `All ${plural}`, systemName: 'ALLVIEWS', criteria: undefined, columns },
		{ id: id(2), name: `My ${plural}`, systemName: 'MYVIEWS', criteria: { field: 'Owner', operator: 'equal', values: [CALLER_ID] }, columns },
		...(name !== undefined && criterion ? [{ id: id(3), name, systemName: null, criteria: criterion, columns }] : []),
	];
}

/** The view's filter for a module; `undefined` when the module has no such view, true when it lets all pass. */
export function filterOf(module: ModuleName, viewId: string): Criteria | true | undefined {
	const view = viewsOf(module).find(({ id }) => id === viewId);
	return view && (view.criteria ?? true);
}

/** inferred: form of the criteria, which the sibling API prints so. */
export function viewOfView({ id, name, systemName, criteria, columns }: CustomView, withDetail: boolean): JsonObject {
	const value: Json = criteria?.values[0] ?? null;
	return {
		id,
		name,
		system_name: systemName,
		display_value: name,
		category: 'public_views',
		default: systemName === 'ALLVIEWS',
		system_defined: systemName !== null,
		favorite: null,
		criteria: withDetail && criteria ? { field: { api_name: criteria.field }, comparator: criteria.operator, value } : null,
		shared_type: null,
		shared_to: null,
		sort_by: null,
		sort_order: null,
		fields: withDetail ? columns.map((column) => ({ api_name: column })) : [],
	};
}

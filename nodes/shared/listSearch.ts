import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import type { Vendor } from './descriptor';
import type { Page } from './pages';
import type { Paging } from './paging';
import { askForPanel, chosenIn, panelAsk, vendorInPanel } from './panelCall';
import { listMethodOf, type Picker } from './picker';
import type { Route } from './route';
import { rowsIn } from './rows';
import { isObject } from './values';
import { titleOf } from './words';

type ListSearch = (this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) => Promise<INodeListSearchResult>;

/** Rows of one page of a list in the panel. */
const PANEL_ROWS = 100;

/** Pages that a search on our side reads for one answer, where none of the rows before fitted. */
const MOST_PAGES = 10;

/** The searchable lists of a vendor, as n8n wants them. */
export function listSearchOf(vendor: Vendor, pickers: Picker[]): Record<string, ListSearch> {
	return Object.fromEntries(
		pickers.map((picker) => [
			listMethodOf(picker),
			async function (this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
				return await searchList(this, { vendor: vendorInPanel(this, vendor), picker, filter: filter?.trim() ?? '', token: paginationToken });
			},
		]),
	);
}

interface Search {
	vendor: Vendor;
	picker: Picker;
	filter: string;
	token?: string;
}

/** The call that a search makes, and whether the vendor searches. */
interface ListCall {
	route: Route;
	path: Record<string, string>;
	query: IDataObject;
	paging: Paging;
	/** What is looked for on our side; empty where the vendor searches. */
	lookedFor: string;
}

/** Where to go on from: the query values of the following page, as text that n8n hands back. */
function readToken(token: string | undefined): IDataObject | undefined {
	if (token === undefined || token === '') return undefined;
	const query: unknown = JSON.parse(token);
	return isObject(query) ? query : undefined;
}

async function searchList(context: ILoadOptionsFunctions, search: Search): Promise<INodeListSearchResult> {
	const { picker } = search;
	if (picker.gather) return await gatherList(context, search, picker.gather);
	const call = callOf(context, search);
	const { paging, lookedFor } = call;
	const wanted = lookedFor === '' ? PANEL_ROWS : Infinity;
	let asked = readToken(search.token) ?? paging.first(wanted, call.query);
	for (let pages = 1; ; pages++) {
		const page = await readPage(context, search, { ...call, query: { ...call.query, ...asked } });
		const following = paging.next({ received: page.rows.length, rows: page.rows, own: call.query, asked, body: page.body, wanted });
		const results = page.rows.map(picker.row).filter((row) => lookedFor === '' || holds(row, lookedFor));
		if (results.length > 0 || following === undefined || pages >= MOST_PAGES) {
			return { results, ...(following && { paginationToken: JSON.stringify(following) }) };
		}
		asked = following;
	}
}

/** A list that takes several calls is short: it is searched on our side. */
async function gatherList(context: ILoadOptionsFunctions, { vendor, picker, filter }: Search, gather: NonNullable<Picker['gather']>): Promise<INodeListSearchResult> {
	const rows = await gather(panelAsk(context, vendor).call, chosenFor(context, picker));
	return { results: rows.map(picker.row).filter((row) => filter === '' || holds(row, filter)) };
}

function holds(row: INodeListSearchItems, text: string): boolean {
	return row.name.toLowerCase().includes(text.toLowerCase());
}

function callOf(context: ILoadOptionsFunctions, { vendor, picker, filter }: Search): ListCall {
	const chosen = chosenFor(context, picker);
	const ask = typeof picker.ask === 'function' ? picker.ask(chosen) : picker.ask;
	const call: ListCall = {
		route: picker.list,
		path: chosen,
		query: { ...withoutPath(chosen, picker.list), ...ask },
		paging: picker.paging ?? vendor.dialect.paging,
		lookedFor: filter,
	};
	const { search } = picker;
	if (filter === '' || search === undefined) return call;
	if (typeof search === 'string') return { ...call, query: { ...call.query, [search]: filter }, lookedFor: '' };
	if (filter.length < search.least) return call;
	const taken = Object.entries(call.query).filter(([name]) => !search.leavesOut?.includes(name));
	return {
		...call,
		route: search.list,
		query: { ...Object.fromEntries(taken), [search.as]: filter },
		paging: search.paging ?? call.paging,
		lookedFor: '',
	};
}

/** Values that come from other fields of the panel, such as the matter whose fees are listed. Throws NodeOperationError where one is needed and not chosen. */
function chosenFor(context: ILoadOptionsFunctions, { within, needs = [], list, label }: Picker): Record<string, string> {
	const chosen: Record<string, string> = {};
	for (const [name, parameters] of Object.entries(within ?? {})) {
		const [value] = parameters.map((parameter) => chosenIn(context, parameter)).filter((each) => each !== undefined);
		if (value !== undefined) chosen[name] = value;
		else if (needs.includes(name) || list.includes(`{${name}}`)) {
			const field = titleOf(parameters[0] ?? name);
			throw new NodeOperationError(context.getNode(), `Choose '${field}' first`, {
				description: `The list for '${label}' depends on it.`,
			});
		}
	}
	return chosen;
}

function withoutPath(chosen: Record<string, string>, route: Route): IDataObject {
	return Object.fromEntries(Object.entries(chosen).filter(([name]) => !route.includes(`{${name}}`)));
}

async function readPage(context: ILoadOptionsFunctions, { vendor, picker }: Search, call: ListCall): Promise<Page> {
	const body = await askForPanel(context, vendor, call);
	const rows = rowsIn(body, picker.rowsOf ?? vendor.dialect.envelope.rows);
	if (rows === undefined) {
		throw new NodeOperationError(context.getNode(), `${vendor.name} answered with something that is not a list for '${picker.label}'`, {
			description: 'Check the address in the credential.',
		});
	}
	return { rows, body };
}

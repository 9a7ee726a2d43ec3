import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import type { Vendor } from './descriptor';
import { askForPanel } from './panelCall';
import type { Page } from './pages';
import { listMethodOf, type Picker } from './picker';
import { rowsIn } from './rows';
import { isObject } from './values';

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
				return await searchList(this, { vendor, picker, filter: filter?.trim() ?? '', token: paginationToken });
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

/** Where to go on from: the query values of the following page, as text that n8n hands back. */
function readToken(token: string | undefined): IDataObject | undefined {
	if (token === undefined || token === '') return undefined;
	const query: unknown = JSON.parse(token);
	return isObject(query) ? query : undefined;
}

async function searchList(context: ILoadOptionsFunctions, search: Search): Promise<INodeListSearchResult> {
	const { vendor, picker, filter } = search;
	const paging = picker.paging ?? vendor.dialect.paging;
	const searchesHere = filter !== '' && picker.search === undefined;
	const fixed: IDataObject = {
		...picker.ask,
		...narrowing(context, picker),
		...(picker.search !== undefined && filter !== '' && { [picker.search]: filter }),
	};
	let asked = readToken(search.token) ?? paging.first(searchesHere ? Infinity : PANEL_ROWS);
	for (let pages = 1; ; pages++) {
		const page = await readPage(context, search, { ...fixed, ...asked });
		const following = paging.next({ received: page.rows.length, asked, body: page.body, wanted: PANEL_ROWS });
		const results = page.rows.map(picker.row).filter((row) => !searchesHere || holds(row, filter));
		if (results.length > 0 || following === undefined || pages >= MOST_PAGES) {
			return { results, ...(following && { paginationToken: JSON.stringify(following) }) };
		}
		asked = following;
	}
}

function holds(row: INodeListSearchItems, filter: string): boolean {
	return row.name.toLowerCase().includes(filter.toLowerCase());
}

/** Query values that come from other fields of the panel, such as the matter whose fees are listed. */
function narrowing(context: ILoadOptionsFunctions, { within }: Picker): IDataObject {
	const query: IDataObject = {};
	for (const [name, fields] of Object.entries(within ?? {})) {
		for (const field of fields) {
			const chosen: unknown = context.getCurrentNodeParameter(field);
			const value: unknown = isObject(chosen) ? chosen.value : chosen;
			if (typeof value === 'string' && value !== '' && !value.startsWith('=')) query[name] = value;
		}
	}
	return query;
}

async function readPage(context: ILoadOptionsFunctions, { vendor, picker }: Search, query: IDataObject): Promise<Page> {
	const body = await askForPanel(context, vendor, { route: picker.list, query });
	const rows = rowsIn(body, picker.rowsOf ?? vendor.dialect.envelope.rows);
	if (rows === undefined) {
		throw new NodeOperationError(context.getNode(), `${vendor.name} answered with something that is not a list of ${picker.label}`, {
			description: 'Check the address in the credential.',
		});
	}
	return { rows, body };
}

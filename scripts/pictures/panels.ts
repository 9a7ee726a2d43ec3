/** A node whose panel is shown with its rows, or without where nothing brings rows by hand. */
export interface PanelPicture {
	/** Name of the picture, without ending. */
	file: string;
	/** Type of the node, without the package. */
	node: string;
	/** What stands above the panel. */
	title: string;
	credential: { type: string; id: string; name: string };
	parameters: Record<string, unknown>;
	/** What has to be in the output before the picture is taken; left out, the node is not run. */
	shows?: string;
}

const listed = (value: string, name: string) => ({ __rl: true, mode: 'list', value, cachedResultName: name });
const bigin = { type: 'biginOAuth2Api', id: 'sandboxBigin', name: 'Bigin sandbox' };
const bigChange = { type: 'bigChangeApi', id: 'sandboxBigChange', name: 'BigChange sandbox' };

/** One panel of each node. Beside the resource and the operation they say as little as a newcomer would. */
export const PANELS: PanelPicture[] = [
	{
		file: 'leanlaw-panel',
		node: 'leanLaw',
		title: 'Get clients',
		credential: { type: 'leanLawApi', id: 'sandboxLeanLaw', name: 'LeanLaw sandbox' },
		parameters: { resource: 'client', operation: 'getMany', limit: 10, include: [], filters: { query: 'Harbor' } },
		shows: 'Harbor',
	},
	{
		file: 'bigin-panel',
		node: 'bigin',
		title: 'Get contacts',
		credential: bigin,
		parameters: { resource: 'contact', operation: 'getMany', limit: 10 },
		shows: '@',
	},
	{
		file: 'bigin-trigger-panel',
		node: 'biginTrigger',
		title: 'Bigin Trigger',
		credential: bigin,
		parameters: { way: 'instant', events: ['Contacts.create', 'Pipelines.edit'] },
	},
	{
		file: 'bigtime-panel',
		node: 'bigTime',
		title: 'Get time of Tomasz',
		credential: { type: 'bigTimeApi', id: 'sandboxBigTime', name: 'BigTime sandbox' },
		parameters: { resource: 'timeEntry', operation: 'getMany', staffMember: listed('4105', 'Wren, Tomasz'), limit: 10 },
		shows: 'Wren',
	},
	{
		file: 'bizzstream-panel',
		node: 'bizzStream',
		title: 'Get work orders',
		credential: { type: 'bizzStreamApi', id: 'sandboxBizzStream', name: 'BizzStream sandbox' },
		parameters: {
			resource: 'document',
			operation: 'getMany',
			definition: listed('workOrder', 'Work order'),
			limit: 10,
			additionalFields: { fieldsToReturn: ['orderNumber', 'subject', 'dueOn'] },
		},
		shows: 'orderNumber',
	},
	{
		file: 'bigchange-panel',
		node: 'bigChange',
		title: 'Get jobs',
		credential: bigChange,
		parameters: { resource: 'job', operation: 'getMany', limit: 10 },
		shows: 'reference',
	},
	{
		file: 'bigchange-assets-panel',
		node: 'bigChangeAssets',
		title: 'Get assets',
		credential: bigChange,
		parameters: { resource: 'asset', operation: 'getMany', limit: 10 },
		shows: 'categoryName',
	},
];

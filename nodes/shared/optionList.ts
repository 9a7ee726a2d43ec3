import { NodeOperationError } from 'n8n-workflow';
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import type { Field, Vendor } from './descriptor';
import { field, type About } from './fields';
import { panelAsk, vendorInPanel, type PanelAsk } from './panelCall';
import { isEmpty, shown, type Datum } from './values';

/** A short list that the account defines, to choose from. */
export interface OptionList {
	/** Name under which n8n finds the list, such as `getContactFields`. */
	method: string;
	/** The choices; undefined where the vendor answered with something that is no list. */
	options: (ask: PanelAsk) => Promise<INodePropertyOptions[] | undefined>;
	/** Names of panel fields that decide what the list holds. */
	dependsOn?: string[];
}

const HOW = 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.';

/** A list, or text with commas, of what was chosen. */
function wordsIn(value: unknown): string[] {
	if (isEmpty(value)) return [];
	const values: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [value];
	return values.map((each) => (typeof each === 'object' ? shown(each) : String(each)).trim()).filter((each) => each !== '');
}

/** Several from such a list. What is sent is joined by commas unless `write` says otherwise. `label` is the plural. */
export function chosenFrom(
	name: string,
	list: OptionList,
	about: About & { default?: string[]; write?: (chosen: string[]) => Datum },
): Field {
	const { write = (chosen: string[]) => chosen.join(','), label = name, description } = about;
	return field(name, {
		...about,
		label: `${label} Names or IDs`,
		description: description === undefined ? HOW : `${description}. ${HOW}`,
		shape: {
			type: 'multiOptions',
			typeOptions: {
				loadOptionsMethod: list.method,
				...(list.dependsOn && { loadOptionsDependsOn: list.dependsOn }),
			},
			default: [...(about.default ?? [])],
		},
		read: (value) => {
			const chosen = wordsIn(value);
			return { value: chosen.length > 0 ? write(chosen) : undefined };
		},
	});
}

/** The answer to a call of the panel that should have been a list. */
export function notAList(context: ILoadOptionsFunctions, vendor: Vendor): NodeOperationError {
	return new NodeOperationError(context.getNode(), `${vendor.name} answered with something that is not a list`, {
		description: 'Check the address in the credential.',
	});
}

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** The lists of a vendor, as n8n wants them. */
export function loadOptionsOf(vendor: Vendor, lists: OptionList[]): Record<string, LoadOptions> {
	return Object.fromEntries(
		lists.map((list) => [
			list.method,
			async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const options = await list.options(panelAsk(this, vendorInPanel(this, vendor)));
				if (options === undefined) throw notAList(this, vendor);
				return options;
			},
		]),
	);
}

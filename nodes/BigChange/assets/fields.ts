import type { Field } from '../../shared/descriptor';
import { date, flag, id, text, type About } from '../../shared/fields';
import { chosenFrom } from '../../shared/optionList';
import { pick } from '../../shared/picker';
import { byCount, type Spread } from '../../shared/spread';
import { asText, shown } from '../../shared/values';
import { oneOrMore, textList } from '../fields';
import { contacts } from '../pickers';
import { categoryList } from './lists';
import { assets } from './pickers';

export const asset: Field = pick(assets, { in: 'path', as: 'assetId' });

/** inferred: as many values as a filter of the core takes in one call. */
const MOST_VALUES = 50;

/** What makes several calls out of one with too many values. Searches ask in the body, which has room for all. */
export function inPieces(...lists: string[]): Spread[] {
	return lists.map((name) => byCount(name, MOST_VALUES));
}

/** Sites, one by name or several by ID. They are contacts. */
export function sites(as: string, description: string): Field[] {
	return oneOrMore(contacts, { name: 'site', label: 'Site', as, description }, { description: 'IDs of contacts. Several are separated by commas.' });
}

/** IDs of records of this service, which are texts. */
export function ids(name: string, about: About & { example: string }): Field {
	return textList(name, about);
}

export function categoriesAs(as: string): Field {
	return chosenFrom('categories', categoryList, { label: 'Category', as, description: 'Only those of these categories', write: (chosen) => chosen });
}

/** Both ends of a period of days. */
export function days(as: string, label: string): Field[] {
	return [
		date(`${as}From`, { label: `${label} From`, description: 'First day, included' }),
		date(`${as}To`, { label: `${label} To`, description: 'Last day, included' }),
	];
}

export const searchText: Field = text('searchText', { label: 'Search', example: 'e.g. boiler', description: 'Text to look for' });

export const isInProgress: Field = flag('isInProgress', {
	label: 'In Progress',
	description: 'Whether to return those in progress (on) or all others (off). Without this filter, both are returned.',
});

/** inferred: what happens where it is left out, and what such an ID may look like. */
export const ownId: Field = id('ownId', { label: 'Own ID', as: 'id', description: 'An ID of your choice. BigChange makes one where it is left out.' });

/** https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md: hours and minutes, and seconds if need be. */
export const attemptTime: Field = {
	...text('attemptAtTime', { label: 'Time', example: 'e.g. 09:30' }),
	read: (value, context) => {
		const reading = asText(value, context);
		if ('problem' in reading || reading.value === undefined) return reading;
		const time = String(reading.value).trim();
		return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time) ? { value: time } : { problem: `must be a time such as 09:30, but is '${shown(value)}'` };
	},
};

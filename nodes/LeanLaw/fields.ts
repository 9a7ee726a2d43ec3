import type { Field, Select, Sort, SortKey } from '../shared/descriptor';
import { dateTime, fixedWhenOn } from '../shared/fields';
import { clearedFields, formField, type Form } from '../shared/form';
import { titleOf } from '../shared/words';
import { EMPTY_GUID, writeSelect } from './dialect';

/** Parts that a list returns when asked; `chosen` are those ticked to begin with. */
export function selectOf(parts: string[], chosen: string[]): Select {
	return {
		as: 'select',
		options: parts.map((value) => ({ name: PART_NAMES[value] ?? titleOf(value), value, ...FILLS[value] })),
		default: chosen,
		write: writeSelect,
	};
}

/** https://platform.leanlaw.io/api/matter: one word asks for what comes back in another. */
const FILLS: Record<string, { fills: string }> = { originator: { fills: 'originators' } };

const PART_NAMES: Record<string, string> = {
	ledesConfiguration: 'LEDES Configuration',
	meta: 'Created and Modified Times',
};

/** Sort keys of a list, and those sent when none is chosen: the default order of LeanLaw is not documented, and namesakes would change places between pages. */
export function sortOf(keys: Record<string, string>, ...usual: SortKey[]): Sort {
	return {
		as: 'sort',
		options: Object.entries(keys).map(([value, name]) => ({ name, value })),
		default: usual,
		write: (chosen) => ({
			sort: chosen.map(({ field, direction }) => (direction === 'descending' ? `-${field}` : field)).join(','),
		}),
	};
}

export const modifiedSince: Field = dateTime('modifiedSince', {
	label: 'Changed Since',
	description: 'Only records created or changed after this moment',
});

/** Removing a link is a choice of its own: leaving a field empty keeps what is there. */
export function removeLink(name: string, label: string, as: string): Field {
	return fixedWhenOn(name, {
		label: `Remove ${label}`,
		description: `Whether to take the ${label.toLowerCase()} off, so that there is none`,
		as,
		value: EMPTY_GUID,
	});
}

/** The account's custom fields as a form. */
export function customFieldForm(form: Form): Field {
	return formField('customFields', form, { as: 'customFields' });
}

/** Custom fields to empty. */
export function clearCustomFields(form: Form): Field {
	return clearedFields('clearCustomFields', form, { label: 'Clear Custom Field', as: 'customFields' });
}

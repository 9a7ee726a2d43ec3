import type { Field } from '../shared/descriptor';
import { field } from '../shared/fields';
import { asChoices } from '../shared/values';
import { instant } from './instant';
import { RECORD_MODULES } from './modules';
import { shortText } from './shortText';

const CHANGES = [
	{ name: 'All Changes', value: 'all' },
	{ name: 'Created', value: 'create' },
	{ name: 'Deleted', value: 'delete' },
	{ name: 'Edited', value: 'edit' },
];

const EVENTS = RECORD_MODULES.flatMap((module) =>
	CHANGES.map((change) => ({ name: `${module.name}: ${change.name}`, value: `${module.api}.${change.value}` })),
);

/** https://www.bigin.com/developer/docs/apis/v2/notifications/enable.html: records of these modules, and no others. */
export function eventsField(about: { required?: boolean; description?: string }): Field {
	return field('events', {
		...about,
		shape: { type: 'multiOptions', options: EVENTS, default: [] },
		read: asChoices(EVENTS.map(({ value }) => value)),
	});
}

/** The page above: a channel lasts a day at most. Left out or too late, it ends after an hour or two, so it is always sent. */
const LATER = "={{ $now.plus({ hours: 23 }).toISO() }}";

export function expiryField(required: boolean): Field {
	const usual = instant('expiry', {
		label: 'Ends At',
		required,
		as: 'channel_expiry',
		description: 'At most a day ahead: what is later ends after an hour or two',
	});
	return { ...usual, property: { ...usual.property, default: LATER } };
}

export const tokenField: Field = secret(
	shortText('token', 50, { description: 'A secret of your own. Bigin repeats it in each notification, so that you can tell who sent it.' }),
);

function secret(plain: Field): Field {
	return { ...plain, property: { ...plain.property, typeOptions: { password: true } } };
}

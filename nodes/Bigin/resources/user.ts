import type { Field, Resource } from '../../shared/descriptor';
import { choice, date, email, longText, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { byPage } from '../dialect';
import { aloneIn, changedIn, newIn } from '../dialect/batches';
import { users } from '../pickers';
import { profiles, roles } from '../setupPickers';

const user = pick(users, { in: 'path', as: 'user_id' });
const lastName = { as: 'last_name', example: 'e.g. Smith' };
const role = { as: 'role' };
const profile = { as: 'profile', description: 'Decides what the user may do' };

const kinds = [
	{ name: 'Active', value: 'ActiveUsers' },
	{ name: 'Active and Confirmed', value: 'ActiveConfirmedUsers' },
	{ name: 'Administrators', value: 'AdminUsers' },
	{ name: 'Administrators Active and Confirmed', value: 'ActiveConfirmedAdmins' },
	{ name: 'All', value: 'AllUsers' },
	{ name: 'Confirmed', value: 'ConfirmedUsers' },
	{ name: 'Connected User', value: 'CurrentUser', description: 'The one whose account this node uses' },
	{ name: 'Deactivated', value: 'DeactiveUsers' },
	{ name: 'Deleted', value: 'DeletedUsers' },
	{ name: 'Not Confirmed', value: 'NotConfirmedUsers' },
];

const details: Field[] = [
	text('alias'),
	text('city'),
	text('country'),
	text('countryLocale', { as: 'country_locale', example: 'e.g. nl_NL' }),
	text('dateFormat', { as: 'date_format', example: 'e.g. dd-MM-yyyy' }),
	date('dateOfBirth', { as: 'dob', label: 'Date of Birth' }),
	text('fax'),
	text('firstName', { as: 'first_name', example: 'e.g. Nathan' }),
	text('language', { example: 'e.g. en_US' }),
	text('locale', { example: 'e.g. en_US' }),
	text('mobile'),
	text('nameFormat', { as: 'name_format' }),
	text('phone'),
	longText('signature', { description: 'What emails of the user end with' }),
	text('state', { description: 'State or province' }),
	text('street'),
	text('timeFormat', { as: 'time_format', example: 'e.g. HH:mm' }),
	text('timeZone', { as: 'time_zone', example: 'e.g. Europe/Amsterdam' }),
	text('website', { example: 'e.g. https://example.com' }),
	text('zip', { label: 'ZIP Code' }),
];

const simple = ['id', 'full_name', 'email', 'status', 'confirm', 'role.name', 'profile.name', 'phone', 'mobile', 'time_zone'];

/** The people who work with the account. Each new one is invited by mail and takes a licence.
 *  https://www.bigin.com/developer/docs/apis/v2/get-users.html */
export const userResource: Resource = {
	name: 'User',
	value: 'user',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a user',
			description: 'Add a user, whom Bigin invites by email',
			endpoint: 'createUser',
			route: 'POST /bigin/v2/users',
			batch: newIn('users', 1),
			required: [
				text('lastName', { ...lastName, required: true }),
				email('email', { required: true }),
				pick(roles, { ...role, required: true }),
				pick(profiles, { ...profile, required: true }),
			],
			optional: details,
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a user',
			description: 'Take access away from a user. Records keep their owner.',
			endpoint: 'deleteUser',
			route: 'DELETE /bigin/v2/users/{user_id}',
			gives: 'deleted',
			required: [user],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a user',
			endpoint: 'getUser',
			route: 'GET /bigin/v2/users/{user_id}',
			required: [user],
			simple,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many users',
			endpoint: 'listUsers',
			route: 'GET /bigin/v2/users',
			paging: byPage,
			gives: 'rows',
			filters: [choice('type', { label: 'Kind', options: kinds, default: 'ActiveUsers' })],
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a user',
			description: 'Up to 100 items are saved in one call',
			endpoint: 'updateUsers',
			route: 'PUT /bigin/v2/users',
			batch: changedIn('users', 'user_id'),
			alone: aloneIn('users', 'updateUser', 'PUT /bigin/v2/users/{user_id}'),
			required: [user],
			optional: [
				...details,
				email('email'),
				text('lastName', lastName),
				pick(profiles, profile),
				pick(roles, role),
				choice('status', {
					options: [
						{ name: 'Active', value: 'active' },
						{ name: 'Disabled', value: 'disabled' },
					],
				}),
			],
			inferred: 'How many users a call takes is not printed: as many as records.',
		},
	],
};

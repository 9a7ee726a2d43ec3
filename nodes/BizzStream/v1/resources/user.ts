import type { Field, Resource } from '../../../shared/descriptor';
import { choice, shownWhen, text, unsent } from '../../../shared/fields';

/** By what a user is looked up: one property of the query each. */
const PROPERTIES = [
	{ name: 'Email', value: 'globalEmailAddress', example: 'e.g. planner@northwind.example' },
	{ name: 'Email in the Environment', value: 'email', example: 'e.g. planner@northwind.example' },
	{ name: 'ID', value: '_id', example: 'e.g. h7RkLw2PzQm9sXcVb' },
	{ name: 'Name in the Environment', value: 'name', example: 'e.g. Nathan Smith' },
	{ name: 'User Name', value: 'username', example: 'e.g. nathan.smith' },
];

/** The whole query is one value of JSON. */
function lookedFor({ name, value: property, example }: (typeof PROPERTIES)[number]): Field {
	const typed = text(`by${property.replace(/^_/, '')}`, { label: name, example, required: true, in: 'query', as: 'query' });
	return shownWhen('findBy', property, {
		...typed,
		isSubject: true,
		read: (value, context) => {
			const reading = typed.read(value, context);
			return 'value' in reading && reading.value !== undefined ? { value: JSON.stringify({ [property]: reading.value }) } : reading;
		},
	});
}

/** People of the environment. https://docs.bizzstream.com/rest/userInformation */
export const originalUserResource: Resource = {
	name: 'User',
	value: 'userV1',
	key: '_id',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get a user',
			description: 'Look up the connected user or, as an administrator, somebody else',
			endpoint: 'v1GetUser',
			route: 'GET /api/v1/users',
			required: [
				unsent(
					choice('findBy', {
						options: [{ name: 'Connected User', value: 'myself', description: 'The one whose account this node uses' }, ...PROPERTIES.map(({ name, value }) => ({ name, value }))],
						default: 'myself',
					}),
				),
				...PROPERTIES.map(lookedFor),
			],
			inferred: 'What the properties of a user are called: taken from the script that returns the same record.',
		},
	],
};

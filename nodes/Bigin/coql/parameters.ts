import type { IDataObject } from 'n8n-workflow';

import { field } from '../../shared/fields';
import { isObject, shown, type Reader } from '../../shared/values';
import { LITERAL_TYPES, writeLiteral } from './literal';

/** Reads name, type and value of each parameter. What is sent is the value as it stands in the query, by name. */
const readParameters: Reader = (given, context) => {
	const rows: unknown = isObject(given) ? given.values : undefined;
	const literals: IDataObject = {};
	for (const row of Array.isArray(rows) ? rows.filter(isObject) : []) {
		const name = String(row.name ?? '').trim().replace(/^:/, '');
		if (!/^[A-Za-z_]\w*$/.test(name)) return { problem: `has a name that is not a word: '${shown(name)}'` };
		if (Object.hasOwn(literals, name)) return { problem: `has '${shown(name)}' twice` };
		const written = writeLiteral(String(row.type ?? 'text'), row.value, context);
		if ('problem' in written) return { problem: `has a value that cannot be used, for '${name}': it ${written.problem}` };
		literals[name] = written.literal;
	}
	return { value: Object.keys(literals).length > 0 ? literals : undefined };
};

/** Values that a query names as `:name`. They travel beside the query until it is written. */
export const queryParameters = field('parameters', {
	label: 'Parameters',
	in: 'call',
	description: 'Values that change from run to run. Write :city in the query, without quotes, and add a parameter named city.',
	shape: {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Parameter',
		default: {},
		options: [
			{
				displayName: 'Parameter',
				name: 'values',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. city' },
					{ displayName: 'Type', name: 'type', type: 'options', options: LITERAL_TYPES, default: 'text' },
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. Utrecht',
						description: 'For Yes or No, true or false. For lists, values separated by commas, or an expression that gives a list.',
					},
				],
			},
		],
	},
	read: readParameters,
});

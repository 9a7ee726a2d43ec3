import type { INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../shared/descriptor';
import { field, type About } from '../shared/fields';
import type { Reader } from '../shared/values';
import { readableFields } from './recordForm';

/** How the conditions of a call are chosen and written. */
export interface Conditions extends About {
	/** Name of a condition's comparison, what may be chosen there, and what is chosen at first. */
	operator: { name: string; options: INodePropertyOptions[]; usual: string };
	/** Where several values may stand in one condition. */
	valueHint: string;
	/** Names of panel fields that decide which fields there are to choose from. */
	dependsOn?: string[];
	read: Reader;
}

function group(name: string, displayName: string, { operator, valueHint, dependsOn }: Conditions): INodePropertyCollection {
	const { usual } = operator;
	return {
		displayName,
		name,
		values: [
			{
				displayName: 'Field Name or ID',
				name: 'field',
				type: 'options',
				typeOptions: {
					loadOptionsMethod: readableFields.method,
					...(dependsOn && { loadOptionsDependsOn: dependsOn }),
				},
				default: '',
				description:
					'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			},
			{ displayName: 'Comparison', name: operator.name, type: 'options', options: operator.options, default: usual },
			{ displayName: 'Value', name: 'value', type: 'string', default: '', description: valueHint },
		],
	};
}

/** Conditions on records: all of some must match, and any of others. */
export function conditionsField(conditions: Conditions): Field {
	return field('conditions', {
		...conditions,
		shape: {
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Condition',
			default: {},
			options: [group('all', 'All Must Match', conditions), group('any', 'Any Must Match', conditions)],
		},
	});
}

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field, Place } from './descriptor';
import { asChoice, asChoices, asDate, asDateTime, asFlag, asId, asJsonObject, asNumber, asText, isEmpty, shown } from './values';
import type { IdRule, Reader } from './values';
import { titleOf } from './words';

/** What a field says to people, and where it goes where that differs from the usual. */
export interface About {
	label?: string;
	/** Shown in the empty field; begins with "e.g.". */
	example?: string;
	description?: string;
	required?: boolean;
	in?: Place;
	/** Name on the wire; the field's own name when left out. */
	as?: string;
}

type Shape = Partial<INodeProperties> & Pick<INodeProperties, 'type' | 'default'>;

/** Builds a field of any shape; the builders below are its everyday uses. */
export function field(name: string, about: About & { shape: Shape; read: Reader }): Field {
	const { label, example, description, required, shape } = about;
	return {
		property: {
			displayName: label ?? titleOf(name),
			name,
			...(required && { required }),
			...(example !== undefined && { placeholder: example }),
			...(description !== undefined && { description }),
			...shape,
		},
		in: about.in,
		as: about.as ?? name,
		read: about.read,
	};
}

export function text(name: string, about: About = {}): Field {
	return field(name, { ...about, shape: { type: 'string', default: '' }, read: asText });
}

/** Text of several lines. */
export function longText(name: string, about: About = {}): Field {
	return field(name, {
		...about,
		shape: { type: 'string', typeOptions: { rows: 4 }, default: '' },
		read: asText,
	});
}

export function email(name: string, about: About = {}): Field {
	return text(name, { example: 'name@email.com', ...about });
}

/** The id of something that no list of the vendor offers. */
export function id(name: string, about: About & { rule?: IdRule } = {}): Field {
	return field(name, { ...about, shape: { type: 'string', default: '' }, read: asId(about.rule) });
}

export function number(
	name: string,
	about: About & { min?: number; max?: number; whole?: boolean; decimals?: number; default?: number } = {},
): Field {
	const { min, max, whole, decimals } = about;
	const typeOptions = {
		...(min !== undefined && { minValue: min }),
		...(max !== undefined && { maxValue: max }),
		...(!whole && { numberPrecision: decimals ?? 2 }),
	};
	return field(name, {
		...about,
		shape: { type: 'number', typeOptions, default: about.default ?? 0 },
		read: asNumber({ min, max, whole }),
	});
}

export function flag(name: string, about: About & { description: string }): Field {
	return field(name, { ...about, shape: { type: 'boolean', default: false }, read: asFlag });
}

/** A calendar day. */
export function date(name: string, about: About = {}): Field {
	return field(name, { ...about, shape: { type: 'dateTime', default: '' }, read: asDate });
}

/** A moment. */
export function dateTime(name: string, about: About = {}): Field {
	return field(name, { ...about, shape: { type: 'dateTime', default: '' }, read: asDateTime });
}

/** A fixed choice; `default` is the first value when left out. */
export function choice(name: string, about: About & { options: INodePropertyOptions[]; default?: string }): Field {
	const values = about.options.map((option) => String(option.value));
	return field(name, {
		...about,
		shape: { type: 'options', options: about.options, default: about.default ?? values[0] ?? '' },
		read: asChoice(values),
	});
}

/** Several of a fixed set, sent with commas between. */
export function choices(name: string, about: About & { options: INodePropertyOptions[]; default?: string[] }): Field {
	const read = asChoices(about.options.map((option) => String(option.value)));
	return field(name, {
		...about,
		shape: { type: 'multiOptions', options: about.options, default: about.default ?? [] },
		read: (value, context) => {
			const reading = read(value, context);
			return 'value' in reading && Array.isArray(reading.value) ? { value: reading.value.join(',') } : reading;
		},
	});
}

export function jsonObject(name: string, about: About = {}): Field {
	return field(name, { ...about, shape: { type: 'json', default: '{}' }, read: asJsonObject });
}

/** A switch that sends one fixed value when it is on, and nothing when it is off. */
export function fixedWhenOn(name: string, about: About & { description: string; value: string }): Field {
	return field(name, {
		...about,
		shape: { type: 'boolean', default: false },
		read: (value, context) => {
			const reading = asFlag(value, context);
			return 'problem' in reading ? reading : { value: reading.value === true ? about.value : undefined };
		},
	});
}

/** The name of a binary field that the item has. */
const asFileName: Reader = (value, { files }) => {
	if (isEmpty(value)) return { value: undefined };
	const name = String(value);
	return files.includes(name) ? { value: name } : { problem: `names no file of this item: there is no binary field '${shown(name)}'` };
};

/** A file from the input item, sent as one part of a form. The value is the name of the binary field. */
export function fileIn(name: string, about: About = {}): Field {
	return field(name, {
		label: 'Input Data Field Name',
		description: 'Name of the field of the input item that holds the file',
		required: true,
		in: 'file',
		...about,
		shape: { type: 'string', default: 'data' },
		read: asFileName,
	});
}

/** A field that only steers the panel, such as a choice between two ways: nothing of it is sent. */
export function unsent(steering: Field): Field {
	const { required, ...property } = steering.property;
	return { ...steering, property, in: 'query', as: '', read: () => ({ value: undefined }) };
}

/** A field that counts only while another has one value, or one of several. */
export function shownWhen(other: string, values: boolean | string[] | string, shownField: Field): Field {
	return { ...shownField, property: { ...shownField.property, displayOptions: { show: { [other]: [values].flat() } } } };
}

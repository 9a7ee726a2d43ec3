import { asDate, asDateTime, asFlag, asList, asNumber, lookUp, shown } from '../../shared/values';
import type { Reader, ReadingContext } from '../../shared/values';
import { withOffset } from '../instant';

/** A value as it stands in a query, or what is wrong with it. */
export type Literal = { literal: string } | { problem: string };

type Write = (value: unknown, context: ReadingContext) => Literal;

/**
 * Text in single quotes. Zoho's forum (Kaizen 171) doubles a quote; inferred: a backslash is doubled too, because a
 * server that takes it for an escape would otherwise lose the closing quote.
 */
export function quoted(text: string): string {
	return `'${text.replace(/[\\']/g, (sign) => sign + sign)}'`;
}

const writeText: Write = (value) => {
	if (typeof value === 'object' && value !== null) return { problem: `must be text, but is ${shown(value)}` };
	return { literal: quoted(String(value ?? '')) };
};

/** Writes what a reader of fields takes. */
function by(read: Reader, write: (value: unknown) => string): Write {
	return (value, context) => {
		const reading = read(value, context);
		if ('problem' in reading) return reading;
		return reading.value === undefined ? { problem: 'is empty' } : { literal: write(reading.value) };
	};
}

const writeNumber: Write = (value, context) => {
	const written = by(asNumber(), String)(value, context);
	const isPlain = 'problem' in written || /^-?\d+(\.\d+)?$/.test(written.literal);
	return isPlain ? written : { problem: `has too many digits for a number: '${shown(value)}'` };
};

/** inferred: the sibling API takes so many values in one list. */
const MOST_LISTED = 50;

function listOf(write: Write): Write {
	return (value, context) => {
		const reading = asList(value, context);
		if ('problem' in reading) return reading;
		const values: unknown[] = Array.isArray(reading.value) ? reading.value : [];
		if (values.length === 0) return { problem: 'is an empty list' };
		if (values.length > MOST_LISTED) return { problem: `has ${values.length} values, and a list takes ${MOST_LISTED}` };
		const literals: string[] = [];
		for (const each of values) {
			const written = write(each, context);
			if ('problem' in written) return written;
			literals.push(written.literal);
		}
		return { literal: `(${literals.join(', ')})` };
	};
}

/** How a value of each type is written. https://www.bigin.com/developer/docs/apis/v2/construct-coql-query.html */
const WRITERS: Record<string, Write> = {
	boolean: by(asFlag, String),
	date: by(asDate, (day) => quoted(String(day))),
	dateTime: by(asDateTime, (moment) => quoted(withOffset(String(moment)))),
	number: writeNumber,
	numberList: listOf(writeNumber),
	text: writeText,
	textList: listOf(writeText),
};

/** The types of values, as the panel offers them. */
export const LITERAL_TYPES = [
	{ name: 'Date', value: 'date' },
	{ name: 'Date and Time', value: 'dateTime' },
	{ name: 'List of Numbers', value: 'numberList' },
	{ name: 'List of Texts', value: 'textList' },
	{ name: 'Number', value: 'number' },
	{ name: 'Text', value: 'text' },
	{ name: 'Yes or No', value: 'boolean' },
];

/** Writes a value so that it can never be more than a value. @returns what is wrong where it does not fit its type. */
export function writeLiteral(type: string, value: unknown, context: ReadingContext): Literal {
	return lookUp(WRITERS, type)?.(value, context) ?? { problem: `has a type that is not known: '${shown(type)}'` };
}

import type { Picker } from '../shared/picker';
import type { Row } from '../shared/values';
import { wholeNumber } from './ids';

/** A list of records that are known by a number. */
export function byNumber(picker: Omit<Picker, 'example' | 'idRule' | 'sentAs'>): Picker {
	return { ...picker, idRule: wholeNumber, sentAs: 'number', example: 'e.g. 7741203' };
}

/** `Meadow Farm (C-1008)`: a name, and what tells namesakes apart. Lists hold null for much that is promised to be text. */
export function named(name: unknown, ...others: unknown[]): string {
	const known = others.filter((other) => typeof other === 'string' && other !== '');
	return known.length > 0 ? `${String(name)} (${known.join(', ')})` : String(name);
}

/** The id of a row as the panel keeps it. */
export function idOf({ id }: Row): string {
	return String(id);
}

import type { Field } from '../shared/descriptor';
import { text, type About } from '../shared/fields';

/** Text of so many letters at most: refused here, since a call of a hundred would fail for the sake of one. */
export function shortText(name: string, most: number, about: About = {}): Field {
	const usual = text(name, about);
	return {
		...usual,
		read: (value, context) => {
			const reading = usual.read(value, context);
			const length = 'value' in reading ? String(reading.value ?? '').length : 0;
			return length > most ? { problem: `must have at most ${most} letters, but has ${length}` } : reading;
		},
	};
}

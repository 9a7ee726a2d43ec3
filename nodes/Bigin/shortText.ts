import type { Field } from '../shared/descriptor';
import { text, type About } from '../shared/fields';

/** A field of text with so many letters at least or at most: refused here, since a call of a hundred would fail for the sake of one. */
export function withLetters({ least = 0, most = Infinity }: { least?: number; most?: number }, usual: Field): Field {
	return {
		...usual,
		read: (value, context) => {
			const reading = usual.read(value, context);
			if ('problem' in reading || typeof reading.value !== 'string') return reading;
			const { length: letters } = reading.value;
			if (letters > most) return { problem: `must have at most ${most} letters, but has ${letters}` };
			return letters < least ? { problem: `must have at least ${least} letters, but has ${letters}` } : reading;
		},
	};
}

/** Text of one line with so many letters at most. */
export function shortText(name: string, most: number, about: About = {}): Field {
	return withLetters({ most }, text(name, about));
}

import type { Field } from '../shared/descriptor';
import { dateTime, type About } from '../shared/fields';

/** Zone written as an offset: inferred from the printed samples, which never show a Z. */
export function withOffset(moment: string): string {
	return moment.replace(/Z$/, '+00:00');
}

/** A moment as Bigin writes it. */
export function instant(name: string, about: About = {}): Field {
	const usual = dateTime(name, about);
	return {
		...usual,
		read: (value, context) => {
			const reading = usual.read(value, context);
			return 'value' in reading && typeof reading.value === 'string' ? { value: withOffset(reading.value) } : reading;
		},
	};
}

import { areSameHours } from '../../../nodes/BigChange/hours';

const monday = { dayOfWeek: 'monday', start: '08:30', stop: '16:45' };
const friday = { dayOfWeek: 'friday', start: '08:30', stop: '12:00' };

test.each<[string, unknown, unknown, boolean]>([
	['in another order', [monday, friday], [friday, monday], true],
	['with seconds and a capital letter', [{ dayOfWeek: 'Monday', start: '08:30:00', stop: '16:45:00' }], [monday], true],
	['that are none', [], [], true],
	['of another time', [{ ...monday, stop: '17:00' }], [monday], false],
	['of a day more', [monday, friday], [monday], false],
	['that could not be read', undefined, [monday], false],
])('hours %s are compared', (_case, read, written, same) => {
	expect(areSameHours(read, written)).toBe(same);
});

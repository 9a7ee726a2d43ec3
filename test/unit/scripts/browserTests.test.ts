import { labelled } from '../../e2e/editor/labelled';
import { readOptions } from '../../e2e/options';

describe('the command line of the browser tests', () => {
	test('nothing takes all stories through both n8n', () => {
		const { n8n, only, help } = readOptions([]);
		expect({ majors: n8n.map(({ major }) => major), only, help }).toEqual({ majors: [2, 1], only: '', help: false });
	});

	test('one n8n and some stories can be chosen', () => {
		const { n8n, only } = readOptions(['--n8n', '1', '--only', 'BigTime']);
		expect({ majors: n8n.map(({ major }) => major), only }).toEqual({ majors: [1], only: 'bigtime' });
	});

	test('another n8n is refused, and an unknown option too', () => {
		expect(() => readOptions(['--n8n', '3'])).toThrow("--n8n must be 1 or 2, but is '3'.");
		expect(() => readOptions(['--headed'])).toThrow(/Unknown option '--headed'/);
	});
});

describe('a label', () => {
	test.each(['Name', 'Name *', 'Name*'])("is found, also with the asterisk of a field that has to be filled in: '%s'", (text) => {
		expect(labelled('Name').test(text)).toBe(true);
	});

	test('is not taken for a longer one, and its signs are only signs', () => {
		expect(labelled('Name').test('Company Name')).toBe(false);
		expect(labelled('Time (Such as 08:30)').test('Time (Such as 08:30)')).toBe(true);
	});
});

import type { IDataObject } from 'n8n-workflow';

import { bigin } from '../../../nodes/Bigin/bigin';
import { faultOf } from '../../../nodes/Bigin/dialect/failures';
import { explain } from '../../../nodes/shared/messages';

/** What a user reads of a fault. */
function told(code: string, details: IDataObject = {}) {
	const fault = faultOf({ code, details, message: 'refused', status: 'error' });
	return explain({ kind: 'invalid', ...fault, notCarriedOut: true, temporary: false }, { vendor: bigin, resource: 'Contact' });
}

describe('what Bigin says beside a code', () => {
	test.each<[string, string, IDataObject, string]>([
		['the record that has the value already', 'DUPLICATE_DATA', { api_name: 'Email', duplicate_record: { id: '77120' } }, 'refused (record 77120)'],
		['the same in the older form', 'DUPLICATE_DATA', { api_name: 'name', id: '77120' }, 'refused (record 77120)'],
		['how long a value may be', 'INVALID_DATA', { api_name: 'Title', maximum_length: 100 }, 'refused (at most 100 letters)'],
		['what kind of value is wanted', 'INVALID_DATA', { api_name: 'Closing_Date', expected_data_type: 'date' }, 'refused (expected: date)'],
		['how much there may be', 'LIMIT_EXCEEDED', { param_name: 'page', limit: 2000 }, 'refused (at most 2000)'],
		['which rights are missing', 'NO_PERMISSION', { permissions: ['Crm_Implied_Edit_Contacts'] }, 'refused (missing: Crm_Implied_Edit_Contacts)'],
		['where a query is wrong', 'SYNTAX_ERROR', { clause: 'where', line: 1, column: 40 }, 'refused (in the where clause, line 1, column 40)'],
		['nothing', 'INVALID_DATA', { api_name: 'Title' }, 'refused'],
	])('is told: %s', (_what, code, details, detail) => {
		expect(told(code, details).message).toContain(detail);
	});

	test('is not told as a record where an ID is what was refused', () => {
		expect(told('INVALID_DATA', { id: 'x', resource_path_index: 1 }).message).not.toContain('record');
	});
});

describe('a code', () => {
	test.each([
		['DUPLICATE_DATA', /^Another contact/, /Create or Update/],
		['LIMIT_EXCEEDED', /^Bigin takes or gives no more than this at once/, /2,000 records/],
		['NOT_ALLOWED', /^Bigin does not offer this for the contact/, /plan/],
		['NOT_SUPPORTED', /^Bigin does not offer this for the contact/, /plan/],
		['RECORD_LOCKED', /^The contact is locked in Bigin/, /unlock/],
		['VIRUS_DETECTED', /^Bigin found a virus in the file/, /Check the file/],
	])('%s says what to do next', (code, message, next) => {
		expect(told(code)).toMatchObject({ message: expect.stringMatching(message), next: expect.stringMatching(next) });
	});

	test('that means something to JavaScript is one that is not known', () => {
		expect(told('constructor').message).toBe('Bigin did not accept the values: refused');
	});
});

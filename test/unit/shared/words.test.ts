import { camelCaseOf, inSentence, titleOf } from '../../../nodes/shared/words';

describe('a label', () => {
	test.each([
		['billingInstructions', 'Billing Instructions'],
		['name', 'Name'],
		['clientId', 'Client ID'],
		['imageUrl', 'Image URL'],
		['zip', 'ZIP'],
		['first_name', 'First Name'],
		['address.zip', 'Address ZIP'],
		['isLEDESCode', 'Is LEDESCode'],
		['line2', 'Line2'],
		['fieldsToClear', 'Fields to Clear'],
		['paidAt', 'Paid At'],
		['from', 'From'],
	])('of %s is %s', (name, expected) => {
		expect(titleOf(name)).toBe(expected);
	});

	test.each([
		['Time Entry', 'time entry'],
		['Matter', 'matter'],
		['LEDES Code', 'LEDES code'],
		['API Request', 'API request'],
	])('%s reads %s in the middle of a sentence', (label, expected) => {
		expect(inSentence(label)).toBe(expected);
	});
});

describe('a name made of words', () => {
	test.each([
		[['client', 'name'], 'clientName'],
		[['name'], 'name'],
		[['search', 'Time', 'Entry'], 'searchTimeEntry'],
		[[], ''],
	])('%j is %s', (words, expected) => {
		expect(camelCaseOf(words)).toBe(expected);
	});
});

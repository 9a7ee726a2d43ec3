import { report, reportRows } from '../../../nodes/BigTime/reports';

const context = { zone: 'utc', item: {}, files: [] };

test('rows of a report have the names of its columns, a second one of a name with a number', () => {
	const body = {
		FieldList: [{ FieldNm: 'tmstaffnm' }, { fieldnm: 'tmhrsin' }, { FieldNm: 'tmhrsin' }, {}],
		Data: [['Mira', 3.25, 4, 'x'], ['Jonas', 1], 'no row'],
	};

	expect(reportRows(body)).toEqual([
		{ tmstaffnm: 'Mira', tmhrsin: 3.25, tmhrsin_2: 4, column4: 'x' },
		{ tmstaffnm: 'Jonas', tmhrsin: 1, tmhrsin_2: null, column4: null },
	]);
});

test('a large report lets go of its values while its rows are made', () => {
	const Data: unknown[] = Array.from({ length: 1000 }, (_, index) => [index]);

	expect(reportRows({ FieldList: [{ FieldNm: 'n' }], Data })).toHaveLength(1000);
	expect(Data.every((values) => values === undefined)).toBe(true);
});

test.each([[undefined], [''], [[]], [{}], [{ FieldList: [{ FieldNm: 'a' }] }], [{ Data: [] }]])('a report without rows, %p, has none', (body) => {
	expect(reportRows(body)).toEqual([]);
});

test.each([
	['1201', '1201'],
	[1201, '1201'],
	['https://iq.bigtime.net/Bigtime/ReportCenter/1201', '1201'],
	['https://iq.bigtime.net/BigTime2/reports?view=3&id=1201#top', '1201'],
])('%p names the report %p', (given, number) => {
	expect(report.read(given, context)).toEqual({ value: number });
});

test.each([['Weekly hours'], ['https://iq365.example/reports'], ['-5'], ['12/../3']])('%p names no report', (given) => {
	expect(report.read(given, context)).toMatchObject({ problem: expect.stringContaining('must be the number of a report') });
});

/** Names and ids that break careless software. They sit at fixed places near the start, so that a test can point at them. */

/** External ids by row number of the work order, from 1. */
export const hostileExternalIds: Readonly<Record<number, string>> = {
	3: 'erp:zürich:maschine-ß-7',
	4: '現場:42',
	5: 'a/b?c=d&e#f%20g',
	6: 'erp:"quoted" <wo>',
	7: 'أمر:٧',
	8: 'wo 8+1',
};

/** Subjects by row number of the work order, from 1. */
export const hostileSubjects: Readonly<Record<number, string>> = {
	3: 'Leak @ "Zum Löwen", 3rd floor',
	4: '現場の修理 🔧',
	5: '={{ $json.subject }}',
	6: 'Pump, valve & seal <urgent>',
	7: 'صيانة الغلاية',
};

/** Names by row number of the customer, from 1. */
export const hostileCustomers: Readonly<Record<number, string>> = {
	3: 'Bäckerei "Zum O\'Hara" & Söhne <GmbH>',
	4: '🔥 Warm & Wol 🔥',
	5: 'شركة الدفء',
	6: '={{ $json.name }}',
	7: 'The Cooperative of Boiler Keepers, Chimney Wardens, Pipe Fitters and Allied Trades of the Lower Delta '.repeat(3).slice(0, 250),
	8: 'Vonk, Petra',
	9: 'Vonk, Petra',
};

type Words = readonly [string, ...string[]];

/** What is sold: text, cost of one, price of one. */
export const works: ReadonlyArray<readonly [description: string, unitCost: number, unitSellingPrice: number]> = [
	['Annual boiler service', 45, 120],
	['Call-out, first hour', 38.5, 95],
	['Labour, per hour', 27.25, 64.5],
	['Flue fan', 88.9, 149.99],
	['Lift door motor', 310, 525.75],
	['Fire door closer', 22.15, 48],
	['Pump seal kit', 12.4, 31.2],
	['Emergency light fitting', 16.75, 39.95],
];

export const clientNotes: Words = ['Thank you for your custom.', 'Work as agreed on site.', 'Payment within 30 days, please.', 'As per your order.'];

/** Notes that break careless software, by row of the document, from 1. */
export const hostileNotes: Readonly<Record<number, string>> = {
	5: '=HYPERLINK("https://pay.example")',
	6: '🔧 "Müller & Söhne" <urgent>; 50%',
	7: '={{ $json.total }}',
	8: 'فاتورة الصيانة',
};

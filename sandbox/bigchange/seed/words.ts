/** Raw material of the invented company. No real person, firm or address. */

type Words = readonly [string, ...string[]];

export const forenames: Words = ['Priya', 'Tom', 'Dana', 'Owen', 'Marta', 'Idris', 'Bethan', 'Callum', 'Farah', 'Grace', 'Hamish', 'Leila', 'Niamh', 'Piotr', 'Rhys', 'Sunita'];
export const surnames: Words = ['Nair', 'Ashworth', 'Cole', 'Pritchard', 'Kowalska', 'Bello', 'Lewis', 'Fraser', 'Rahman', 'Holroyd', 'McKay', 'Haddad', 'Byrne', 'Nowak', 'Morgan', 'Patel'];
export const businesses: Words = ['Dental Practice', 'Primary School', 'Hotel', 'Care Home', 'Brewery', 'Leisure Centre', 'Town Hall', 'Bakery', 'Garden Centre', 'Veterinary Clinic'];
export const places: Words = ['Harbour', 'Mill', 'Abbey', 'Station', 'Meadow', 'Castle', 'Orchard', 'Quarry', 'Chapel', 'Ferry'];
export const roads: Words = ['Street', 'Road', 'Lane', 'Court', 'Terrace'];
export const positions: Words = ['Practice manager', 'Caretaker', 'Facilities manager', 'Owner', 'Receptionist'];
export const tasks: Words = ['Annual service of two boilers', 'Lift stuck between floors', 'Check all fire doors on the second floor', 'No hot water', 'Replace the batteries of all detectors', 'Fit a new expansion vessel'];
export const remarks: Words = ['Ring reception on arrival', 'Parking behind the building', 'Key in the safe', 'Closed at noon', 'Mind the dog'];
export const subjects: Words = ['Order replacement fan', 'Call back about the quote', 'Send the certificate', 'Ask for access codes', 'Check the warranty'];

/** Towns with the middle of their map and the beginning of their post codes. */
export const towns: readonly [Town, ...Town[]] = [
	{ name: 'Whitby', latitude: 54.4863, longitude: -0.6133, postalCode: 'YO21' },
	{ name: 'Leeds', latitude: 53.8008, longitude: -1.5491, postalCode: 'LS1' },
	{ name: 'York', latitude: 53.9591, longitude: -1.0815, postalCode: 'YO1' },
	{ name: 'Harrogate', latitude: 53.9921, longitude: -1.5418, postalCode: 'HG1' },
	{ name: 'Skipton', latitude: 53.9617, longitude: -2.0166, postalCode: 'BD23' },
	{ name: 'Ripon', latitude: 54.1361, longitude: -1.5238, postalCode: 'HG4' },
];

export interface Town {
	name: string;
	latitude: number;
	longitude: number;
	postalCode: string;
}

/** Names of contacts by row, from 1, among them what breaks careless software. Rows 8 and 9 are namesakes. */
export const contactNames: Readonly<Record<number, string>> = {
	1: 'Harbour Street Dental Practice',
	2: 'Abbey Primary School',
	3: 'O\'Brien "Bo" & Sons',
	4: 'Bakery 🥐 Sun',
	5: 'مدرسة النور',
	6: '={{ $json.id }}',
	7: '=SUM(A1:A9)',
	8: 'The Mill Hotel',
	9: 'The Mill Hotel',
	10: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Community Centre and Village Hall Trust',
	11: 'Fenwick Estates (head office)',
	12: 'Fenwick Estates, Quarry Court',
	13: 'Fenwick Estates, Orchard Terrace',
};

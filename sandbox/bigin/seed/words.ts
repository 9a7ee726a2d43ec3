/** Raw material of the invented studio. No real person, firm or address. */

type Words = readonly [string, ...string[]];

export const givens: Words = ['Yara', 'Dario', 'Fenna', 'Lotte', 'Milan', 'Noor', 'Pim', 'Ravi', 'Saskia', 'Teun', 'Wies', 'Zeki'];

export const families: Words = [
	'Benhaddou', 'Halvorsen', 'Visser', 'de Graaf', 'Bakker', 'Okonkwo', 'Jansen', 'Meijer', 'Nowak', 'Peeters', 'Smit', 'van Dijk',
];

export const companies: readonly string[] = [
	'Cedar Works', 'Atelier Noord', 'Brouwerij de Zwaan', 'Kade 12', 'Loodgietersbedrijf Smit', 'Studio Wervel', 'De Houtzagerij', 'Tuin & Terras',
];

export const streets: Words = ['Kerkstraat', 'Havenkade', 'Molenweg', 'Lindelaan', 'Zaagmolendijk'];

export const towns: Words = ['Amsterdam', 'Utrecht', 'Zwolle', 'Breda', 'Groningen'];

/** Names that break careless software, by row number of the contact, from 1. Rows 8 and 9 are namesakes. */
export const hostileFamilies: Readonly<Record<number, string>> = {
	3: 'O\'Brien "Bo" & Sons',
	4: 'Vos 🦊',
	5: 'النور',
	6: '={{ $json.id }}',
	7: 'van der Berg-Oosterhout tot Achterberg en Zevenaar van de Oude Molen te Waterlan',
	8: 'Jansen',
	9: 'Jansen',
};

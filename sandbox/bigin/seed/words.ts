/** Raw material of the invented studio. No real person, firm or address. */

type Words = readonly [string, ...string[]];

export const givens: Words = ['Yara', 'Dario', 'Fenna', 'Lotte', 'Milan', 'Noor', 'Pim', 'Ravi', 'Saskia', 'Teun', 'Wies', 'Zeki'];

export const families: Words = [
	'Benhaddou', 'Halvorsen', 'Visser', 'de Graaf', 'Bakker', 'Okonkwo', 'Jansen', 'Meijer', 'Nowak', 'Peeters', 'Smit', 'van Dijk',
];

export const companies: readonly string[] = [
	'Cedar Works', 'Atelier Noord', 'Brouwerij de Zwaan', 'Kade 12', 'Loodgietersbedrijf Smit', 'Studio Wervel', 'De Houtzagerij', 'Tuin & Terras',
];

export const trades: Words = ['Bakkerij', 'Atelier', 'Garage', 'Hotel', 'Kwekerij', 'Drukkerij', 'Praktijk', 'Winkel'];
export const streets: Words = ['Kerkstraat', 'Havenkade', 'Molenweg', 'Lindelaan', 'Zaagmolendijk'];
export const towns: Words = ['Amsterdam', 'Utrecht', 'Zwolle', 'Breda', 'Groningen'];
export const works: Words = ['workshop fit-out', 'kitchen', 'shop counter', 'garden room', 'staircase', 'lighting plan'];
export const materials: Words = ['Oak panel', 'Pine shelf', 'Brass lamp', 'Work bench', 'Wall rack', 'Planning hour'];
export const errands: Words = ['Send the quote', 'Call back', 'Order samples', 'Measure again', 'Check the invoice', 'Plan delivery'];
export const remarks: Words = ['Wants delivery before Easter.', 'Prefers oak.', 'Asked for a second quote.', 'Gate code 0000.', 'Call after four.'];

type ByRow = Readonly<Record<number, string>>;

/** Names that break careless software, by row number of the contact, from 1. Rows 8 and 9 are namesakes. */
export const hostileFamilies: ByRow = {
	3: 'O\'Brien "Bo" & Sons',
	4: 'Vos 🦊',
	5: 'النور',
	6: '={{ $json.id }}',
	7: 'van der Berg-Oosterhout tot Achterberg en Zevenaar van de Oude Molen te Waterlan',
	8: 'Jansen',
	9: 'Jansen',
};

/** The same for companies. Rows 13 and 14 are namesakes; row 16 has what search criteria must escape. */
export const hostileCompanies: ByRow = {
	9: 'O\'Neill & "Zonen"',
	10: '=SUM(A1:A9)',
	11: 'Bakkerij 🥐 Zon',
	12: 'مخبز الشمس',
	13: 'Studio Wervel BV',
	14: 'Studio Wervel BV',
	15: `Stichting ${'Lang '.repeat(38)}`.slice(0, 200).trim(),
	16: 'Smit, Jansen (Holding) \\ Co',
};

/** The same for records of Pipelines, products and tasks. */
export const hostileTitles: ByRow = {
	2: 'Vault "Zuid" & \'Noord\'',
	3: '={{ 7 * 7 }}',
	4: 'Trap 🪜 (eiken, massief)',
	5: 'خزانة',
	6: ' spaces around ',
};

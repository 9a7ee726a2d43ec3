/** Raw material of the invented firm. No real person, firm or address. */

export type Words = readonly [string, ...string[]];

export const givenNames: Words = [
	'Imani', 'Rui', 'Signe', 'Anselm', 'Ximena', 'Declan', 'Aiko', 'Bastian', 'Farah', 'Gwen', 'Hamza', 'Ilse', 'Joaquin',
	'Katya', 'Linnea', 'Malik', 'Noemi', 'Orla', 'Pavel', 'Rania', 'Soren', 'Tamsin', 'Ugo', 'Vera', 'Wendell', 'Zora',
];

export const familyNames: Words = [
	'Osei', 'Abello', 'Bergstrom', 'Calloway', 'Dimitrov', 'Eaton', 'Fjeld', 'Guerrero', 'Hollis', 'Ionescu', 'Jarvis',
	'Kimura', 'Lund', 'Mbeki', 'Norwood', 'Oyelaran', 'Prentice', 'Quist', 'Radley', 'Solano', 'Tembo', 'Varga', 'Winslow',
];

export const clientWords: Words = [
	'Lakeshore', 'Ironwood', 'Northgate', 'Pinecrest', 'Bluestem', 'Harborview', 'Millbrook', 'Stonebridge', 'Kestrel',
	'Prairie', 'Ridgeline', 'Sandpiper', 'Twin Rivers', 'Westfall', 'Copperline', 'Fernhill', 'Grand Bay', 'Larkspur',
];

export const clientTrades: Words = [
	'Transit Authority', 'School District', 'Hospital Group', 'Foods', 'Port Commission', 'Housing Trust', 'Brewing',
	'Water Utility', 'Logistics', 'Museum', 'Properties', 'Timber', 'Solar', 'Credit Union',
];

export const projectSubjects: Words = [
	'Station 12 Retrofit', 'Roof Replacement', 'Parking Structure', 'Flood Study', 'Site Survey', 'Bridge Inspection',
	'Warehouse Addition', 'Energy Audit', 'Facade Repair', 'Loading Dock', 'Classroom Wing', 'Pump House', 'Pier Renewal',
	'Permit Package', 'Foundation Review', 'Accessibility Plan',
];

export const streets: Words = ['Quay Street', 'Depot Road', 'Cannery Lane', 'Observatory Avenue', 'Mill Race', 'Ferry Court'];

export const places: readonly [readonly [string, string, string], ...Array<readonly [string, string, string]>] = [
	['Duluth', 'MN', '55802'],
	['Superior', 'WI', '54880'],
	['Marquette', 'MI', '49855'],
	['Ashland', 'WI', '54806'],
	['Grand Forks', 'ND', '58201'],
];

/** Names of the four tasks of a project, with their phase. */
export const taskNames = [
	['Phase 1', 'Survey'],
	['Phase 1', 'Concept design'],
	['Phase 2', 'Drawings'],
	['Phase 3', 'Site supervision'],
] as const;

export const timeNotes: Words = [
	'Column grid measurements', 'Review of shop drawings', 'Call with contractor', 'Load calculations', 'Site walk',
	'Details for permit set', 'Coordination with architect', 'Response to questions', 'Report draft', 'Weekly meeting',
];

export const expenseNotes: Words = ['Site visit garage', 'Train to site', 'Plan prints', 'Core samples', 'Lunch with contractor', 'Permit fee'];

/** Names that break careless software, by number of the client; 8 and 9 are namesakes, 12 has none. */
export const hostileClients: Readonly<Record<number, string>> = {
	3: 'Ann "Annie" O\'Connell & Sons <Holdings>',
	4: '🦊 Fox & Hound Vet Clinic 🐾',
	5: 'شركة النور للتجارة',
	6: '={{ $json.name }}',
	7: 'The Brotherhood of Coastal Navigators, Lightkeepers, Chandlers and Allied Trades '.repeat(4).slice(0, 250),
	8: 'Smith, John',
	9: 'Smith, John',
	10: 'Zoë Ångström; DROP TABLE clients; --',
	11: '  Leading and trailing blanks  ',
	12: '',
};

/** The same by number of the project. */
export const hostileProjects: Readonly<Record<number, string>> = {
	3: 'Re: "Final" notice, 50% / 50% \\ split',
	4: '=SUM(A1:A9)',
	5: 'Müller ⚖️ Straße',
};

/** Raw material of the invented service company. No real person, firm or address. */

export type Words = readonly [string, ...string[]];

export const givenNames: Words = [
	'Anouk', 'Bram', 'Carmen', 'Daan', 'Elif', 'Femke', 'Goran', 'Hanna', 'Ilse', 'Joost', 'Karim', 'Lotte',
	'Milan', 'Noor', 'Otto', 'Petra', 'Quinten', 'Rosa', 'Sven', 'Tessa', 'Ulrike', 'Victor', 'Wout', 'Yara',
];

export const familyNames: Words = [
	'Aalders', 'Brandt', 'Claes', 'Dijkhuis', 'Evers', 'Fischer', 'Goossens', 'Hermans', 'Jansma', 'Kuipers',
	'Lammers', 'Meester', 'Nowak', 'Oosterbaan', 'Peeters', 'Reinders', 'Schouten', 'Terlouw', 'Vonk', 'Wiersma',
];

export const companyWords: Words = [
	'Zonneveld', 'Havenzicht', 'Molenwiek', 'Groenland', 'Stadsrand', 'Lindenhof', 'Waterlinie', 'Kwartel',
	'Berkenrode', 'Noorderlicht', 'Duinpan', 'Rietveld', 'Torenplein', 'Veenpark', 'Zilvermeeuw', 'Ooievaar',
];

export const companyTrades: Words = [
	'Hotel', 'Bakkerij', 'Logistics', 'Housing', 'School', 'Zorg', 'Brewery', 'Retail', 'Print', 'Sports Hall', 'Clinic', 'Cold Store',
];

export const companyForms: Words = [' B.V.', ' N.V.', ' GmbH', ' v.o.f.', ' Foundation'];

export const streets: Words = ['Havenstraat', 'Molenweg', 'Stationsplein', 'Lindelaan', 'Industrieweg', 'Kerkpad'];

export const towns: Words = ['Almerhoek', 'Bergwoude', 'Dijkveen', 'Eksterdam', 'Groenrade', 'Holmerstad'];

export const orderSubjects: Words = [
	'Boiler does not light', 'Yearly maintenance heat pump', 'Replace circulation pump', 'Leak in plant room',
	'Install thermostat', 'Air conditioning drips', 'Bleed radiators', 'Repair fan coil', 'Inspect expansion vessel',
];

export const articles: Words = [
	'Circulation pump 25-60', 'Expansion vessel 35 l', 'Thermostat', 'Copper pipe 22 mm', 'Ball valve', 'Filter G4', 'Gasket set', 'Flue pipe',
];

export const findings: Words = ['Flue draught', 'Gas tightness', 'Safety valve', 'Emergency stop', 'Insulation', 'Earthing', 'CO reading'];

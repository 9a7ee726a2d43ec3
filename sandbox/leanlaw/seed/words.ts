/** Raw material of the invented firm. No real person, firm or address. */

export type Words = readonly [string, ...string[]];

export const givenNames: Words = [
	'Marisol', 'Theo', 'Nadia', 'June', 'Elena', 'Tomas', 'Priya', 'Oskar', 'Lucia', 'Henrik', 'Amara', 'Felix',
	'Ingrid', 'Mateo', 'Sofia', 'Jonas', 'Leila', 'Victor', 'Hana', 'Emeka', 'Clara', 'Rafael', 'Noor', 'Stellan',
	'Beatriz', 'Arlo', 'Wren', 'Dmitri', 'Yuki', 'Salma', 'Anders', 'Camille',
];

export const familyNames: Words = [
	'Delgado', 'Marchetti', 'Okafor', 'Lindqvist', 'Voss', 'Harlow', 'Pine', 'Abernathy', 'Castellano', 'Dufresne',
	'Eriksen', 'Fontaine', 'Galloway', 'Haddad', 'Ibarra', 'Jansen', 'Kowalski', 'Lemaire', 'Moreau', 'Nakamura',
	'Osei', 'Petrov', 'Quintero', 'Rasmussen', 'Sandoval', 'Thorne', 'Ulrich', 'Vasquez', 'Whitlock', 'Yilmaz',
];

export const companyWords: Words = [
	'Brightwater', 'Cascade', 'Northern', 'Juniper', 'Cedar', 'Harbor', 'Summit', 'Redwood', 'Granite', 'Meadow',
	'Lantern', 'Copper', 'Willow', 'Falcon', 'Orchard', 'Beacon', 'Silverline', 'Oakridge', 'Tidewater', 'Evergreen',
];

export const companyTrades: Words = [
	'Robotics', 'Freight', 'Orchards', 'Dental Group', 'Brewing', 'Software', 'Properties', 'Construction', 'Textiles',
	'Marine Supply', 'Bakery', 'Logistics', 'Physiotherapy', 'Solar', 'Ceramics', 'Media', 'Insurance Agency', 'Farms',
];

export const companyForms: Words = [', Inc.', ' LLC', ' LLP', ' Co.', ', P.C.'];

export const streets: Words = ['Harbor Way', 'Alder Street', 'Mill Road', 'Foundry Lane', 'Chapel Avenue', 'Quay Court'];

export const places: readonly [readonly [string, string, string], ...Array<readonly [string, string, string]>] = [
	['Portland', 'OR', '97201'],
	['Eugene', 'OR', '97401'],
	['Tacoma', 'WA', '98402'],
	['Boise', 'ID', '83702'],
	['Sacramento', 'CA', '95814'],
];

export const matterSubjects: Words = [
	'Series A financing', 'General counsel', 'Lease review', 'Trademark filing', 'Employment dispute', 'Estate plan',
	'Asset purchase', 'Zoning appeal', 'Partnership agreement', 'Insurance claim', 'Custody agreement', 'Licence renewal',
];

export const practiceAreaLabels: Words = [
	'Corporate', 'Litigation', 'Real estate', 'Employment', 'Estates and trusts', 'Family', 'Intellectual property', 'Immigration',
];

export const timeTexts: Words = [
	'Revise investor rights agreement', 'Telephone conference with client', 'Research limitation period',
	'Prepare closing checklist', 'Review discovery responses', 'Draft demand letter', 'Attend mediation',
	'Correspondence with opposing counsel', 'Review lease amendments', 'Prepare witness outline',
];

export const expenseTexts: Words = [
	'Filing fee, circuit court', 'Courier', 'Certified copies', 'Mileage to hearing', 'Transcript', 'Process server',
];

import type { Expectation } from './expectation';
import { newCompanies, sharedCompany } from './lately';

/** Whom LeanLaw is missing hours of, as lately.ts has recorded them; those without any come last. */
const remindedOf: ReadonlyArray<[person: string, hours: number]> = [
	['theo', 15.5],
	['samir', 19.9],
	['june', 0],
	['keiko', 0],
];

/** What LeanLaw says that the company owes, two decimals. */
const OWED = 2277.14;

/** The examples that lead from one vendor to another, and those that use what happened lately, by file. */
export const acrossVendors: Record<string, Expectation> = {
	'ai-agent-bigin-and-leanlaw.json': {
		rows: [
			{
				Answer: `${sharedCompany.Account_Name} has the phone number ${sharedCompany.Phone} and owes ${OWED}, of which ${OWED} is more than 30 days late.`,
			},
		],
		calls: [
			'bigin POST /bigin/v2/coql',
			'leanlaw GET /v2/clients',
			'leanlaw GET /v2/clients/*/balances',
			'leanlaw GET /v2/clients/*/balances',
		],
	},
	'bigin-bigchange-won-deal-to-job.json': {
		rows: [{ reference: 'BIGIN-100520', contactName: 'Hotel Amsterdam 826', description: 'Smit garden room 520', typeName: 'Boiler service', status: 'new' }],
		writes: ['bigchange POST /v1/contacts', 'bigchange POST /v1/jobs', 'bigin POST /bigin/v2/coql'],
	},
	'bigin-leanlaw-new-company-to-client.json': {
		rows: newCompanies.map(({ Account_Name, Billing_City }) => ({
			Client: Account_Name,
			Town: Billing_City,
			Matter: 'General counsel',
			Responsible: 'Theo Marchetti',
		})),
		writes: ['leanlaw POST /v2/clients', 'leanlaw POST /v2/clients', 'leanlaw POST /v2/matters', 'leanlaw POST /v2/matters'],
	},
	'bizzstream-bigin-customer-to-contact.json': {
		rows: [
			['Tessa Vonk', 'Berkenrode Retail N.V.', 768],
			['Bram Brandt', 'Stadsrand Print N.V.', 117],
			['Waterlinie Print Foundation', 'Waterlinie Print Foundation', 523],
			['Ooievaar Cold Store B.V.', 'Ooievaar Cold Store B.V.', 699],
			['Otto Claes', 'Rietveld Print GmbH', 993],
			['Ulrike Hermans', 'Zilvermeeuw Zorg Foundation', 1],
			['Joost Evers', 'Torenplein Zorg v.o.f.', 794],
			['Groenland Retail GmbH', 'Groenland Retail GmbH', 908],
			['Yara Dijkhuis', 'Waterlinie Print B.V.', 387],
			['Rosa Fischer', 'Noorderlicht Cold Store N.V.', 811],
		].map(([Contact, Company, row]) => ({ Contact, Company, Email: `office.${row}@customer.example`, Done: 'Made' })),
		writes: ['bigin POST /bigin/v2/Contacts/upsert'],
	},
	'leanlaw-missing-time.json': {
		rows: remindedOf.map(([person, hours]) => ({ To: `${person}@harlowpine.example`, Text: new RegExp(`there are ${hours} hours of yours`) })),
		writes: [],
	},
};

import { DateTime } from 'luxon';
import { biginId } from '../../sandbox/bigin/ids';
import { leanlawId } from '../../sandbox/leanlaw/ids';
import type { AskSandbox } from './askSandbox';

/** An older company of Bigin that got its present name today. In LeanLaw it is client C-1363. */
export const sharedCompany = { Account_Name: 'Tidewater Bakery LLP', Phone: '+1 503 555 0187', Billing_City: 'Portland' } as const;

/** Companies that were added to Bigin today. */
export const newCompanies = [
	{ Account_Name: 'Quay Court Dental', Phone: '+31 20 555 0301', Billing_City: 'Utrecht', Billing_Country: 'Netherlands' },
	{ Account_Name: 'Lindelaan Notaries', Phone: '+31 20 555 0302', Billing_City: 'Breda', Billing_Country: 'Netherlands' },
] as const;

/** Hours of last week by the number of the user; users 1 to 12 record time, 13 and 14 do not. */
export const hoursOfLastWeek: Readonly<Record<number, readonly number[]>> = {
	1: [8, 7.5, 8, 6.5, 4],
	2: [6, 5, 4.5],
	4: [7, 7, 7],
	5: [9, 9, 9, 9],
	6: [8, 4, 7.9],
	7: [8, 8, 8],
	8: [10, 9, 1],
	10: [8, 8, 8, 8, 8],
	11: [7, 7, 7],
	12: [8, 8, 8],
};

async function recordHours(ask: AskSandbox): Promise<void> {
	const monday = DateTime.now().minus({ weeks: 1 }).startOf('week');
	for (const [user, days] of Object.entries(hoursOfLastWeek)) {
		for (const [day, hours] of days.entries()) {
			await ask('leanlaw', 'POST /v2/time-entries', {
				matterId: leanlawId('matter', 1),
				userId: leanlawId('user', Number(user)),
				date: monday.plus({ days: day }).toISODate(),
				hours,
				description: 'Draft of the lease',
			});
		}
	}
}

/**
 * What happened in the last days and no seed knows, since seeds stay as they are: some examples are about just that.
 * @throws Error when the sandbox refuses
 */
export async function whatHappenedLately(ask: AskSandbox): Promise<void> {
	await ask('bigin', 'POST /bigin/v2/Accounts', { data: newCompanies });
	await ask('bigin', `PUT /bigin/v2/Accounts/${biginId('company', 100)}`, { data: [sharedCompany] });
	await recordHours(ask);
}

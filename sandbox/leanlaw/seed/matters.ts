import type { Random } from '../../machinery/random';
import { leanlawId } from '../ids';
import type { Client, CustomFieldValues, LedesConfiguration, Matter, MatterType } from '../records';
import { DAY_MS, dateText, stampsAround } from './dates';
import { hostileMatters } from './hostile';
import { companyWords, matterSubjects } from './words';

/** Timekeepers among the seeded users: numbers 1 to 11 of the staff list. */
export const TIMEKEEPERS = 11;

const matterTypes: readonly [MatterType, ...MatterType[]] = [
	'hourly', 'hourly', 'hourly', 'hourly', 'fixedFee', 'fixedFee', 'contingency', 'probono', 'internal',
];

export const noLedes: LedesConfiguration = {
	enabled: false,
	activityCodeRequired: false,
	taskCodeRequired: false,
	expenseCodeRequired: false,
	codeSetIds: [],
};

const withLedes: LedesConfiguration = {
	enabled: true,
	activityCodeRequired: true,
	taskCodeRequired: false,
	expenseCodeRequired: true,
	codeSetIds: ['utbms-activity', 'utbms-expense'],
};

/** Matter 2 always bills by LEDES, so that a test can rely on it. */
function isLedes(row: number): boolean {
	return row === 2 || row % 40 === 0;
}

function customFieldsOf(random: Random, opened: number): CustomFieldValues {
	return {
		...(random.chance(0.3) ? { [leanlawId('customField', 6)]: 'Multnomah County' } : {}),
		...(random.chance(0.2) ? { [leanlawId('customField', 7)]: dateText(opened + 730 * DAY_MS) } : {}),
		...(random.chance(0.4) ? { [leanlawId('customField', 8)]: leanlawId('option', random.whole(4, 6)) } : {}),
	};
}

/**
 * Every client has at least one matter while there are enough matters; numbers restart at 1 for each client,
 * as one of the vendor's numbering schemes does, so they repeat between clients.
 */
export function seedMatters(random: Random, count: number, clients: readonly Client[]): Matter[] {
	const perClient = new Map<string, number>();
	return Array.from({ length: clients.length ? count : 0 }, (_, index): Matter => {
		const row = index + 1;
		// Client 1 stays without matters: the one client of the seed that can be deleted.
		const client = clients[clients.length === 1 ? 0 : 1 + (index % (clients.length - 1))];
		const clientId = client?.clientId ?? '';
		const number = (perClient.get(clientId) ?? 0) + 1;
		perClient.set(clientId, number);
		const stamps = stampsAround(random, client?.createdAt);
		const adverse = `${random.pick(companyWords)} Holdings`;
		const responsible = random.whole(1, 9);
		return {
			matterId: leanlawId('matter', row),
			name: hostileMatters[row] ?? `${random.pick(matterSubjects)} ${new Date(stamps.createdAt).getUTCFullYear()}`,
			...(row <= 12 || random.chance(0.9) ? { reference: String(number) } : {}),
			matterType: row === 2 ? 'hourly' : random.pick(matterTypes),
			clientId,
			responsibleId: leanlawId('user', responsible),
			originatorIds: random.chance(0.6) ? [leanlawId('user', random.whole(1, 9))] : [],
			// Area 8 stays unused: the one practice area of the seed that can be deleted.
			...(random.chance(0.8) ? { practiceAreaId: leanlawId('practiceArea', random.whole(1, 7)) } : {}),
			opened: dateText(stamps.createdAt),
			archived: row > 12 && random.chance(0.2),
			...(random.chance(0.25) ? { conflictInformation: { adverse } } : {}),
			...(random.chance(0.2) ? { billingInstructions: 'Send a draft before the final invoice.' } : {}),
			...(random.chance(0.1) ? { referralSources: 'Bar referral line' } : {}),
			ledesConfiguration: isLedes(row) ? withLedes : noLedes,
			customFields: customFieldsOf(random, stamps.createdAt),
			...stamps,
		};
	});
}

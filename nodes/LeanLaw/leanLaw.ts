import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { pick } from '../shared/picker';
import { leanLawDialect } from './dialect';
import { users } from './pickers';
import { clientResource } from './resources/client';
import { customFieldResource } from './resources/customField';
import { expenseResource } from './resources/expense';
import { fixedFeeResource } from './resources/fixedFee';
import { invoiceResource } from './resources/invoice';
import { ledesCodeResource } from './resources/ledesCode';
import { matterResource } from './resources/matter';
import { practiceAreaResource } from './resources/practiceArea';
import { timeEntryResource } from './resources/timeEntry';
import { userResource } from './resources/user';

/** LeanLaw, whole: https://platform.leanlaw.io */
export const leanLaw: Vendor = {
	name: 'LeanLaw',
	credential: 'leanLawApi',
	dialect: leanLawDialect,
	resources: [
		clientResource,
		customFieldResource,
		expenseResource,
		fixedFeeResource,
		invoiceResource,
		ledesCodeResource,
		matterResource,
		practiceAreaResource,
		timeEntryResource,
		userResource,
		apiRequest('e.g. /v2/matters'),
	],
	options: [
		// https://platform.leanlaw.io/auth: it narrows lists of matters and billable items, so it is never sent unasked.
		pick(users, {
			name: 'actingUser',
			label: 'Acting User',
			in: 'header',
			as: 'x-leanlaw-userid',
			description: 'For whom the call is made. Lists then show only the matters and entries of this user.',
		}),
	],
};

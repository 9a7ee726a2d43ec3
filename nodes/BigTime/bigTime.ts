import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { bigTimeDialect } from './dialect';
import { backgroundJobResource } from './resources/backgroundJob';
import { clientResource } from './resources/client';
import { contactResource } from './resources/contact';
import { expenseResource } from './resources/expense';
import { invoiceResource } from './resources/invoice';
import { paymentResource } from './resources/payment';
import { pickListResource } from './resources/pickList';
import { projectResource } from './resources/project';
import { reportResource } from './resources/report';
import { settingResource } from './resources/setting';
import { staffResource } from './resources/staff';
import { taskResource } from './resources/task';
import { timeEntryResource } from './resources/timeEntry';

/** BigTime, whole: https://iq.bigtime.net/BigtimeData/api/v2/help/Overview */
export const bigTime: Vendor = {
	name: 'BigTime',
	credential: 'bigTimeApi',
	signIns: [
		{ name: 'API Key', value: 'apiKey', description: 'A key that an admin of your firm makes', credential: 'bigTimeApi' },
		{ name: 'User Session', value: 'session', description: 'Your email and password', credential: 'bigTimeSessionApi' },
	],
	dialect: bigTimeDialect,
	resources: [
		timeEntryResource,
		backgroundJobResource,
		clientResource,
		contactResource,
		expenseResource,
		invoiceResource,
		paymentResource,
		pickListResource,
		projectResource,
		reportResource,
		settingResource,
		staffResource,
		taskResource,
		apiRequest('e.g. /client'),
	],
};

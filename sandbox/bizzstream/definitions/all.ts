import type { Definition } from './definition';
import { boilerCheck, inspection, timesheet } from './forms';
import { customer, employee, site } from './masterData';
import { workOrder } from './workOrder';

/** The definitions of the invented company, in the order of their ids. */
export const seededDefinitions: readonly Definition[] = [customer, site, employee, workOrder, inspection, timesheet, boilerCheck];

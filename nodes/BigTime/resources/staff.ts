import type { Field, Resource } from '../../shared/descriptor';
import { date, email, flag, longText, number, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { isObject } from '../../shared/values';
import { CUSTOM_FIELDS, customFieldForm, customFieldsIn, staffCustomFields } from '../customFields';
import { rowsIn } from '../dialect';
import { changedSince, costCenters, IN_QUICKBOOKS, IN_SAGE, LESS_CERTAIN, money, nameContains, recordId, showInactive, view } from '../fields';
import { inviteAll } from '../invitations';
import { member } from '../members';
import { departments, hourlyTypes, staff, staffStatuses, staffTypes, teamRoles, timeZones } from '../pickers';
import { without } from '../wholeRecords';

const person = pick(staff, { in: 'path', as: 'staffSid' });
const lastName = text('lastName', { as: 'SName', example: 'e.g. Wren' });
const address = email('email', { as: 'EMail', description: 'Also the name to sign in with' });

function required(field: Field): Field {
	return { ...field, property: { ...field.property, required: true } };
}

const details: Field[] = [
	...costCenters,
	...[1, 2, 3, 4, 5].map((level) => number(`billingRate${level}`, { label: `Billing Rate ${level}`, as: `Rate${level}`, ...money })),
	number('capacity', { as: 'Capacity', ...money, description: 'Hours a month' }),
	text('cellPhone', { as: 'Phone_Cell' }),
	number('costRate', { as: 'CostFactor', ...money, description: 'What an hour costs the firm' }),
	pick(teamRoles, { name: 'defaultRole', label: 'Default Role', as: 'DefaultRole' }),
	pick(departments, { as: 'StaffOrgId' }),
	date('employedFrom', { as: 'Start_dt' }),
	date('employedUntil', { as: 'Term_dt' }),
	text('firstName', { as: 'FName', example: 'e.g. Tomasz' }),
	text('homePhone', { as: 'Phone_Hm' }),
	pick(hourlyTypes, { as: 'HourRateType' }),
	flag('inactive', { as: 'IsInactive', description: 'Whether the person is out of use, as somebody who has left' }),
	pick(staff, { name: 'manager', label: 'Manager', as: 'ManagerID' }),
	longText('notes', { as: 'Notes' }),
	flag('postTimeAsBilled', { as: 'PostTimeAsBilled', description: 'Whether time goes to the accounting system as it is billed' }),
	text('quickBooksClass', { label: 'QuickBooks Class ID', as: 'QBClassDefaultId', description: IN_QUICKBOOKS }),
	text('quickBooksEmployee', { label: 'QuickBooks Employee ID', as: 'QBEmployeeId', description: IN_QUICKBOOKS }),
	text('quickBooksVendor', { label: 'QuickBooks Vendor ID', as: 'QBVendorId', description: IN_QUICKBOOKS }),
	recordId('sageClass', { label: 'Sage Intacct Class ID', as: 'IAClassDefaultId', description: IN_SAGE }),
	text('sageEmployee', { label: 'Sage Intacct Employee ID', as: 'IAEmployeeId', description: IN_SAGE }),
	text('sageVendor', { label: 'Sage Intacct Vendor ID', as: 'IAVendorId', description: IN_SAGE }),
	pick(staffStatuses, { name: 'status', label: 'Status', as: 'Status' }),
	pick(timeZones, { as: 'HomeTimezone' }),
	text('title', { as: 'Title', example: 'e.g. Engineer' }),
	pick(staffTypes, { name: 'type', label: 'Type', as: 'StaffType' }),
	flag('usesPayrollItems', { label: 'Uses Payroll Items', as: 'UsePayrollItem', description: 'Whether time of this person carries payroll items' }),
	text('workPhone', { as: 'Phone_Wk' }),
];

const simple = ['StaffSID', 'FullName', 'FName', 'SName', 'Title', 'EMail', 'Phone_Wk', 'Phone_Cell', 'ManagerID', 'Capacity', 'IsInactive', 'DtModified'];

/** People of the firm. Lists also carry cost and billing rates where the account may see them.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Staff */
export const staffResource: Resource = {
	name: 'Staff Member',
	value: 'staff',
	key: 'StaffSID',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a staff member',
			endpoint: 'createStaff',
			route: 'POST /staff/add',
			required: [required(lastName), required(address)],
			optional: [
				...details,
				flag('invite', { in: 'query', as: 'inviteUser', description: 'Whether to send the email with which the person can begin to sign in' }),
			],
			simple,
			inferred: 'The page prints GET beside a heading that says Post: it is sent as a POST.',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a staff member',
			endpoint: 'getStaff',
			route: 'GET /staff/detail/{staffSid}',
			required: [person],
			optional: [view],
			simple,
		},
		{
			name: 'Get Allocations',
			value: 'getAllocations',
			action: 'Get the allocations of staff',
			description: 'Get planned hours beside the capacity of each person, project and period',
			endpoint: 'getStaffAllocations',
			route: 'GET /staff/StaffAllocations',
			gives: 'rows',
			rowsOf: (body) => rowsIn(isObject(body) ? member(body, 'details') : body),
			notice: LESS_CERTAIN,
		},
		{
			name: 'Get Custom Fields',
			value: 'getCustomFields',
			action: 'Get the custom fields of a staff member',
			endpoint: 'getStaffCustomFields',
			route: 'GET /staff/UDFList/{staffSid}',
			gives: 'rows',
			required: [person],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many staff members',
			endpoint: 'listStaff',
			route: 'GET /staff',
			gives: 'rows',
			filters: [changedSince, showInactive, nameContains('e.g. wren', 'FullName', 'FName', 'SName', 'EMail')],
			simple,
		},
		{
			name: 'Invite',
			value: 'invite',
			action: 'Invite a staff member to sign in',
			description: 'Send the email with which people can begin to sign in. All items are sent together.',
			endpoint: 'inviteStaff',
			route: 'POST /staff/invite',
			jointly: inviteAll,
			required: [pick(staff, { as: 'InviteStaffSids', required: true })],
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a staff member',
			endpoint: 'updateStaff',
			route: 'POST /staff/detail/{staffSid}',
			required: [person],
			optional: [...details, lastName, address],
			simple,
			keeps: { read: 'GET /staff/detail/{staffSid}', ask: { View: 'Detailed' }, sent: without('UdfList') },
			updates: true,
			repeat: 'safe',
			inferred: 'Follows the rule of the whole API: a POST with an ID changes. The person is read first and sent back whole.',
		},
		{
			name: 'Update Custom Fields',
			value: 'updateCustomFields',
			action: 'Update the custom fields of a staff member',
			endpoint: 'updateStaffCustomFields',
			route: 'POST /staff/UDFList/{staffSid}',
			rowOf: customFieldsIn,
			notice: LESS_CERTAIN,
			required: [person],
			shown: [customFieldForm(staffCustomFields)],
			bareBody: CUSTOM_FIELDS,
			updates: true,
			repeat: 'safe',
		},
	],
};

import type { JsonObject } from '../machinery/vendor';

/** Members of the Detailed view alone; those that live lists were seen to carry are not among them. */
export const detailedOnly = {
	client: [
		...['BillNm', 'BillAddress', 'BillCity', 'BillState', 'BillZip', 'BillCountry', 'QBCustomerId', 'QBClassId', 'QBPOSentBy', 'Status'],
		...['LeadSourceId', 'CostCenterA', 'CostCenterB', 'CostCenterC', 'BillingContactId', 'PrimaryContactId', 'IndustryId', 'ContactList'],
	],
	project: [
		...['StatusProd_nt', 'IsAllStaff', 'IsNoCharge', 'InvoiceType', 'InvoiceTotals', 'ContractNotes', 'InvoiceNotes', 'QBClassDefault'],
		...['QBCustomerId', 'QBCustomerId_nm', 'DefaultInvoiceTypeSid', 'DefaultInvoicePdfRptSid', 'DefaultInvoiceTermSid'],
		...['CostCenterA', 'CostCenterB', 'CostCenterC', 'ContactList', 'AddressList', 'Client', 'UdfList'],
	],
	task: [],
	time: ['ApprovalInfo', 'HoursBillable', 'BillRate', 'ChargeBillable', 'BillingRateLocked', 'CostRate', 'DtCreated', 'DtModified'],
	expense: [
		...['VendorSID', 'VendorNm', 'CCardSid', 'BillSid', 'CostPayable', 'IsUnit', 'UnitPrice', 'UnitRate', 'Units', 'UOM', 'DueDate'],
		...['RefNbr', 'ExpenseReceipt'],
	],
	invoice: ['BillingContactId', 'Note1', 'Note2', 'ARAcctSid', 'SalesTaxSid', 'TermsSid', 'BillingAddress', 'FirmAddress', 'Lines'],
	staff: [
		...['Status', 'Term_dt', 'UsePayrollItem', 'CostCenterA', 'CostCenterB', 'CostCenterC', 'HourRateType', 'StaffOrgId', 'StaffType'],
		...['HomeTimezone', 'UdfList', 'PostTimeAsBilled', 'QBEmployeeId', 'QBVendorId', 'QBClassDefaultId', 'IAEmployeeId', 'IAVendorId'],
		...['IAClassDefaultId'],
	],
} as const satisfies Record<string, readonly string[]>;

/** Members that are stored as they come and nothing is computed from. */
export const plain = {
	client: [
		...['LegalNm', 'ClientId', 'Address', 'City', 'State', 'Zip', 'Country', 'MainPH', 'MainFX', 'Notes', 'BillNm', 'BillAddress'],
		...['BillCity', 'BillState', 'BillZip', 'BillCountry', 'QBCustomerId', 'QBClassId', 'Status', 'LeadSourceId', 'CostCenterA'],
		...['CostCenterB', 'CostCenterC', 'BillingContactId', 'PrimaryContactId', 'IndustryId'],
	],
	project: [
		...['ProjectCode', 'TypeId', 'StartDt', 'EndDt', 'StatusProd', 'Notes', 'PrimaryContactId', 'BillingContactId', 'StatusProd_nt'],
		...['StatusBill', 'IsAllStaff', 'InvoiceType', 'InvoiceTotals', 'ContractNotes', 'InvoiceNotes', 'QBClassDefault', 'QBCustomerId'],
		...['DefaultInvoicePdfRptSid', 'DefaultInvoiceTermSid', 'CostCenterA', 'CostCenterB', 'CostCenterC'],
	],
	contact: [
		...['FName', 'SName', 'MName', 'Prefix', 'Title', 'CompanyNm', 'EMail', 'Phone', 'Phone_2', 'Phone_3', 'Fax', 'Notes', 'ContactType'],
	],
	address: ['Id', 'Address', 'City', 'State', 'Zip', 'Country'],
	task: ['TaskGroup', 'TaskType', 'TaskId', 'Priority', 'Notes', 'DueDt', 'StartDt', 'FeeOrExpense', 'PerComp', 'DefaultQBClass', 'ParentSid'],
	time: ['QBClass', 'PayrollItem', 'Notes', 'RevisionNotes', 'AuditLogNote', 'BillingRateLocked'],
	expense: ['CCardSid', 'PaidByCo', 'Nt', 'CostPayable', 'IsUnit', 'UnitPrice', 'UnitRate', 'Units', 'UOM', 'DueDate', 'RefNbr'],
	invoice: ['BillingContactId', 'Note1', 'Note2', 'PONumber', 'ARAcctSid', 'SalesTaxSid', 'TermsSid'],
	invoiceLine: [
		...['Nm', 'Nt', 'AcctSid', 'BudgetPer', 'IsCredit', 'IsNonTimeCharge', 'IsTaxable', 'QBClassSid', 'SalesTaxSid', 'SubTotalSid'],
	],
	staff: [
		...['Title', 'ManagerID', 'Phone_Cell', 'Phone_Wk', 'Phone_Hm', 'Notes', 'DefaultRole', 'Status', 'Start_dt', 'Term_dt'],
		...['UsePayrollItem', 'CostCenterA', 'CostCenterB', 'CostCenterC', 'HourRateType', 'StaffOrgId', 'StaffType', 'HomeTimezone'],
		...['PostTimeAsBilled', 'QBEmployeeId', 'QBVendorId', 'QBClassDefaultId', 'IAEmployeeId', 'IAVendorId', 'IAClassDefaultId'],
	],
} as const satisfies Record<string, readonly string[]>;

/** A record without what only the Detailed view has, unless that is asked for. */
export function viewed(kind: keyof typeof detailedOnly, record: JsonObject, isDetailed: boolean): JsonObject {
	if (isDetailed) return record;
	const left: readonly string[] = detailedOnly[kind];
	return Object.fromEntries(Object.entries(record).filter(([name]) => !left.includes(name)));
}

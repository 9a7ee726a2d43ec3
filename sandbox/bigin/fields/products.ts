import { custom, mandatory, picklist, plain, system, systemFields, text, textarea, unique, type FieldDefinition } from './definition';

export const categories = ['Panels', 'Lighting', 'Furniture', 'Service'] as const;

export const productFields: readonly FieldDefinition[] = [
	...systemFields('Product'),
	system('Last_Activity_Time', 'Last Activity Time', 'datetime'),
	mandatory(text('Product_Name', 'Product Name', 200)),
	text('Product_Code', 'Product Code', 200),
	plain('Product_Active', 'Product Active', 'boolean'),
	picklist('Product_Category', 'Product Category', categories),
	plain('Unit_Price', 'Unit Price', 'currency'),
	plain('Commission_Rate', 'Commission Rate', 'double'),
	picklist('Manufacturer', 'Manufacturer', ['Lumen & Pine', 'Noordhout', 'Other']),
	picklist('Usage_Unit', 'Usage Unit', ['Piece', 'Box', 'Hour', 'm²']),
	plain('Taxable', 'Taxable', 'boolean'),
	plain('Tax', 'Tax', 'jsonarray'),
	plain('Qty_in_Stock', 'Quantity in Stock', 'double'),
	plain('Qty_Ordered', 'Quantity Ordered', 'double'),
	plain('Qty_in_Demand', 'Quantity in Demand', 'double'),
	plain('Reorder_Level', 'Reorder Level', 'double'),
	plain('Sales_Start_Date', 'Sales Start Date', 'date'),
	plain('Sales_End_Date', 'Sales End Date', 'date'),
	plain('Support_Start_Date', 'Support Start Date', 'date'),
	plain('Support_Expiry_Date', 'Support Expiry Date', 'date'),
	plain('Handler', 'Handler', 'ownerlookup'),
	textarea('Description', 'Description'),
	system('Record_Image', 'Product Image', 'profileimage'),
	system('Locked__s', 'Locked', 'boolean'),
	custom(unique(text('SKU', 'SKU', 40))),
];

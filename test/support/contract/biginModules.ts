import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { calls, companies, events, pipelineRecords, products, tasks, type Module } from '../../../nodes/Bigin/modules';
import { biginId, type IdKind } from '../../../sandbox/bigin/ids';

/** A value of a form, with the kind that Bigin lists. Moments are in UTC, as n8n hands them on. */
export type FormValue = [id: string, value: number | string, type: string, kind?: string];

/** What the fixtures of another module have in place of those of contacts. */
export interface OtherModule {
	module: Module;
	kind: IdKind;
	/** Number of seeded records, and the names of the first, the last and the one before. */
	seeded: { count: number; first: string; last: string; lastButOne: string };
	/** Number of the first record in the bin. */
	firstDeleted: number;
	created: FormValue[];
	changed: FormValue;
	emptied: string;
	/** Fields that Create and Create or Update want beside the form, and what they add to the record. */
	beside?: { parameters: INodeParameters; record: IDataObject };
}

const text = (id: string, value: string): FormValue => [id, value, 'string'];

const SALES_PIPELINE = biginId('layout', 1);

/** The modules whose records are worked with in the same way as contacts. */
export const OTHER_MODULES: OtherModule[] = [
	{
		module: companies,
		kind: 'company',
		seeded: { count: 1200, first: 'Cedar Works', last: 'Drukkerij Utrecht 1200', lastButOne: 'Hotel Breda 1199' },
		firstDeleted: 101,
		created: [text('Account_Name', 'Benhaddou Interiors'), ['Employees', 7, 'number']],
		changed: text('Industry', 'Retail'),
		emptied: 'Website',
	},
	{
		module: pipelineRecords,
		kind: 'pipelineRecord',
		seeded: { count: 900, first: 'Visser workshop fit-out 1', last: 'Nowak staircase 900', lastButOne: 'van Dijk staircase 899' },
		firstDeleted: 201,
		created: [
			text('Deal_Name', 'Benhaddou kitchen'),
			text('Sub_Pipeline', 'Repeat Orders'),
			text('Stage', 'Order Placed'),
			['Site_Survey', '2026-04-20T08:00:00+00:00', 'dateTime', 'datetime'],
		],
		changed: ['Amount', 1250.5, 'number'],
		emptied: 'Closing_Date',
		beside: {
			parameters: { pipeline: { __rl: true, mode: 'list', value: SALES_PIPELINE } },
			record: { Pipeline: { id: SALES_PIPELINE } },
		},
	},
	{
		module: products,
		kind: 'product',
		seeded: { count: 300, first: 'Pine shelf 1', last: 'Wall rack 300', lastButOne: 'Pine shelf 299' },
		firstDeleted: 301,
		created: [text('Product_Name', 'Cork floor'), ['Unit_Price', 12.5, 'number']],
		changed: ['Qty_in_Stock', 0, 'number'],
		emptied: 'Product_Category',
	},
	{
		module: tasks,
		kind: 'task',
		seeded: { count: 600, first: 'Measure again 1', last: 'Send the quote 600', lastButOne: 'Call back 599' },
		firstDeleted: 401,
		created: [text('Subject', 'Order cork'), ['Due_Date', '2026-04-20', 'dateTime', 'date']],
		changed: text('Status', 'Completed'),
		emptied: 'Due_Date',
	},
	{
		module: events,
		kind: 'event',
		seeded: { count: 400, first: 'Visit 1', last: 'Visit 400', lastButOne: 'Visit 399' },
		firstDeleted: 501,
		created: [
			text('Event_Title', 'Measure the floor'),
			['Start_DateTime', '2026-04-20T08:00:00+00:00', 'dateTime', 'datetime'],
			['End_DateTime', '2026-04-20T09:00:00+00:00', 'dateTime', 'datetime'],
		],
		changed: text('Venue', 'Utrecht'),
		emptied: 'Description',
	},
	{
		module: calls,
		kind: 'call',
		seeded: { count: 400, first: 'Measure again by phone 1', last: 'Order samples by phone 400', lastButOne: 'Measure again by phone 399' },
		firstDeleted: 601,
		created: [
			text('Call_Type', 'Outbound'),
			['Call_Start_Time', '2026-03-20T09:00:00+00:00', 'dateTime', 'datetime'],
			text('Call_Duration', '12'),
		],
		changed: text('Call_Agenda', 'Delivery'),
		emptied: 'Subject',
	},
];

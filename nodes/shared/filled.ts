import type { IDataObject } from 'n8n-workflow';

import type { Method } from './route';
import type { ConnectionOptions } from './transport/connectionOptions';
import type { Row } from './values';

/** Everything one item asks for, checked and in the vendor's terms. */
export interface Filled {
	/** Only where the user chooses it (API Request). */
	method?: Method;
	route?: string;
	path: Record<string, string>;
	query: IDataObject;
	headers: IDataObject;
	/** The item's own record. */
	body: IDataObject;
	/** Settings of the whole call, beside the record. */
	call: IDataObject;
	/** Binary fields to send, by name of the form's part. */
	files: Record<string, FileToSend>;
	/** Whether a row stays, where a filter works on our side. */
	keep?: (row: Row) => boolean;
	/** Most rows to return; Infinity for all. */
	wanted: number;
	/** Parts of each record that were asked for. */
	include: string[];
	simplify: boolean;
	/** Whether a write is followed by a read of the whole record. */
	wholeRecord: boolean;
	outputField: string;
	/** Whether a list is to be given as a file. */
	asFile?: boolean;
	options: ConnectionOptions;
	/** What identifies the record, for messages: the label of the field and what the user put there. */
	subject?: { label: string; value: string };
}

/** A binary field of the item. */
export interface FileToSend {
	field: string;
	/** The most that the vendor takes, in bytes. */
	mostBytes?: number;
}

/** A value that cannot be sent: the label of its field and what is wrong, to stand after the label. */
export interface Problem {
	label: string;
	problem: string;
	/** What n8n threw, where it was n8n that found the value wrong. */
	thrown?: Error;
}

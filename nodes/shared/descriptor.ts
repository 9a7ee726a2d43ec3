import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Dialect, RecordResult } from './dialect';
import type { Filled } from './filled';
import type { Paging } from './paging';
import type { JointProcedure, Procedure } from './procedure';
import type { Method, Repeat, Route } from './route';
import type { Narrowing, Spread } from './spread';
import type { Datum, Reader, Row } from './values';

/**
 * Where the value of a field goes. `call` is a setting of the whole call, beside the records of a batch; `rows` narrows
 * the rows after the call, where the vendor has no such filter.
 */
export type Place = 'body' | 'call' | 'file' | 'header' | 'method' | 'path' | 'query' | 'route' | 'rows';

/** One field of the panel and where its value goes. */
export interface Field {
	/** What n8n shows, without `displayOptions`: the panel works those out. */
	property: INodeProperties;
	/** The query for filters, the body for all else, when left out. */
	in?: Place;
	/** Name on the wire; dots nest in a body; `''` merges an object into the whole. */
	as: string;
	/** Turns what the user gave into what is sent, or says what is wrong with it. */
	read: Reader;
	/** What is sent where it is left empty, for writes that replace the whole; nothing when left out. */
	whenEmpty?: Datum;
	/** Whether it identifies the record, for messages and deletions, though it is no part of the path. */
	isSubject?: true;
	/** With `in: 'file'`: the most that the vendor takes, in bytes. */
	mostBytes?: number;
	/** With `in: 'rows'`: whether a row stays. */
	keep?: (row: Row, value: unknown) => boolean;
}

/** Parts of a record that a list returns only when asked. */
export interface Select {
	as: string;
	options: Array<{
		name: string;
		value: string;
		/** Property of the record that the part fills, where it is called otherwise. */
		fills?: string;
	}>;
	/** The values chosen when the user chooses nothing. */
	default: string[];
	/** Turns the chosen values into the query value. All choices are handed in so that a vendor can be told what to leave out. */
	write: (chosen: string[], all: string[]) => string;
}

/** Fixed sort keys of a list. */
export interface Sort {
	as: string;
	/** Whether the vendor sorts by one key only. */
	single?: true;
	options: Array<{ name: string; value: string }>;
	/** The keys sent when the user chooses nothing, so that pages do not overlap. */
	default: SortKey[];
	write: (keys: SortKey[]) => IDataObject;
}

export interface SortKey {
	field: string;
	direction: 'ascending' | 'descending';
}

/** What the records of a call are written into. */
export interface Written {
	body?: IDataObject;
	query?: IDataObject;
}

/** Many items in one call. */
export interface Batch {
	/** Most records that one call takes. */
	size: number;
	/** Path values that belong to a record and not to the call: items that differ in them still travel together. */
	own?: string[];
	/** Writes the records of the items into the call. */
	write: (records: Filled[]) => Written;
	/** The result of each record, in the order sent, or undefined where the answer holds none. */
	results: (body: unknown) => RecordResult[] | undefined;
}

/** How a single item is sent, where the vendor has a call of its own for it. */
export interface Alone {
	endpoint: string;
	route: Route;
	write: (record: Filled) => Written;
}

/** What a follow-up read may use: the values of the item and a way to ask. */
export interface WrittenCall {
	path: Record<string, string>;
	body: IDataObject;
	/** Rows of an answer; none when the call fails. */
	ask: (route: Route, values: { path?: Record<string, string>; query?: IDataObject }) => Promise<Row[]>;
}

/** Finds the record that a write answered without; undefined when it cannot be told. */
export type ReadBack = (call: WrittenCall) => Promise<Row | undefined>;

/** A read of what was just written. */
export interface ThenRead {
	route: Route;
	/** Variable of the route that the key of the answered record fills; those of the write are filled already. */
	id?: string;
	/** Takes the record out of the answer where the envelope's way does not fit, as for a part that is a list. `path` holds the values of the route. */
	rowOf?: (body: unknown, path: Record<string, string>) => Row | undefined;
	/** Whether the record shows what was written. Until it does, it is read again for as long as the vendor lags. */
	shows?: (record: Row, written: IDataObject) => boolean;
}

/** A record, or a part of it, that is read before it is written. */
export interface Keeps {
	read: Route;
	/** Query values of the read, such as those that ask for all of the record. */
	ask?: IDataObject;
	/** Property that holds the part; the whole record when left out. */
	part?: string;
	/** Makes what is sent out of what was read, where the vendor takes it in another form. */
	sent?: (record: Row) => IDataObject;
}

/** Looks at the body of one item, at the settings of its call, and at its query. @returns what is wrong, with the label of the field to correct. */
export type Check = (body: IDataObject, call: IDataObject, query: IDataObject) => { label: string; problem: string } | undefined;

/**
 * What leaves the node: `row` one record, `rows` a list, `deleted` a confirmation, `success` a confirmation,
 * `file` binary data, `any` whatever came (API Request).
 */
export type Gives = 'any' | 'deleted' | 'file' | 'row' | 'rows' | 'success';

export interface Operation {
	name: string;
	value: string;
	/** Reads as an instruction: people see it in the node panel, AI agents as the tool's description. */
	action: string;
	description?: string;
	/** operationId in the API description. API Request has none, nor has an operation that is made of several calls. */
	endpoint?: string;
	/** operationId of the call whose answer is given, for an operation without an endpoint of its own. */
	answers?: string;
	route: Route;
	/** Endpoints of the same path with another method, where the user chooses the method. */
	byMethod?: Partial<Record<Method, string>>;
	/** How a list is paged; the dialect's way when left out. */
	paging?: Paging;
	/** Whether a list is asked for in the body: filters, order and pages go there in place of the query. */
	asksInBody?: true;
	batch?: Batch;
	alone?: Alone;
	/** A query value of which one call takes only so many: the list is read in slices, and the rows are joined by the resource's key. */
	slices?: { as: string; most: number };
	/** Periods and lists of values that are too long for one call. */
	spread?: Spread[];
	/** What a list is asked for where the user narrows it by nothing and the vendor then refuses it. */
	narrowing?: Narrowing;
	/** Several calls that make one operation; the route is then that of the first. */
	procedure?: Procedure;
	/** As `procedure`, for all items together. */
	jointly?: JointProcedure;
	/** `row` when left out. */
	gives?: Gives;
	/** With `gives: 'rows'`: whether the user may have them as a file in place of items. Only a procedure can. */
	orFile?: true;
	/** Takes the rows out of the answer where the envelope's way does not fit. */
	rowsOf?: (body: unknown) => Row[];
	/** Takes the one record out of the answer where the envelope's way does not fit. */
	rowOf?: (body: unknown) => Row | undefined;
	/** A sentence shown above the fields. */
	notice?: string;
	required?: Field[];
	/** Fields that may stay empty but stand on their own in the panel, beside the required ones. */
	shown?: Field[];
	optional?: Field[];
	filters?: Field[];
	select?: Select;
	sort?: Sort;
	/** Paths of the fields that a simplified row keeps, most useful first. */
	simple?: string[];
	/** Query value by which the vendor is asked for no more than those fields. */
	asksSimple?: string;
	/** Said below Simplify: what turning it off brings. */
	simpleHint?: string;
	readBack?: ReadBack;
	/** The read that gives the whole record after a write that answers with less. The user chooses whether it is made. */
	thenRead?: ThenRead;
	/** What a write would replace whole: it is read first, and what the user left out is kept. */
	keeps?: Keeps;
	/** Property of the body whose value is sent alone, for calls that take a bare list. */
	bareBody?: string;
	/** A rule over several fields, checked before anything is sent. */
	check?: Check;
	/** Whether a POST changes a record that is there, as a PUT does. */
	updates?: true;
	/** Whether it may be repeated, where its method does not tell. */
	repeat?: Repeat;
	/** What about this operation no vendor page states. */
	inferred?: string;
	/** Former values, still accepted from saved workflows. */
	formerly?: string[];
}

export interface Resource {
	name: string;
	value: string;
	/** Property that identifies a record, to tell a repeated row of a list from a new one. */
	key?: string;
	/** The operation that a new node begins with, where it is neither Get Many nor the first. */
	usual?: string;
	operations: Operation[];
}

/** One of several ways to sign in. A way into another generation of the API brings the dialect and resources of that one. */
export interface SignIn {
	name: string;
	value: string;
	description?: string;
	credential: string;
	dialect?: Dialect;
	resources?: Resource[];
}

/** All that one vendor's node is made of. */
export interface Vendor {
	/** As people write it: it stands in every message. */
	name: string;
	/** Type of the credential; the first way's where there are several ways to sign in. */
	credential: string;
	/** The ways to sign in, the usual one first, where there is more than one. */
	signIns?: SignIn[];
	dialect: Dialect;
	resources: Resource[];
	/** Fields offered under Options on every operation. */
	options?: Field[];
}

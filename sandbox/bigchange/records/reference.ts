/** What only the portal can change. */

export interface Code {
	id: number;
	code: string;
	description: string;
	createdAt: string;
}

export interface VatCode {
	id: number;
	code: string;
	description: string;
	percentage: number;
}

export interface Worksheet {
	id: number;
	name: string;
	groupId: number;
}

/** One answer, in the shape that the kind of its question takes. */
export interface WorksheetAnswer {
	id: number;
	entityType: 'job';
	entityId: number;
	worksheetId: number;
	questionId: number;
	note: string | null;
	answer: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

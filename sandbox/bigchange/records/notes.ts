import type { CustomValues } from '../customFields';

export type NoteEntity = 'contact' | 'job' | 'stockItem' | 'resource' | 'vehicle' | 'salesOpportunity' | 'contract';
export type NoteStatus = 'open' | 'completed' | 'cancelled';

export interface NoteType {
	id: number;
	name: string;
	defaultOwnedByUserId: number;
	createdAt: string;
}

export interface Note {
	id: number;
	entityType: NoteEntity;
	entityId: number;
	contactId: number | null;
	typeId: number;
	createdAt: string;
	subject: string;
	parentId: number | null;
	dueAt: string | null;
	progressedAt: string | null;
	reference: string | null;
	status: NoteStatus;
	description: string | null;
	progressPercentage: number;
	completionText: string | null;
	ownedByUserId: number;
	customFields: CustomValues;
}

/** Rows as they are kept: as the API prints them, without what is looked up elsewhere. Instants are texts as in instants.ts. */

export interface ContactGroup {
	id: number;
	name: string;
}

import type { CustomValues } from '../customFields';

/** Rows as they are kept: as the API prints them, without what is looked up elsewhere. Instants are texts as in instants.ts. */

export interface Location {
	latitude: number;
	longitude: number;
}

export interface ContactGroup {
	id: number;
	name: string;
}

export type AccountStatus = 'normal' | 'contactOnStop' | 'creditLimitOnStop';

export interface Contact {
	id: number;
	createdAt: string;
	modifiedAt: string | null;
	reference: string | null;
	name: string;
	groupId: number;
	parentId: number | null;
	extraInformation: string | null;
	street: string | null;
	town: string | null;
	postalCode: string | null;
	country: string | null;
	location: Location | null;
	accountStatus: AccountStatus;
	stopReason: string | null;
	stoppedAt: string | null;
	customFields: CustomValues;
}

export interface Hours {
	dayOfWeek: string;
	/** `HH:mm` */
	start: string;
	/** `HH:mm` */
	stop: string;
}

/** When a contact can be visited. */
export interface ContactHours {
	/** Of the contact. */
	id: number;
	hours: readonly Hours[];
}

export interface Person {
	/** A UUID. */
	id: string;
	createdAt: string;
	contactId: number;
	title: string | null;
	forename: string;
	surname: string;
	email: string;
	mobile: string | null;
	landline: string | null;
	extension: string | null;
	position: string | null;
	department: string | null;
	isOptedOut: boolean;
	customFields: CustomValues;
}

export interface User {
	id: number;
	name: string;
	email: string;
	/** Without a licence nobody can own a note; the API does not show it. */
	isLicensed: boolean;
}

import type { Call, Handler } from '../../machinery/vendor';
import { printedFields, writtenValues, type CustomFieldWrite } from '../customFields';
import { among, beginsWith } from '../filters';
import { newPersonId } from '../ids';
import { instantText } from '../instants';
import { pageOf, type SortKeys } from '../paging';
import { given } from '../patch';
import type { Person } from '../records/people';
import { definitions } from '../seed/definitions';
import { checkId, created, done, readAt, writeAt, type Tenant } from '../tenant';

type PersonWrite = Partial<Omit<Person, 'id' | 'createdAt' | 'customFields'>> & { customFields?: CustomFieldWrite[] | null };

const members = ['title', 'forename', 'surname', 'email', 'mobile', 'landline', 'extension', 'position', 'department', 'isOptedOut'] as const;

const sort: SortKeys<Person> = {
	createdAt: ({ createdAt }) => Date.parse(createdAt),
	surname: ({ surname }) => surname,
};

function personView({ customFields, ...person }: Person): object {
	return { ...person, customFields: printedFields(customFields, definitions.person) };
}

function keeps(call: Call): (person: Person) => boolean {
	return (person) =>
		among(call, 'contactId', person.contactId) &&
		beginsWith(call, 'surname', person.surname) &&
		among(call, 'email', person.email) &&
		among(call, 'mobile', person.mobile) &&
		among(call, 'landline', person.landline) &&
		among(call, 'isOptedOut', person.isOptedOut);
}

export function personHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		listPersons: (call) => pageOf(call, tenant.store.persons.list(keeps(call)), { sort, view: personView }),
		getPerson: (call) => ({ status: 200, body: personView(readAt(tenant.store.persons, call.param('personId').toLowerCase())) }),
		createPerson: (call) => {
			const sent = call.body<PersonWrite & Pick<Person, 'contactId' | 'forename' | 'surname' | 'email'>>();
			const { contactId, forename, surname, email } = sent;
			checkId(tenant.store.contacts, contactId, 'contactId');
			const person = tenant.store.persons.add({
				id: newPersonId(tenant.newId()),
				createdAt: instantText(tenant.now()),
				contactId,
				title: null,
				mobile: null,
				landline: null,
				extension: null,
				position: null,
				department: null,
				isOptedOut: false,
				forename,
				surname,
				email,
				...given(sent, members),
				customFields: writtenValues({}, sent.customFields, definitions.person),
			});
			return created(call, person.id);
		},
		updatePerson: (call) => {
			const { persons } = tenant.store;
			const { id, customFields } = writeAt(persons, call.param('personId').toLowerCase());
			const sent = call.body<PersonWrite>();
			persons.change(id, { ...given(sent, members), customFields: writtenValues(customFields, sent.customFields, definitions.person) });
			return done;
		},
	};
}

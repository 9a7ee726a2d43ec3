import type { Message } from '../shared/dialect';

/** What BizzStream's refusals mean, in both generations. */
export const messages: Partial<Record<string, Message>> = {
	firewall: {
		message: 'BizzStream, or the firewall in front of it, turned this call away',
		next: 'Check the base URL in the credential. If it is right, ask BizzStream support whether their firewall blocks the address of your n8n.',
	},
	forbidden: {
		message: 'BizzStream did not allow this{detail}',
		next: 'Check Environment ID in the credential, and in BizzStream which access groups the connected user belongs to.',
	},
	// https://docs.bizzstream.com/documentDefinition/permissions/: who may see no field of a document does not see the document.
	notFound: {
		message: "BizzStream has no {resource} '{value}', or it is not visible to this user{detail}",
		next: "Choose it again in '{field}'. What a user sees depends on access groups and status: check both in BizzStream.",
	},
	timeout: {
		message: 'BizzStream did not answer in time',
		next: 'Narrow the filter or return fewer fields: reading may take three seconds at most. Otherwise run it again later.',
	},
};

import { apiRequest } from '../shared/apiRequest';
import type { Vendor } from '../shared/descriptor';
import { attachmentResource } from './resources/attachment';
import { documentResource } from './resources/document';
import { documentDefinitionResource } from './resources/documentDefinition';
import { eventResource } from './resources/event';
import { originalDialect } from './v1/dialect';
import { originalAttachmentResource } from './v1/resources/attachment';
import { originalChatResource } from './v1/resources/chat';
import { originalDocumentResource } from './v1/resources/document';
import { originalUserResource } from './v1/resources/user';
import { renewingDialect, tokenDialect } from './v2/dialect';

const anything = apiRequest('e.g. /api/v2/document-definitions');

/** BizzStream, in both generations of its API: https://docs.metacomplatform.com/ and https://docs.bizzstream.com/ */
export const bizzStream: Vendor = {
	name: 'BizzStream',
	credential: 'bizzStreamApi',
	signIns: [
		{ name: 'Access Token', value: 'accessToken', description: 'A token for the newer platform, which is used until it ends', credential: 'bizzStreamApi' },
		{
			name: 'User Name and Password',
			value: 'logIn',
			description: 'The log-in of the newer platform, where you know its address',
			credential: 'bizzStreamLogInApi',
			dialect: renewingDialect,
		},
		{
			name: 'Original Platform (V1)',
			value: 'v1',
			description: 'User name and password of the original platform, with the operations that only it has',
			credential: 'bizzStreamV1Api',
			dialect: originalDialect,
			resources: [originalDocumentResource, originalAttachmentResource, originalChatResource, originalUserResource, anything],
		},
	],
	dialect: tokenDialect,
	resources: [documentResource, attachmentResource, documentDefinitionResource, eventResource, anything],
};

import type { INodeProperties } from 'n8n-workflow';

import { USUAL_ADDRESS } from './address';

/** What the credentials of all generations of BizzStream ask for. */

/** Where n8n keeps the token of a log-in. It is none of the user's business. */
export const sessionField: INodeProperties = {
	displayName: 'Session',
	name: 'session',
	type: 'hidden',
	typeOptions: { expirable: true },
	default: '',
};

export const baseUrlField: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: USUAL_ADDRESS,
	required: true,
	description: 'Where your BizzStream is: the address that you see in the browser, up to the first slash after the name',
};

export const environmentIdField: INodeProperties = {
	displayName: 'Environment ID',
	name: 'environmentId',
	type: 'string',
	default: '',
	required: true,
	description: 'Which environment the calls are about. An administrator finds it in the setup of the environment.',
};

export const userNameField: INodeProperties = {
	displayName: 'User Name',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
	description: 'Of a user who is not asked for a code when logging in (two-factor authentication): there is no room for the code here',
};

export const passwordField: INodeProperties = {
	displayName: 'Password',
	name: 'password',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
};

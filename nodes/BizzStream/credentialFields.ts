import type { INodeProperties } from 'n8n-workflow';

import { USUAL_ADDRESS } from './address';

/** What the credentials of all generations of BizzStream ask for. */

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

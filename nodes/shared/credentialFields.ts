import type { INodeProperties } from 'n8n-workflow';

/** What credentials ask for that sign in with a user name and a password. */

/** Where n8n keeps the token of a log-in. It is none of the user's business. */
export const sessionField: INodeProperties = {
	displayName: 'Session',
	name: 'session',
	type: 'hidden',
	typeOptions: { expirable: true },
	default: '',
};

export const passwordField: INodeProperties = {
	displayName: 'Password',
	name: 'password',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
};

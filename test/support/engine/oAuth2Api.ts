import type { ICredentialType, INodeProperties } from 'n8n-workflow';

function setting(name: string, fallback: string): INodeProperties {
	return { displayName: name, name, type: 'string', default: fallback };
}

/**
 * The credential type that all OAuth2 types extend. n8n ships the real one in a package that tests
 * do without; only the names and defaults of its fields matter to the engine.
 */
export class OAuth2Api implements ICredentialType {
	name = 'oAuth2Api';

	displayName = 'OAuth2 API';

	properties: INodeProperties[] = [
		{ displayName: 'useDynamicClientRegistration', name: 'useDynamicClientRegistration', type: 'hidden', default: false },
		setting('grantType', 'authorizationCode'),
		setting('authUrl', ''),
		setting('accessTokenUrl', ''),
		setting('clientId', ''),
		setting('clientSecret', ''),
		setting('scope', ''),
		setting('authQueryParameters', ''),
		setting('authentication', 'header'),
		{ displayName: 'ignoreSSLIssues', name: 'ignoreSSLIssues', type: 'boolean', default: false },
		{ displayName: 'oauthTokenData', name: 'oauthTokenData', type: 'json', default: {} },
	];
}

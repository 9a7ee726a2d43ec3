import type { Answer, Call, Handler } from '../../machinery/vendor';
import { consentErrorPage, consentPage } from '../consentPage';
import type { Studio } from '../studio';
import { biginKeys, type IssuedTokens, type TokenError } from '../tokens';

type TokenForm = Partial<Record<'grant_type' | 'client_id' | 'client_secret' | 'code' | 'redirect_uri' | 'refresh_token', string>>;

/** Zoho sends the faults of this call with status 200. */
function tokenFault(error: string): Answer {
	return { status: 200, body: error === 'Access Denied' ? { error, status: 'failure' } : { error } };
}

function withQuery(address: string, query: Record<string, string | undefined>): string {
	const url = new URL(address);
	for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
	return url.toString();
}

function isWebAddress(address: string): boolean {
	return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

export function oauthHandlers(studio: Studio): Record<string, Handler> {
	const tokenAnswer = (issued: IssuedTokens | TokenError, call: Call): Answer => {
		if (typeof issued === 'string') return tokenFault(issued);
		const { accessToken, refreshToken } = issued;
		return {
			status: 200,
			body: {
				access_token: accessToken,
				...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
				api_domain: call.origin,
				token_type: 'Bearer',
				expires_in: studio.settings.tokenSeconds,
			},
		};
	};
	return {
		authorize: (call) => {
			const redirectUri = call.text('redirect_uri') ?? '';
			if (call.text('client_id') !== biginKeys.clientId) return { status: 200, html: consentErrorPage('Invalid client id') };
			if (!isWebAddress(redirectUri)) return { status: 200, html: consentErrorPage('Invalid redirect uri') };
			const scopes = call.list('scope');
			const offline = call.text('access_type') === 'offline';
			const code = studio.tokens.grant({ scopes, redirectUri, offline });
			const state = call.text('state');
			const { location } = studio.settings;
			const accept = withQuery(redirectUri, { code, location, 'accounts-server': call.origin, state });
			const refuse = withQuery(redirectUri, { error: 'access_denied', state });
			return { status: 200, html: consentPage({ scopes, accept, refuse }) };
		},
		exchangeToken: (call) => {
			const form = call.body<TokenForm | undefined>() ?? {};
			if (form.client_id !== biginKeys.clientId) return tokenFault('invalid_client');
			if (form.client_secret !== biginKeys.clientSecret) return tokenFault('invalid_client_secret');
			if (form.grant_type === 'refresh_token') return tokenAnswer(studio.tokens.refresh(form.refresh_token ?? ''), call);
			if (form.grant_type !== 'authorization_code') return tokenFault('unsupported_grant_type');
			return tokenAnswer(studio.tokens.exchange(form.code ?? '', form.redirect_uri), call);
		},
		// inferred: the fault of an unknown token, and its status.
		revokeToken: (call) =>
			studio.tokens.revoke(call.text('token') ?? '')
				? { status: 200, body: { status: 'success' } }
				: { status: 400, body: { error: 'invalid_token', status: 'failure' } },
		// inferred: the real one names the hosts of all data centres.
		getServerInfo: (call) => ({ status: 200, body: { result: 'success', locations: { [studio.settings.location]: call.origin } } }),
	};
}

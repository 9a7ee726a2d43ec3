import type { Handler } from '../../machinery/vendor';
import { problem } from '../problem';
import type { Tenant } from '../tenant';

interface TokenForm {
	client_id: string;
	client_secret: string;
}

export function tokenHandlers(tenant: Tenant): Record<string, Handler> {
	return {
		createAccessToken: (call) => {
			const { client_id: clientId, client_secret: clientSecret } = call.body<TokenForm>();
			const accessToken = tenant.tokens.issue(clientId, clientSecret);
			if (accessToken === undefined) return problem(tenant.settings.wrongSecretStatus, 'The client id or the client secret is wrong.');
			// Documented: these two and nothing else, so no token_type.
			return { status: 200, body: { access_token: accessToken, expires_in: tenant.settings.tokenSeconds } };
		},
	};
}

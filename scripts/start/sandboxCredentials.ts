import { bigchangeCustomers } from '../../sandbox/bigchange/tokens';
import { biginKeys } from '../../sandbox/bigin/tokens';
import { bigtimeKeys } from '../../sandbox/bigtime/access';
import { bizzstreamKeys } from '../../sandbox/bizzstream/seed/users';
import type { ScriptedModel } from '../../sandbox/model/scriptedModel';
import type { Sandbox } from '../../sandbox/server';

/** An n8n credential as `import:credentials` takes it; the examples refer to it by this id. */
export interface SandboxCredential {
	id: string;
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** Bigin as it is after its consent page, so that the examples run without anybody pressing Accept. */
function biginData(address: string): Record<string, unknown> {
	return {
		dataCentre: 'custom',
		accountsUrl: address,
		apiUrl: address,
		clientId: biginKeys.clientId,
		clientSecret: biginKeys.clientSecret,
		oauthTokenData: {
			access_token: biginKeys.accessToken,
			refresh_token: biginKeys.refreshToken,
			api_domain: address,
			token_type: 'Bearer',
		},
	};
}

/** The sign-in of the scripted language model, for the chat model node that n8n has for OpenAI. */
function modelCredential(model: Pick<ScriptedModel, 'url'>): SandboxCredential {
	return { id: 'sandboxModel', name: 'Scripted model', type: 'openAiApi', data: { apiKey: 'sandbox-key', url: model.url } };
}

/** The sign-ins of the sandbox, and of the scripted model if it runs, ready to be used in n8n. */
export function sandboxCredentials(sandbox: Sandbox, model?: Pick<ScriptedModel, 'url'>): SandboxCredential[] {
	return [
		...(model === undefined ? [] : [modelCredential(model)]),
		{
			id: 'sandboxBigChange',
			name: 'BigChange sandbox',
			type: 'bigChangeApi',
			data: {
				clientId: 'sandbox-client',
				clientSecret: 'sandbox-secret',
				customerId: String(bigchangeCustomers.approved),
				baseUrl: sandbox.url('bigchange'),
				accessToken: '',
			},
		},
		{
			id: 'sandboxBigTime',
			name: 'BigTime sandbox',
			type: 'bigTimeApi',
			data: { apiKey: bigtimeKeys.apiKey, firmId: bigtimeKeys.firm, baseUrl: sandbox.url('bigtime') },
		},
		{ id: 'sandboxBigin', name: 'Bigin sandbox', type: 'biginOAuth2Api', data: biginData(sandbox.url('bigin')) },
		{
			id: 'sandboxBizzStream',
			name: 'BizzStream sandbox',
			type: 'bizzStreamApi',
			data: {
				baseUrl: sandbox.url('bizzstream'),
				environmentId: bizzstreamKeys.environmentId,
				accessToken: bizzstreamKeys.accessToken,
				testDefinition: '',
			},
		},
		{
			id: 'sandboxLeanLaw',
			name: 'LeanLaw sandbox',
			type: 'leanLawApi',
			data: { apiKey: 'sandbox-key', partnerId: '', baseUrl: sandbox.url('leanlaw') },
		},
	];
}

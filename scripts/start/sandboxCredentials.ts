import type { Sandbox } from '../../sandbox/server';

/** An n8n credential as `import:credentials` takes it; the examples refer to it by this id. */
export interface SandboxCredential {
	id: string;
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** The sign-ins of the sandbox, ready to be used in n8n. */
export function sandboxCredentials(sandbox: Sandbox): SandboxCredential[] {
	return [
		{
			id: 'sandboxLeanLaw',
			name: 'LeanLaw sandbox',
			type: 'leanLawApi',
			data: { apiKey: 'sandbox-key', partnerId: '', baseUrl: sandbox.url('leanlaw') },
		},
	];
}

import type { Scene } from '../story';

/** Connects the sandbox's customer with an API key: OAuth2 client credentials, for which nobody has to press anything. */
export async function connectBigChange({ editor: { panel, credentialForm }, sandbox }: Scene): Promise<void> {
	await panel.connectAccount();
	await credentialForm.fill({
		'Client ID': 'sandbox-client',
		'Client Secret': 'sandbox-secret',
		'Customer ID': '20811',
		'Base URL': sandbox.url('bigchange'),
	});
	await credentialForm.save();
}

import type { Scene } from '../story';

/** Connects an account of the sandbox as with Bigin itself: by pressing Accept on the page that the vendor opens. */
export async function connectBigin({ editor: { panel, credentialForm }, sandbox }: Scene): Promise<void> {
	await panel.connectAccount();
	await credentialForm.choose('Data Centre', 'Custom (Test Server)');
	await credentialForm.fill({
		'Client ID': 'sandbox-client',
		'Client Secret': 'sandbox-secret',
		'Accounts URL': sandbox.url('bigin'),
		'API URL': sandbox.url('bigin'),
	});
	const consent = await credentialForm.connect();
	await consent.getByText('Accept', { exact: true }).click();
	await credentialForm.seeConnected();
}

import { servedAddress, type Serving } from '../../../nodes/Bigin/trigger/servedAddress';
import type { IWebhookFunctions } from 'n8n-workflow';

const PRODUCTION = 'https://n8n.example/automation/webhook/f00d/webhook';

/** A call as n8n 1 hands it over. */
function callIn1(mode: ReturnType<IWebhookFunctions['getMode']>, path: string): Serving {
	const request: Pick<ReturnType<IWebhookFunctions['getRequestObject']>, 'path'> = { path };
	return {
		getMode: () => mode,
		getNodeWebhookUrl: () => PRODUCTION,
		getRequestObject: () => Object.assign(Object.create(null), request),
	};
}

describe('the address at which a call came in', () => {
	test('is what n8n 2 says', () => {
		const address = 'https://n8n.example/webhook-test/f00d/webhook';
		const call = { ...callIn1('manual', '/webhook-test/f00d/webhook'), getWebhookResourceUrl: () => address };
		expect(servedAddress(call)).toBe(address);
	});

	test('in n8n 1 is the one of production, while the workflow is active', () => {
		expect(servedAddress(callIn1('webhook', '/webhook/f00d/webhook'))).toBe(PRODUCTION);
	});

	test.each([
		['/webhook-test/f00d/webhook', 'https://n8n.example/automation/webhook-test/f00d/webhook'],
		['/automation/webhook-test/f00d/webhook', 'https://n8n.example/automation/webhook-test/f00d/webhook'],
		['/tryout/f00d/webhook', 'https://n8n.example/automation/tryout/f00d/webhook'],
	])('in n8n 1 is the one of the test, for a test call to %s', (path, address) => {
		expect(servedAddress(callIn1('manual', path))).toBe(address);
	});
});

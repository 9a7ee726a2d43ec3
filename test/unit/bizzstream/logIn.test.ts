import type { IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { aeroSession } from '../../../nodes/BizzStream/logIn';
import { RefusedSignIn } from '../../../nodes/shared/refusedSignIn';

const account = { baseUrl: 'https://bizzstream.example', logInPath: '/log-in', username: 'a', password: 'b', session: '' };

/** n8n 1, which hands over every answer although some are to be thrown. */
function answering(answer: IDataObject): IHttpRequestHelper {
	return { helpers: { httpRequest: async () => answer } };
}

describe('a log-in that is answered with a status that passes', () => {
	test.each([429, 503])('%d, counts as no refusal of the user', async (statusCode) => {
		const refused = await aeroSession(answering({ statusCode, body: '' }), account).catch((thrown: unknown) => thrown);

		expect(refused).toBeInstanceOf(RefusedSignIn);
		expect(refused).toMatchObject({ temporary: true, detail: `the log-in answered with HTTP ${statusCode}` });
	});
});

import axios from 'axios';

import { BiginTrigger } from '../../../nodes/Bigin/BiginTrigger.node';
import { biginKeys } from '../../../sandbox/bigin/tokens';
import { biginStand } from '../../support/contract/stands';
import { runNode } from '../../support/engine';
import { startSandbox } from '../../support/sandbox';
import { SmallN8n } from '../../support/trigger/smallN8n';

test('the node as n8n loads it opens a channel, starts for a change, and closes the channel, on the clock of the machine', async () => {
	const sandbox = await startSandbox({ checkResponses: true, bigin: { contacts: 5 } });
	const headers = { authorization: `Zoho-oauthtoken ${biginKeys.accessToken}` };
	const api = axios.create({ baseURL: `${sandbox.url('bigin')}/bigin/v2`, headers });
	const account = biginStand.accountAt(sandbox);
	const n8n = await SmallN8n.start({ node: new BiginTrigger(), account, parameters: { events: ['Contacts.create'] } });
	await n8n.activate('activate');
	n8n.tick();

	await api.post('/Contacts', { data: [{ Last_Name: 'Vos' }] });
	await sandbox.bigin.settled();
	await n8n.deactivate();

	expect(n8n.items.map(({ Last_Name: name }) => name)).toEqual(['Vos']);
	expect((await api.get('/actions/watch')).status).toBe(204);
	const { items, hints } = await runNode({ node: new BiginTrigger(), credentials: [account], parameters: { events: ['Contacts.create'] }, items: n8n.database.executions[0]?.items });
	expect(items).toHaveLength(1);
	expect(hints).toEqual([]);
	expect([...sandbox.badAnswers(), ...sandbox.violations('bigin')]).toEqual([]);
	await n8n.kill();
});

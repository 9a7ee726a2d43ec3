import type { INodeType } from 'n8n-workflow';

import { BigTimeSessionApi } from '../../../credentials/BigTimeSessionApi.credentials';
import { bigTime } from '../../../nodes/BigTime/bigTime';
import type { Limits } from '../../../nodes/shared/dialect';
import { executeOperations } from '../../../nodes/shared/execute';
import { bigtimeKeys } from '../../../sandbox/bigtime/access';
import type { Sandbox } from '../../../sandbox/server';
import { account, type Account } from '../engine';
import { bigTimeStand } from './stands';

/** The node as if BigTime counted calls in another window. */
export function bigTimeWith(limits: Limits): INodeType {
	const { description, methods } = bigTimeStand.node;
	const vendor = {
		...bigTime,
		dialect: { ...bigTime.dialect, limits },
		signIns: (bigTime.signIns ?? []).map((way) => ({ ...way })),
	};
	return {
		description,
		methods,
		async execute() {
			return await executeOperations(this, vendor);
		},
	};
}

/** An account of a person who signs in, without a session yet. What is given replaces what is filled in. */
export function sessionAccountAt(sandbox: Pick<Sandbox, 'url'>, filled: Record<string, string> = {}): Account {
	return account(new BigTimeSessionApi(), {
		session: '',
		email: bigtimeKeys.userId,
		password: bigtimeKeys.password,
		firmId: bigtimeKeys.firm,
		baseUrl: sandbox.url('bigtime'),
		...filled,
	});
}

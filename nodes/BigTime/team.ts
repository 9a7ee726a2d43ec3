import type { IDataObject } from 'n8n-workflow';

import type { Filled } from '../shared/filled';
import type { JointProcedure } from '../shared/procedure';
import type { Row } from '../shared/values';
import { rowsIn } from './dialect';
import { textOf } from './members';

function isSame(one: Row, other: Row): boolean {
	return textOf(one, 'StaffSid') === textOf(other, 'StaffSid');
}

/** The team after one item. What a change leaves out, a member keeps. */
function changedBy(team: IDataObject[], { body }: Filled): IDataObject[] {
	const { change, ...wanted } = body;
	const others = team.filter((each) => !isSame(each, wanted));
	if (change === 'remove') return others;
	return [...others, { ...team.find((each) => isSame(each, wanted)), ...wanted }];
}

function resultOf(team: Row[], { body }: Filled): Row {
	const { change, ...wanted } = body;
	return change === 'remove' ? { StaffSid: wanted.StaffSid, removed: true } : (team.find((each) => isSame(each, wanted)) ?? wanted);
}

/** https://iq.bigtime.net/BigtimeData/api/v2/help/Project does not say whether a written team replaces the one before: the whole team is sent, once for all items. */
export const updateTeam: JointProcedure = {
	size: 500,
	async run(items, { send }) {
		const [{ path }] = items;
		const read = await send({ route: 'GET /project/team/{projectSid}', path });
		if ('failure' in read) return items.map(() => read);
		const team = items.reduce(changedBy, rowsIn(read.answer.body));
		const written = await send({ route: 'POST /project/team/{projectSid}', path, body: team, repeat: 'safe' });
		if ('failure' in written) return items.map(() => written);
		return items.map((item) => ({ rows: [resultOf(team, item)] }));
	},
};

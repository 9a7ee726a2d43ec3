import { number } from '../../../shared/fields';
import { chosenFrom } from '../../../shared/optionList';
import type { Procedure, Tools } from '../../../shared/procedure';
import { isObject, type Row } from '../../../shared/values';
import { lastPartOf } from '../lastPart';
import { openServiceList } from '../lists';

export const chosenServices = chosenFrom('services', openServiceList, {
	label: 'Service',
	as: 'serviceIds',
	required: true,
	description: 'The list holds the first 100 that nobody has planned yet',
	write: (ids) => ids,
});

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MINUTES = 60;

export const waitMinutes = number('waitMinutes', {
	label: 'Wait at Most (Minutes)',
	in: 'call',
	max: LONGEST_WAIT_MINUTES,
	min: 0,
	whole: true,
	default: 1,
	description: 'How long to wait until the jobs are made. With 0, only the ID of the request is returned.',
});

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/** https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md: the other states are final. */
const UNDER_WAY = 'inprogress';

/** Looks until the jobs are made or time is up, ever more rarely. @returns what is known then: the request was made, so that a look that fails must not hide it. */
async function stateAfter({ send, wait, now }: Tools, jobId: string, endMs: number): Promise<Row> {
	let state: Row = {};
	for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
		const sent = await send({ route: 'GET /asset-management/v1/jobs/{jobId}', path: { jobId } });
		if ('failure' in sent && sent.failure.kind !== 'notFound') return state;
		if ('answer' in sent && isObject(sent.answer.body)) state = sent.answer.body;
		const isOver = state.status !== undefined && String(state.status).toLowerCase() !== UNDER_WAY;
		if (isOver || now() >= endMs || (await wait(Math.min(waitMs, endMs - now())))) return state;
	}
}

/** Has jobs made out of services, in the background of BigChange. inferred: the answer has no body, and names the request in its `location` header. */
export const requestJobs: Procedure = async ({ body, call }, tools) => {
	const sent = await tools.send({ route: 'POST /asset-management/v1/jobs', body });
	if ('failure' in sent) return sent;
	const { answer } = sent;
	const id = isObject(answer.body) && typeof answer.body.id === 'string' ? answer.body.id : lastPartOf(answer.headers.location ?? '');
	if (id === undefined) return { rows: [{ success: true }] };
	const minutes = Number(call.waitMinutes ?? 0);
	const state = minutes > 0 ? await stateAfter(tools, id, tools.now() + minutes * MINUTE_MS) : {};
	return { rows: [{ id, ...state }] };
};

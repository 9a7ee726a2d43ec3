import { Refusal, type Call, type Handler } from '../../machinery/vendor';
import { refusal } from '../faults';
import { idIn } from '../json';
import { filterOf } from '../modules/views';
import { matches } from '../records/conditions';
import { pageOf, pageOfRecords } from '../records/pages';
import { fieldsAsked, idsAsked, isNewer, moduleAt, noRows, recordToRead } from '../records/questions';
import { recordView } from '../records/view';
import type { BiginRecord, Module, Trace } from '../store';
import type { Studio } from '../studio';
import { caller, instantText } from '../view';

/** inferred: after 60 days a deleted record is gone for good. */
const BIN_MS = 60 * 86_400_000;

type Keep = (record: BiginRecord) => boolean;
const all: Keep = () => true;

/** Records of the view in `cvid`. @throws Refusal when the module has no such view */
function ofView({ store }: Studio, module: Module, call: Call): Keep {
	const viewId = call.text('cvid');
	if (viewId === undefined) return all;
	const criteria = filterOf(module.definition.apiName, viewId);
	if (criteria === undefined) throw new Refusal(refusal(400, 'INVALID_DATA', { param_name: 'cvid' }));
	return criteria === true ? all : (record) => matches(store, module, { record, criteria });
}

/** Records of one Team Pipeline. @throws Refusal for a module other than Pipelines */
export function ofPipeline(module: string, call: Call): Keep {
	const pipelineId = call.text('pipeline_id');
	if (pipelineId === undefined) return all;
	if (module !== 'Pipelines') throw new Refusal(refusal(400, 'NOT_SUPPORTED', { param_name: 'pipeline_id' }));
	return ({ values }) => idIn(values['Pipeline']) === pipelineId;
}

function isOfType(studio: Studio, call: Call): (trace: Trace) => boolean {
	const type = call.text('type') ?? 'all';
	return ({ deletedAt }) => type === 'all' || type === traceType(studio, deletedAt);
}

function traceType({ now }: Studio, deletedAt: number): string {
	return deletedAt > now() - BIN_MS ? 'recycle' : 'permanent';
}

export function recordReadHandlers(studio: Studio): Record<string, Handler> {
	return {
		listRecords: (call) => {
			const module = moduleAt(studio, call);
			const asked = fieldsAsked(call);
			const ids = idsAsked(call);
			const keeps = [ofView(studio, module, call), ofPipeline(module.definition.apiName, call), isNewer(call)];
			const candidates = ids.length ? ids.flatMap((id) => module.records.get(id) ?? []) : module.records.list();
			// No approval process here: every record is approved.
			const found = call.text('approved') === 'false' ? [] : candidates.filter((record) => keeps.every((keep) => keep(record)));
			// inferred: lists honour If-Modified-Since like the deleted records do.
			if (found.length === 0) return noRows(call);
			return pageOfRecords(studio, call, { found, view: (record) => recordView(studio.store, module, { record, asked }) });
		},
		getRecord: (call) => {
			const asked = fieldsAsked(call);
			const record = recordToRead(studio, call);
			if (!isNewer(call)(record)) return { status: 304 };
			return { status: 200, body: { data: [recordView(studio.store, moduleAt(studio, call), { record, asked })] } };
		},
		countRecords: (call) => {
			const module = moduleAt(studio, call);
			return { status: 200, body: { count: module.records.list(ofView(studio, module, call)).length } };
		},
		listDeletedRecords: (call) => {
			const newer = isNewer(call);
			const traces = moduleAt(studio, call)
				.bin.filter(isOfType(studio, call))
				.filter(({ deletedAt }) => newer({ modifiedAt: deletedAt }))
				.sort((one, other) => other.deletedAt - one.deletedAt);
			const { page, info } = pageOf(call, traces);
			if (page.length === 0) return noRows(call);
			const data = page.map(({ id, name, deletedAt }) => ({
				id,
				display_name: name,
				type: traceType(studio, deletedAt),
				deleted_by: caller(studio.store),
				created_by: caller(studio.store),
				deleted_time: instantText(deletedAt),
			}));
			return { status: 200, body: { data, info } };
		},
	};
}

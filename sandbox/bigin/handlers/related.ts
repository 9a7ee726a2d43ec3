import { Refusal, type Call, type Handler, type JsonObject } from '../../machinery/vendor';
import { fault, refusal } from '../faults';
import { idIn, objectsIn } from '../json';
import { isRelated, relationsOf, tieKey, type Relation } from '../modules/relations';
import { pageOfRecords } from '../records/pages';
import { fieldsAsked, idsAsked, isNewer, moduleAt, noRows, recordAt, recordToRead } from '../records/questions';
import { eachItem, eachRecord, success, writeAnswer } from '../records/results';
import { recordView } from '../records/view';
import { changeRecord } from '../records/writes';
import { moduleOf, type BiginRecord } from '../store';
import type { Studio } from '../studio';
import { ofPipeline } from './recordReads';

/** @throws Refusal when the module has no list of that name */
function relationAt(studio: Studio, call: Call): Relation {
	const name = call.param('related_list_api_name');
	const relation = relationsOf(moduleAt(studio, call).definition.apiName).find(({ list }) => list === name);
	if (!relation) throw new Refusal(refusal(400, 'INVALID_DATA', { resource_path_index: 2, api_name: name }));
	return relation;
}

/** @throws Refusal also for a list that follows from a field and cannot be tied */
function tiedRelationAt(studio: Studio, call: Call): Relation {
	const relation = relationAt(studio, call);
	if (!relation.isTied) throw new Refusal(refusal(400, 'NOT_SUPPORTED', { resource_path_index: 2, api_name: relation.list }));
	return relation;
}

function link(studio: Studio, call: Call, otherId: string | undefined): JsonObject {
	const relation = tiedRelationAt(studio, call);
	const parent = { module: moduleAt(studio, call).definition.apiName, id: recordAt(studio, call).id };
	if (otherId === undefined || !moduleOf(studio.store, relation.list).records.has(otherId)) return fault('INVALID_DATA', { id: otherId ?? '' });
	const other = { module: relation.list, id: otherId };
	const isKnown = studio.store.ties.has(tieKey(parent, other));
	studio.store.ties.add(tieKey(parent, other)).add(tieKey(other, parent));
	return success(isKnown ? 'relation updated' : 'relation added', { id: otherId });
}

/** Fields of a record of Pipelines that hold its contacts: they are emptied when the tie is cut. */
function cutFields(studio: Studio, dealId: string, contactId: string): boolean {
	const deals = moduleOf(studio.store, 'Pipelines');
	const values = deals.records.get(dealId)?.values ?? {};
	const isMain = idIn(values['Contact_Name']) === contactId;
	const others = objectsIn(values['Secondary_Contacts']);
	const isSecondary = others.some(({ id }) => id === contactId);
	if (!isMain && !isSecondary) return false;
	const secondary = isSecondary ? { Secondary_Contacts: others.filter(({ id }) => id !== contactId) } : {};
	changeRecord(studio, deals, { id: dealId, changes: { values: { ...values, ...(isMain ? { Contact_Name: null } : {}), ...secondary } } });
	return true;
}

function delink(studio: Studio, call: Call, otherId: string): JsonObject {
	const relation = tiedRelationAt(studio, call);
	const parent = { module: moduleAt(studio, call).definition.apiName, id: recordAt(studio, call).id };
	const other = { module: relation.list, id: otherId };
	const wasTied = studio.store.ties.delete(tieKey(parent, other));
	studio.store.ties.delete(tieKey(other, parent));
	const [deal, contact] = parent.module === 'Pipelines' ? [parent, other] : [other, parent];
	const isOfDeal = deal.module === 'Pipelines' && contact.module === 'Contacts';
	const wasInField = isOfDeal && cutFields(studio, deal.id, contact.id);
	// inferred: what is not tied cannot be cut.
	return wasTied || wasInField ? success('relation removed', { id: otherId }) : fault('INVALID_DATA', { id: otherId });
}

export function relatedHandlers(studio: Studio): Record<string, Handler> {
	return {
		listRelatedRecords: (call) => {
			const asked = fieldsAsked(call);
			const relation = relationAt(studio, call);
			const parent = { ...recordToRead(studio, call), module: moduleAt(studio, call).definition.apiName };
			const keeps = [ofPipeline(relation.list, call), isNewer(call)];
			const module = moduleOf(studio.store, relation.list);
			const isHere = (record: BiginRecord): boolean => isRelated(studio.store, { relation, parent, record });
			const found = module.records.list((record) => isHere(record) && keeps.every((keep) => keep(record)));
			if (found.length === 0) return noRows(call);
			return pageOfRecords(studio, call, { found, isSortable: false, view: (record) => recordView(studio.store, module, { record, asked }) });
		},
		updateRelatedRecords: (call) => writeAnswer(studio, call, { results: eachRecord(studio, call, { carryOut: (input) => link(studio, call, idIn(input)) }) }),
		linkRelatedRecord: (call) => {
			const carryOut = (): JsonObject => link(studio, call, call.param('related_record_id'));
			return writeAnswer(studio, call, { results: eachRecord(studio, call, { carryOut }) });
		},
		delinkRelatedRecords: (call) => writeAnswer(studio, call, { results: eachItem(studio, call, { items: idsAsked(call), carryOut: (id) => delink(studio, call, id) }) }),
		delinkRelatedRecord: (call) => {
			const carryOut = (id: string): JsonObject => delink(studio, call, id);
			return writeAnswer(studio, call, { results: eachItem(studio, call, { items: [call.param('related_record_id')], carryOut }) });
		},
	};
}

import type { JsonObject } from '../../machinery/vendor';
import { fieldView } from '../fields/view';
import { biginId } from '../ids';
import type { Module, Store } from '../store';
import { caller, instantText } from '../view';
import { moduleNumber } from './definitions';
import { teamPipelines, type TeamPipeline } from './teamPipelines';

const MADE_AT = Date.parse('2024-02-01T08:00:00Z');

function fieldsOf({ definition, fields }: Module): JsonObject[] {
	return fields
		.map((field, index) => ({ field, index }))
		.filter(({ field }) => !field.isUnused)
		.map(({ field, index }) => ({ ...fieldView(field, { module: definition.apiName, index }), required: field.isMandatory ?? false }));
}

function layout(store: Store, { id, name, fields, number }: { id: string; name: string; fields: readonly JsonObject[]; number: number }): JsonObject {
	const section = { id: biginId('section', number), name: 'Information', display_label: 'Information', sequence_number: 1, column_count: 1, fields };
	const stamps = { created_time: instantText(MADE_AT), modified_time: instantText(MADE_AT), created_by: caller(store), modified_by: caller(store) };
	return { id, name, display_label: name, visible: true, status: 'active', ...stamps, sections: [{ ...section, fields: [...fields] }] };
}

function choices(values: readonly string[], from: number): JsonObject[] {
	return values.map((value, place) => ({
		id: biginId('choice', from + place),
		display_value: value,
		actual_value: value,
		sequence_number: place + 1,
		type: 'used',
	}));
}

/**
 * The choices of one Team Pipeline. inferred: which stages belong to which sub-pipeline is told by `maps`,
 * as the sibling API does for dependent fields.
 */
function choicesOf({ subPipelines }: TeamPipeline, number: number): Record<string, JsonObject[]> {
	const from = 90_000 + number * 1_000;
	const stages = [...new Set(subPipelines.flatMap((sub) => sub.stages))];
	const names = choices(subPipelines.map(({ name }) => name), from + 100);
	return {
		Sub_Pipeline: names.map((name, place) => ({
			...name,
			maps: [{ api_name: 'Stage', pick_list_values: choices(subPipelines[place]?.stages ?? [], from + 200 + place * 20) }],
		})),
		Stage: choices(stages, from),
	};
}

/** Every module has one layout; Pipelines has one for each Team Pipeline, with choices of its own. */
export function layoutsOf(store: Store, module: Module): JsonObject[] {
	const fields = fieldsOf(module);
	const number = 10 + moduleNumber(module.definition.apiName);
	if (module.definition.apiName !== 'Pipelines') return [layout(store, { id: biginId('layout', number), name: 'Standard', fields, number })];
	return teamPipelines.map((pipeline, index) => {
		const own = choicesOf(pipeline, index);
		const adapted = fields.map((field) => {
			const values = own[String(field['api_name'])];
			return values ? { ...field, pick_list_values: values } : field;
		});
		return layout(store, { id: pipeline.id, name: pipeline.name, fields: adapted, number: index + 1 });
	});
}

import { Refusal, type Call, type Handler } from '../../machinery/vendor';
import { refusal } from '../faults';
import type { DataType } from '../fields/definition';
import { matches } from '../records/conditions';
import { pageOf } from '../records/pages';
import { fieldsAsked, moduleAt } from '../records/questions';
import { recordName, recordView } from '../records/view';
import { indexedRecords } from '../records/writes';
import { readCriteria } from '../search/criteria';
import type { BiginRecord, Module } from '../store';
import { nothing, type Studio } from '../studio';

const MOST_ROWS = 2_000;
const SHORTEST_WORD = 2;
const questions = ['criteria', 'email', 'phone', 'word'] as const;
type Question = (typeof questions)[number];
type Keep = (record: BiginRecord) => boolean;

function textsOf(module: Module, record: BiginRecord, types: readonly DataType[]): string[] {
	return module.fields
		.filter(({ type }) => types.includes(type))
		.flatMap(({ apiName }) => {
			const value = apiName === 'Full_Name' ? recordName(module, record) : record.values[apiName];
			return typeof value === 'string' ? [value.toLowerCase()] : [];
		});
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** inferred: a word is found at the beginning of words, a telephone number anywhere in another, signs left aside. */
function keeper(studio: Studio, module: Module, { question, text }: { question: Question; text: string }): Keep {
	const wanted = text.toLowerCase();
	switch (question) {
		case 'email':
			return (record) => textsOf(module, record, ['email']).includes(wanted);
		case 'phone':
			return (record) => digits(text) !== '' && textsOf(module, record, ['phone']).some((number) => digits(number).includes(digits(text)));
		case 'word': {
			const types: readonly DataType[] = ['text', 'textarea', 'email', 'phone', 'website', 'picklist'];
			const hasWord = (found: string): boolean => found.startsWith(wanted) || found.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted));
			return (record) => textsOf(module, record, types).some((found) => hasWord(found) || found.includes(` ${wanted}`));
		}
		case 'criteria': {
			const criteria = readCriteria(studio.store, module, text);
			return (record) => matches(studio.store, module, { record, criteria });
		}
	}
}

/** @throws Refusal when not exactly one question is asked (inferred for several) */
function asked(call: Call): { question: Question; text: string } {
	const [first, ...more] = questions.flatMap((question) => {
		const text = call.text(question);
		return text === undefined ? [] : [{ question, text }];
	});
	if (!first) throw new Refusal(refusal(400, 'REQUIRED_PARAM_MISSING', { param_name: 'criteria' }));
	if (more.length) throw new Refusal(refusal(400, 'AMBIGUITY_DURING_PROCESSING', { param_name: more[0]?.question }));
	if (first.question === 'word' && first.text.length < SHORTEST_WORD) throw new Refusal(refusal(400, 'INVALID_DATA', { param_name: 'word' }));
	return first;
}

export function searchHandlers(studio: Studio): Record<string, Handler> {
	return {
		searchRecords: (call) => {
			const module = moduleAt(studio, call);
			const names = fieldsAsked(call);
			if ((call.number('page') ?? 1) * (call.number('per_page') ?? 200) > MOST_ROWS) {
				return refusal(400, 'LIMIT_EXCEEDED', { param_name: 'page', limit: MOST_ROWS });
			}
			const hits = indexedRecords(studio, module)
				.filter(keeper(studio, module, asked(call)))
				.sort((one, other) => (one.id < other.id ? 1 : -1));
			const { page, info } = pageOf(call, hits);
			if (page.length === 0) return nothing;
			const data = page.map((record) => recordView(studio.store, module, { record, asked: names, withUnused: true }));
			return { status: 200, body: { data, info: { ...info, sort_by: 'id', sort_order: 'desc' } } };
		},
	};
}

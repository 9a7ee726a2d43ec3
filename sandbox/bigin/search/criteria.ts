import { Refusal } from '../../machinery/vendor';
import { refusal } from '../faults';
import type { DataType } from '../fields/definition';
import { conditionsIn, type Condition, type Criteria, type Operator } from '../records/conditions';
import { fieldAt } from '../records/paths';
import type { Module, Store } from '../store';

const MOST_CRITERIA = 10;

const operators: Readonly<Record<string, Operator>> = {
	equals: 'equal',
	not_equal: 'not_equal',
	greater_equal: 'greater_equal',
	greater_than: 'greater_than',
	less_equal: 'less_equal',
	less_than: 'less_than',
	between: 'between',
	in: 'in',
	starts_with: 'starts_with',
};

const ordered = ['equals', 'not_equal', 'greater_equal', 'greater_than', 'less_equal', 'less_than', 'between', 'in'];
const chosen = ['equals', 'not_equal', 'in'];
const written = ['equals', 'starts_with'];

/** Which operators fit which type. inferred: the row of choices and lookups, from the sibling API. */
function allowed(type: DataType): readonly string[] {
	switch (type) {
		case 'integer':
		case 'bigint':
		case 'double':
		case 'currency':
		case 'date':
		case 'datetime':
			return ordered;
		case 'picklist':
		case 'multiselectpicklist':
		case 'lookup':
		case 'ownerlookup':
		case 'boolean':
			return chosen;
		default:
			return written;
	}
}

function invalid(near: string): Refusal {
	return new Refusal(refusal(400, 'INVALID_QUERY', { param_name: 'criteria', near }));
}

/** Splits at commas that no backslash stands before, and takes the backslashes away. */
function valuesIn(text: string): string[] {
	const parts = text.match(/(?:\\[\s\S]|[^,\\])+/g) ?? [''];
	return parts.map((part) => part.replace(/\\([\s\S])/g, '$1').trim());
}

/** Reads `((A:equals:b)and(C:equals:d))`: parentheses, `and`, `or`, and a backslash before `(`, `)` and `,` in values. */
class Reader {
	private place = 0;

	constructor(private readonly text: string) {}

	whole(): Criteria {
		const criteria = this.chain();
		if (this.place < this.text.length) throw invalid(this.text.slice(this.place));
		return criteria;
	}

	/** inferred: `and` and `or` of one level are read from left to right. */
	private chain(): Criteria {
		let left = this.group();
		for (;;) {
			const [word = '', join = ''] = /^\s*(and|or)\s*(?=\()/i.exec(this.text.slice(this.place)) ?? [];
			if (!word) return left;
			this.place += word.length;
			left = { join: join.toLowerCase() === 'and' ? 'and' : 'or', parts: [left, this.group()] };
		}
	}

	private group(): Criteria {
		this.expect('(');
		if (this.text.startsWith('(', this.place)) {
			const inner = this.chain();
			this.expect(')');
			return inner;
		}
		const [body = ''] = /^(?:\\[\s\S]|[^()\\])*/.exec(this.text.slice(this.place)) ?? [];
		this.place += body.length;
		this.expect(')');
		const [, field, operator, value] = /^([\w.$]+):(\w+):([\s\S]*)$/.exec(body) ?? [];
		const known = operators[operator ?? ''];
		if (field === undefined || known === undefined || value === undefined) throw invalid(body);
		return { field, operator: known, values: ['in', 'between'].includes(known) ? valuesIn(value) : [value.replace(/\\([\s\S])/g, '$1')] };
	}

	private expect(sign: string): void {
		if (!this.text.startsWith(sign, this.place)) throw invalid(this.text.slice(this.place));
		this.place += sign.length;
	}
}

function check(store: Store, module: Module, { field: path, operator, values }: Condition): void {
	const field = fieldAt(store, module, path);
	const name = Object.entries(operators).find(([, known]) => known === operator)?.[0] ?? '';
	// Reported not to be searchable.
	if (!field || path === 'Sub_Pipeline' || !allowed(field.type).includes(name)) throw invalid(path);
	if (operator === 'between' && values.length !== 2) throw invalid(path);
	const isInstant = field.type === 'datetime' || field.type === 'date';
	if (isInstant && values.some((value) => Number.isNaN(Date.parse(String(value))))) throw invalid(path);
}

/** @throws Refusal for what cannot be read, unknown fields, operators that do not fit, and more than ten criteria */
export function readCriteria(store: Store, module: Module, text: string): Criteria {
	const criteria = new Reader(text.trim()).whole();
	const conditions = conditionsIn(criteria);
	if (conditions.length > MOST_CRITERIA) throw new Refusal(refusal(400, 'LIMIT_EXCEEDED', { param_name: 'criteria', limit: MOST_CRITERIA }));
	conditions.forEach((condition) => check(store, module, condition));
	return criteria;
}
